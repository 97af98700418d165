import { useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ProfileRow } from 'workbench/contract';
import { normaliseEmail, normaliseMobile, sayContact } from 'workflow/domain';
import { Fact, Facts } from '../elements/Facts';
import { FieldError } from '../elements/FieldError';
import { Labelled } from '../elements/Labelled';
import { LeaveGuard } from '../elements/LeaveGuard';
import { Note } from '../elements/Note';
import { language } from '../language/choice';
import { troubleWords } from '../outcomes/Trouble';
import { useAct } from '../server/useAct';
import { useSignedIn } from '../session/me';
import { contactOf, keepsPhone, problemsIn, type Contact, type ContactProblems } from './contact';
import { PROFILE_KEY } from './useProfile';

const FIELDS = ['phone', 'email'] as const satisfies (keyof Contact)[];
const INPUT = {
  phone: { type: 'tel', autoComplete: 'tel', inputMode: 'tel', maxLength: 40 },
  email: { type: 'text', autoComplete: 'email', inputMode: 'email', maxLength: 200 },
} as const;

export const ProfileForm = ({ profile }: { profile: ProfileRow }) => {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const registered = useSignedIn().applicant?.registration != null;
  const [typed, setTyped] = useState<Contact | null>(null);
  const [wrong, setWrong] = useState<ContactProblems>({});
  const contact = typed ?? contactOf(profile);
  const kept = keepsPhone(contact, profile);
  const phone = kept ? contact.phone.trim() : normaliseMobile(contact.phone);
  const email = normaliseEmail(contact.email) || null;
  const { run, sending, problem } = useAct((acts, key) => acts.saveProfile({ phone, email }, key));

  /** What the server finds wrong with a field is said under it too, in its own words where it has any. */
  const said = (field: keyof Contact): string | undefined => {
    const own = wrong[field];
    if (own) return sayContact(own, language());
    return problem?.fields?.find((one) => one.field === field)?.message;
  };
  const change = (field: keyof Contact, text: string) => {
    setTyped({ ...contact, [field]: text });
    setWrong({ ...wrong, [field]: undefined });
  };
  const check = (field: keyof Contact) => {
    if (contact[field].trim() !== '') setWrong({ ...wrong, [field]: problemsIn(contact, profile)[field] });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const problems = problemsIn(contact, profile);
    setWrong(problems);
    const first = FIELDS.find((field) => problems[field]);
    if (first) return document.getElementById(`profile-${first}`)?.focus();
    const saved = await run({ phone, email });
    if (saved === undefined) return;
    queries.setQueryData(PROFILE_KEY, saved);
    setTyped(null);
    notify('profile.saved');
    // The first time there is a next step; later one stays where one is.
    if (!registered && !profile.complete) navigate('/my-unit');
  };
  const general = problem && !FIELDS.some((field) => said(field));
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: FormEvent) => void save(event)}
      sx={{ p: 4, display: 'flex', flexDirection: 'column', gap: 4 }}
    >
      <LeaveGuard isUnsaved={() => typed !== null && JSON.stringify(typed) !== JSON.stringify(contactOf(profile))} />
      {general && (
        <Note tone="ochre" alert>
          {troubleWords(t, problem)}
        </Note>
      )}
      <Facts>
        <Fact label={t('profile.name')}>
          <b>{profile.name}</b>
        </Fact>
        <Fact label={t('profile.idNumber')}>{profile.idNumber}</Fact>
      </Facts>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'start' }}>
        {FIELDS.map((field) => {
          const id = `profile-${field}`;
          const problems = said(field);
          return (
            <Labelled
              key={field}
              id={id}
              label={t(`profile.${field}`)}
              required={field === 'phone'}
              help={field === 'phone' && kept ? t('profile.keep') : t(`profile.${field}Help`)}
              error={problems && <FieldError>{problems}</FieldError>}
            >
              <OutlinedInput
                id={id}
                name={field}
                autoComplete={INPUT[field].autoComplete}
                autoFocus={field === 'phone' && !profile.complete}
                value={contact[field]}
                error={problems !== undefined}
                onChange={(event) => change(field, event.target.value)}
                // A masked number cannot be mended in the middle: the first key replaces it.
                onFocus={(event) => field === 'phone' && kept && event.target.select()}
                onBlur={() => check(field)}
                inputProps={{
                  ...INPUT[field],
                  'aria-required': field === 'phone',
                  'aria-invalid': problems !== undefined,
                  'aria-describedby': `${id}-below`,
                }}
                sx={{ minHeight: { xs: 44, sm: 36 } }}
              />
            </Labelled>
          );
        })}
      </Box>
      <div>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          aria-disabled={sending}
          sx={{ minHeight: { xs: 44, sm: 36 }, width: { xs: '100%', sm: 'auto' } }}
        >
          {t(sending ? 'profile.saving' : 'profile.save')}
        </Button>
      </div>
    </Box>
  );
};
