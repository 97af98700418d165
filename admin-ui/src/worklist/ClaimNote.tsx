import PersonOutlined from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { isOnMyDesk, useReview } from '../review/context';
import { useClaim } from './useClaim';

/** `卢思齐在看这件申报`, while a colleague of the same body has it open. It warns, and locks nothing. */
export const ClaimNote = () => {
  const t = useTranslate();
  const { record, decided } = useReview();
  const { claimed, takeOver } = useClaim(record.id, isOnMyDesk(record) && decided === null);
  if (claimed === null || claimed.mine) return null;
  return (
    <Box sx={{ px: { xs: 3, sm: 5 }, py: 2, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
      <Note
        tone="ochre"
        icon={PersonOutlined}
        action={
          <Button size="small" onClick={() => void takeOver()} sx={{ minHeight: { xs: 44, sm: 28 } }}>
            {t('worklist.takeOver')}
          </Button>
        }
      >
        <b>{t('worklist.taken', { name: claimed.name })}</b>　{t('worklist.takenNote')}
      </Note>
    </Box>
  );
};
