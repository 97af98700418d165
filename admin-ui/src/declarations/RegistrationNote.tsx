import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { RegistrationState } from 'workflow/domain';
import { Note } from '../elements/Note';
import { RegistrationChip } from '../elements/StateChip';
import { FirstSteps } from '../profile/FirstSteps';
import { useSignedIn } from '../session/me';

/** What each state means for submitting (R4); a unit that has approved needs no more words. */
const WORDS: Record<RegistrationState, string | null> = {
  pending: 'declaration.registrationPending',
  approved: null,
  rejected: 'declaration.registrationRejected',
  unbound: null,
};

/** Whether one's unit has approved one: without it nothing can be submitted (R4). */
export const RegistrationNote = () => {
  const t = useTranslate();
  const registration = useSignedIn().applicant?.registration;
  if (!registration) return <FirstSteps />;
  const words = WORDS[registration.state];
  return (
    <Note tone={words === null ? 'plain' : 'ochre'} action={<RegistrationChip state={registration.state} />}>
      {t('declaration.registration', { unit: registration.unitName })}
      {words !== null && `　${t(words)}`}
      {'　'}
      <MuiLink component={Link} to="/my-unit" underline="always">
        {t('frame.myUnit')}
      </MuiLink>
    </Note>
  );
};
