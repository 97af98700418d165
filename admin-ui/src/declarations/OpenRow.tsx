import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeclarationRow } from 'workbench/contract';
import { waitsForMe } from './holder';

interface OpenRowProps {
  row: DeclarationRow;
  /** A colleague's file stays to be opened, but is not what one is led to. */
  quiet: boolean;
  onOpen: (id: number) => void;
}

/** 审核 where it waits for me, 查看 otherwise. */
export const OpenRow = ({ row, quiet, onOpen }: OpenRowProps) => {
  const t = useTranslate();
  const mine = waitsForMe(row);
  const words = t(mine ? 'declaration.review' : 'declaration.view');
  return (
    <Button
      component={Link}
      to={`/declarations/${row.id}/show`}
      className="open-row"
      size="small"
      variant={mine && !quiet ? 'contained' : 'outlined'}
      color={mine && !quiet ? 'primary' : 'inherit'}
      aria-label={`${words} ${row.applicantName}`}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(row.id);
      }}
    >
      {words}
    </Button>
  );
};
