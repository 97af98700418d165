import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { PickedRow } from '../worklist/usePicked';
import { useBulk } from './useBulk';

/** 批量通过… and 批量退回… for the rows that are selected; the rest happens in `BulkDesk`. One after the other. */
export const BulkBar = ({ selected }: { selected: PickedRow[] }) => {
  const t = useTranslate();
  const { ask, running } = useBulk();
  if (selected.length === 0) return null;
  if (running) return <Box component="span">{t('bulk.stillRunning')}</Box>;
  const height = { minHeight: { xs: 44, sm: 28 } };
  return (
    <>
      <Button
        size="small"
        variant="contained"
        color="primary"
        aria-haspopup="dialog"
        onClick={() => ask({ verdict: 'pass', rows: selected })}
        sx={height}
      >
        {t('bulk.pass')}
      </Button>
      <Button
        size="small"
        aria-haspopup="dialog"
        onClick={() => ask({ verdict: 'return', rows: selected })}
        sx={height}
      >
        {t('bulk.return')}
      </Button>
    </>
  );
};
