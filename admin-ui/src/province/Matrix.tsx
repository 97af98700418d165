import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { OverviewAnswer, OverviewRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { DESK_COLUMNS, nameOf, waitingList } from './columns';
import { LateCell, MatrixCell, Swatch } from './MatrixCell';

interface LineProps {
  planId: string;
  row: OverviewRow;
  depth: 0 | 1;
  open?: boolean;
  onFold?: () => void;
}

const Line = ({ planId, row, depth, open, onFold }: LineProps) => {
  const t = useTranslate();
  const name = nameOf(t, row);
  const whole = row.kind === 'total';
  const bold = whole ? { fontWeight: 700, color: 'text.primary', fontSize: '.8125rem' } : {};
  return (
    <TableRow
      sx={{
        bgcolor: depth === 1 ? 'tone.soft' : undefined,
        '& > .MuiTableCell-root': { height: '30px', py: 0, ...bold },
      }}
    >
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', pl: depth === 1 ? 10 : 2 }}>
        {onFold ? (
          <IconButton
            size="small"
            aria-expanded={open}
            aria-label={t(open ? 'province.fold' : 'province.unfold', { name })}
            onClick={onFold}
            sx={{ p: '2px', mr: 1, width: 24, height: 24 }}
          >
            {open ? <ExpandMore /> : <ChevronRight />}
          </IconButton>
        ) : (
          depth === 0 && <Box component="span" sx={{ display: 'inline-block', width: 28 }} />
        )}
        {name}
      </TableCell>
      {DESK_COLUMNS.map(({ desk, label }) => (
        <MatrixCell
          key={desk}
          cell={row.cells[desk]}
          bold={whole}
          name={`${name} ${t(label)}`}
          to={desk === 'province' ? waitingList(planId, whole ? undefined : row.regionCodes) : undefined}
        />
      ))}
      <LateCell late={row.late} />
      <TableCell align="right">{row.kind === 'department' ? '—' : row.returned}</TableCell>
      <TableCell align="right">{row.kind === 'department' ? '—' : row.approved}</TableCell>
    </TableRow>
  );
};

/** 属地 × 节点: the cities, their counties folded under them, and the departments under the province's own units. */
export const Matrix = ({ overview }: { overview: OverviewAnswer }) => {
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
                <Line
                  key={row.key}
                  planId={planId}
                  row={row}
                  depth={0}
                  open={unfolded}
                  onFold={row.children.length > 0 ? () => toggle(row.key) : undefined}
                />,
                ...(unfolded
                  ? row.children.map((child) => <Line key={child.key} planId={planId} row={child} depth={1} />)
                  : []),
              ];
            })}
          </TableBody>
          <TableFooter>
            <Line planId={planId} row={total} depth={0} />
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
