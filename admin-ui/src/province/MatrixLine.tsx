import ChevronRight from '@mui/icons-material/ChevronRight';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { OverviewRow } from 'workbench/contract';
import type { Desk } from 'workflow/domain';
import { DESK_COLUMNS, nameOf, waitingList } from './columns';
import { LateCell, MatrixCell } from './MatrixCell';
import { scopeOfRow, type Reminding } from './reminding/scope';

interface LineProps {
  planId: string;
  row: OverviewRow;
  depth: 0 | 1;
  open?: boolean;
  onFold?: () => void;
  onRemind: (reminding: Reminding) => void;
}

/** One place: how many wait at each of its desks. */
export const MatrixLine = ({ planId, row, depth, open, onFold, onRemind }: LineProps) => {
  const t = useTranslate();
  const name = nameOf(t, row);
  const whole = row.kind === 'total';
  const reminding = (called: string, desk?: Desk): (() => void) | undefined => {
    const scope = scopeOfRow(row, desk);
    return scope === null ? undefined : () => onRemind({ scope, name: called });
  };
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
          onRemind={reminding(`${name}　${t(label)}`, desk)}
          to={desk === 'province' ? waitingList(planId, whole ? undefined : row.regionCodes) : undefined}
        />
      ))}
      <LateCell late={row.late} name={name} onRemind={reminding(name)} />
      <TableCell align="right">{row.kind === 'department' ? '—' : row.returned}</TableCell>
      <TableCell align="right">{row.kind === 'department' ? '—' : row.approved}</TableCell>
    </TableRow>
  );
};
