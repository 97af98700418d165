import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { OverviewAnswer } from 'workbench/contract';
import { Card } from '../elements/Card';
import { DESK_COLUMNS } from './columns';
import { Swatch } from './MatrixCell';
import { MatrixLine } from './MatrixLine';
import type { Reminding } from './reminding/scope';

/** 属地 × 节点: the cities, their counties folded under them, and the departments under the province's own units. */
export const Matrix = ({
  overview,
  onRemind,
}: {
  overview: OverviewAnswer;
  onRemind: (reminding: Reminding) => void;
}) => {
  const t = useTranslate();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const { planId, rows, total } = overview;
  return (
    <Card component="section" aria-label={t('province.matrix')} sx={{ minWidth: 0 }}>
      <Box
        tabIndex={0}
        role="region"
        aria-label={t('province.matrix')}
        sx={{ overflowX: 'auto', position: 'relative' }}
      >
        <Table aria-label={t('province.matrix')} size="small" sx={{ minWidth: 720 }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ pl: 4 }}>{t('province.region')}</TableCell>
              {[
                ...DESK_COLUMNS.map(({ label }) => label),
                'province.late',
                'province.returnedColumn',
                'province.approved',
              ].map((label) => (
                <TableCell key={label} align="right">
                  {t(label)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.flatMap((row) => {
              const unfolded = open.has(row.key);
              return [
                <MatrixLine
                  key={row.key}
                  planId={planId}
                  row={row}
                  depth={0}
                  open={unfolded}
                  onFold={row.children.length > 0 ? () => toggle(row.key) : undefined}
                  onRemind={onRemind}
                />,
                ...(unfolded
                  ? row.children.map((child) => (
                      <MatrixLine key={child.key} planId={planId} row={child} depth={1} onRemind={onRemind} />
                    ))
                  : []),
              ];
            })}
          </TableBody>
          <TableFooter>
            <MatrixLine planId={planId} row={total} depth={0} onRemind={onRemind} />
          </TableFooter>
        </Table>
      </Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '4px 8px',
          px: 4,
          py: 2,
          fontSize: '.75rem',
          color: 'tone.ink3',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Swatch tone="heatSlow" />
        {t('province.legendSlow')}
        <Swatch tone="heatLate" />
        {t('province.legendLate')}
        <Box sx={{ flex: 1 }} />
        {t('province.legendLink')}
      </Box>
    </Card>
  );
};
