import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import type { RegistrationState } from 'workflow/domain';
import { minuteOf } from '../elements/dates';
import { Note } from '../elements/Note';
import { Quote } from '../elements/Quote';

const REJECTED: RegistrationState = 'rejected';

/** The unit's last no or release, with its reason in full, and the way on. */
export const OverNote = ({ row, onAgain }: { row: RegistrationRow; onAgain: () => void }) => {
  const t = useTranslate();
  const rejected = row.state === REJECTED;
  return (
    <Box sx={{ maxWidth: 760, width: '100%' }}>
      <Note tone="ochre">
        <b>{t(rejected ? 'profile.rejected' : 'profile.released', { unit: row.unitName })}</b>
        {`　${minuteOf(row.decidedAt)}`}
        <Quote>{row.opinion}</Quote>
        <Box sx={{ mt: 2 }}>{t(rejected ? 'profile.afterRejected' : 'profile.afterReleased')}</Box>
        {rejected && (
          <Button size="small" onClick={onAgain} sx={{ mt: 2, minHeight: { xs: 44, sm: 32 }, color: 'text.primary' }}>
            {t('profile.again')}…
          </Button>
        )}
      </Note>
    </Box>
  );
};
