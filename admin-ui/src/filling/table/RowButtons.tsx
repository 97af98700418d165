import ArrowDownwardOutlined from '@mui/icons-material/ArrowDownwardOutlined';
import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import DeleteOutline from '@mui/icons-material/DeleteOutline';
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Row } from 'workflow/domain';
import { nameOf, type RowActs } from './rows';

const LOOK = {
  border: 0,
  bgcolor: 'transparent',
  p: '3px',
  minWidth: { xs: 44, sm: 26 },
  minHeight: { xs: 44, sm: 26 },
  color: 'text.secondary',
  cursor: 'pointer',
  '&[aria-disabled=true]': { color: 'tone.line2', cursor: 'default' },
  '& svg': { fontSize: '1rem', display: 'block', m: 'auto' },
};

interface RowButtonsProps {
  row: Row;
  place: number;
  isLast: boolean;
  acts: RowActs;
  onMove: (row: Row, by: 1 | -1) => void;
}

/** Up, down and away. `data-act` is how the focus finds the button again when its row has moved. */
export const RowButtons = ({ row, place, isLast, acts, onMove }: RowButtonsProps) => {
  const t = useTranslate();
  const button = (
    act: 'up' | 'down' | 'remove',
    word: string,
    Icon: SvgIconComponent,
    off: boolean,
    run: () => void,
  ) => (
    <Box
      component="button"
      type="button"
      data-act={act}
      aria-label={t(word, { row: place + 1 })}
      aria-disabled={off}
      onClick={() => !off && run()}
      sx={LOOK}
    >
      <Icon aria-hidden />
    </Box>
  );
  return (
    <Box component="td" className="acts">
      <Box sx={{ display: 'flex' }}>
        {button('up', 'fill.moveUp', ArrowUpwardOutlined, place === 0, () => onMove(row, -1))}
        {button('down', 'fill.moveDown', ArrowDownwardOutlined, isLast, () => onMove(row, 1))}
        {button('remove', 'fill.removeRow', DeleteOutline, false, () => acts.remove(nameOf(row)))}
      </Box>
    </Box>
  );
};
