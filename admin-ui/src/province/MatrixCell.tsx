import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { OverviewCell } from 'workbench/contract';

const UNSEEN = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' };

/** For who listens to the table: what a dash or a ground says to the eye. */
const Unseen = ({ children }: { children: string }) => (
  <Box component="span" sx={UNSEEN}>
    {children}
  </Box>
);

interface MatrixCellProps {
  cell: OverviewCell | undefined;
  /** Where the number leads: only of the reader's own desk is there a list to be seen (R8). */
  to?: string;
  /** What the link is called without its row and column. */
  name: string;
  bold?: boolean;
  /** Of a late cell of another desk: the province may remind it. */
  onRemind?: () => void;
}

/** A number that asks for something and leads nowhere. */
const NumberButton = ({ label, onClick, children }: { label: string; onClick: () => void; children: number }) => (
  <Link
    component="button"
    type="button"
    underline="always"
    aria-haspopup="dialog"
    aria-label={label}
    onClick={onClick}
    sx={{ font: 'inherit', color: 'inherit', verticalAlign: 'baseline' }}
  >
    {children}
  </Link>
);

/** How many wait at a desk: `—` where there is none, and the heat also in words. */
export const MatrixCell = ({ cell, to, name, bold = false, onRemind }: MatrixCellProps) => {
  const t = useTranslate();
  if (cell === undefined)
    return (
      <TableCell align="right" sx={{ color: 'tone.ink3' }}>
        <span aria-hidden>—</span>
        <Unseen>{t('province.noDesk')}</Unseen>
      </TableCell>
    );
  const { waiting, heat, late } = cell;
  const days = cell.oldestDays ?? 0;
  const why = heat === 'late' ? t('province.lateCell', { late, days }) : heat && t('province.slowCell', { days });
  return (
    <TableCell
      align="right"
      title={why ?? undefined}
      sx={{
        bgcolor: heat === 'late' ? 'tone.heatLate' : heat === 'slow' ? 'tone.heatSlow' : undefined,
        color: heat === 'late' ? 'tone.ochreInk' : waiting === 0 ? 'tone.ink3' : undefined,
        fontWeight: bold || heat === 'late' ? 700 : 400,
      }}
    >
      {to !== undefined && waiting > 0 ? (
        <Link component={RouterLink} to={to} underline="always" aria-label={`${name} ${waiting}`}>
          {waiting}
        </Link>
      ) : onRemind && late > 0 ? (
        <NumberButton label={`${t('remind.cellOf', { name, late })} ${waiting}`} onClick={onRemind}>
          {waiting}
        </NumberButton>
      ) : (
        waiting
      )}
      {why && <Unseen>{`（${why}）`}</Unseen>}
    </TableCell>
  );
};

/** A count that may be late, with its clock. */
export const LateCell = ({ late, name, onRemind }: { late: number; name: string; onRemind?: () => void }) => {
  const t = useTranslate();
  return (
    <TableCell align="right" sx={{ color: late > 0 ? 'warning.main' : 'tone.ink3', fontWeight: late > 0 ? 700 : 400 }}>
      {late > 0 && <ScheduleOutlined aria-hidden sx={{ fontSize: '.75rem', verticalAlign: '-.1em', mr: 1 }} />}
      {onRemind && late > 0 ? (
        <NumberButton label={t('remind.cellOf', { name, late })} onClick={onRemind}>
          {late}
        </NumberButton>
      ) : (
        late
      )}
    </TableCell>
  );
};

export const Swatch = ({ tone }: { tone: 'heatSlow' | 'heatLate' }) => (
  <Box
    component="span"
    aria-hidden
    sx={{ width: 12, height: 12, flex: 'none', bgcolor: `tone.${tone}`, border: 1, borderColor: 'tone.ochreLine' }}
  />
);
