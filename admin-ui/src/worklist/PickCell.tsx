import Checkbox from '@mui/material/Checkbox';
import { useTranslate } from 'react-admin';
import type { DeclarationRow } from 'workbench/contract';
import { waitsForMe } from '../declarations/holder';
import type { Picked } from './usePicked';

/** A click beside the box but in its cell opens nothing: fingers miss by a little. */
export const PickCell = ({ row, picked }: { row: DeclarationRow; picked: Picked }) => {
  const t = useTranslate();
  if (!waitsForMe(row)) return null;
  return (
    <Checkbox
      size="small"
      className="pick"
      checked={picked.has(row.id)}
      onClick={(event) => event.stopPropagation()}
      onChange={() => picked.toggle(row)}
      inputProps={{ 'aria-label': t('worklist.selectRow', { name: row.applicantName }) }}
      sx={{ p: { xs: '10px', sm: '4px' } }}
    />
  );
};
