import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { LeaveDialog } from '../elements/LeaveDialog';
import { StillOpen } from '../units/form/StillOpen';
import type { UnitForm } from '../units/form/useUnitForm';

const STILL = 'arrival-still';

/** The one blue button, what still stands in its way, and the way out. */
export const Finish = ({ form, sending }: { form: UnitForm; sending: boolean }) => {
  const t = useTranslate();
  const logout = useLogout();
  const notify = useNotify();
  const [leaving, setLeaving] = useState(false);
  const leave = async () => {
    try {
      await logout({ wanted: true });
    } catch {
      notify('frame.stillSignedIn', { type: 'error' });
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' }}>
      <Button
        type="submit"
        variant="contained"
        color="primary"
        aria-disabled={sending}
        aria-describedby={STILL}
        sx={{ minHeight: { xs: 44, sm: 40 }, px: 6, width: { xs: '100%', sm: 'auto' } }}
      >
        {t(sending ? 'arrival.saving' : 'arrival.save')}
      </Button>
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <StillOpen id={STILL} fields={form.open} />
      </Box>
      <Button
        variant="text"
        color="primary"
        onClick={() => (form.isUnsaved() ? setLeaving(true) : void leave())}
        sx={{ minHeight: { xs: 44, sm: 40 } }}
      >
        {t('arrival.leave')}
      </Button>
      <LeaveDialog open={leaving} onStay={() => setLeaving(false)} onLeave={() => void leave()} />
    </Box>
  );
};
