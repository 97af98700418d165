import { useTranslate } from 'react-admin';
import type { RegistrationState } from 'workflow/domain';
import { Note } from '../elements/Note';
import { RegistrationChip } from '../elements/StateChip';
import { useSignedIn } from '../session/me';

const BINDING: RegistrationState = 'approved';

/** Whether one's unit has approved one: without it nothing can be submitted (R4). */
export const RegistrationNote = () => {
  const t = useTranslate();
  const registration = useSignedIn().applicant?.registration;
  if (!registration) {
    return <Note tone="ochre">{t('declaration.noRegistration')}</Note>;
  }
  return (
    <Note
      tone={registration.state === BINDING ? 'plain' : 'ochre'}
      action={<RegistrationChip state={registration.state} />}
    >
      {t('declaration.registration', { unit: registration.unitName })}
      {registration.state !== BINDING && <>　{t('declaration.registrationPending')}</>}
    </Note>
  );
};
