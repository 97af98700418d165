import InfoOutlined from '@mui/icons-material/InfoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { Labelled } from '../elements/Labelled';
import { Note } from '../elements/Note';
import { troubleWords } from '../outcomes/Trouble';
import { problemOf, type Problem } from '../server/problem';
import type { Credentials } from '../session/authProvider';
import { nextPage } from '../session/nextPage';
import { PasswordInput } from './PasswordInput';
import type { Way } from './ways';

type Translate = (key: string, options?: Record<string, unknown>) => string;

function words(t: Translate, problem: Problem): string {
  if (problem.status === 429) {
    return problem.retryAfter
      ? t('entrance.lockedFor', { minutes: Math.ceil(problem.retryAfter / 60) })
      : t('entrance.locked');
  }
  if (problem.status !== 400 && problem.status !== 401) return troubleWords(t, problem);
  return problem.remaining === undefined ? t('entrance.wrong') : t('entrance.wrongLeft', { count: problem.remaining });
}

interface PasswordFormProps {
  way: Way;
  demo: boolean;
  /** The page to come back to, from the address. */
  next: string | null;
  /** Whether this is what the page is for now. */
  primary: boolean;
}

/** Where somebody wanted to go when the session was found lapsed; react-admin leaves it in the history's state. */
interface Wanted {
  nextPathname?: string;
  nextSearch?: string;
}

/** Account and password: demo logins, and the break-glass accounts of the platform's staff. */
export const PasswordForm = ({ way, demo, next, primary }: PasswordFormProps) => {
  const t = useTranslate();
  const login = useLogin();
  const wanted = useLocation().state as Wanted | null;
  const [identifier, setIdentifier] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!error || busy) return;
    field.current?.focus();
    field.current?.select();
  }, [error, busy]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (identifier.trim() === '' || password === '') return setError(t('entrance.missing'));
    setBusy(true);
    setError(undefined);
    try {
      // Without leaving this page even what was searched for there can come back.
      const left = nextPage(wanted?.nextPathname);
      const back = left === null ? next : `${left}${wanted?.nextSearch ?? ''}`;
      await login({ identifier: identifier.trim(), password, next: back ?? undefined } satisfies Credentials);
    } catch (failure) {
      setError(words(t, problemOf(failure)));
      setBusy(false);
    }
  };

  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: FormEvent) => void submit(event)}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        p: 5,
        border: 1,
        borderStyle: demo ? 'dashed' : 'solid',
        borderColor: 'tone.border',
        borderRadius: '6px',
        bgcolor: 'background.paper',
      }}
    >
      <Typography variant="h3" component="h2" sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
        {demo ? t('entrance.demoTitle') : t('entrance.formTitle', { way: t(`entrance.${way}`) })}
        {demo && (
          <Box
            component="span"
            sx={{
              display: 'inline-flex',
              alignItems: 'center',
              gap: 1,
              px: 2,
              borderRadius: '3px',
              bgcolor: 'tone.slateTint',
              color: 'text.secondary',
              fontSize: '.75rem',
              fontWeight: 400,
              lineHeight: '22px',
            }}
          >
            <InfoOutlined aria-hidden sx={{ fontSize: '.8125rem' }} />
            {t('entrance.demoOnly')}
          </Box>
        )}
      </Typography>
      {error && (
        <Note tone="ochre" alert>
          {error}
        </Note>
      )}
      <Box sx={{ display: 'grid', gap: 3, alignItems: 'end', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 120px' } }}>
        <Labelled id="identifier" label={t('entrance.identifier')}>
          <OutlinedInput
            id="identifier"
            name="username"
            autoComplete="username"
            autoFocus={primary}
            value={identifier}
            onChange={(event) => setIdentifier(event.target.value)}
            inputProps={{ 'aria-required': true, autoCapitalize: 'none', spellCheck: false }}
          />
        </Labelled>
        <Labelled id="password" label={t('entrance.password')}>
          <PasswordInput id="password" value={password} onChange={setPassword} inputRef={field} />
        </Labelled>
        <Button
          type="submit"
          variant={primary ? 'contained' : 'outlined'}
          color={primary ? 'primary' : 'inherit'}
          aria-disabled={busy}
          sx={{ minHeight: { xs: 44, sm: 36 } }}
        >
          {t(busy ? 'entrance.sending' : 'entrance.submit')}
        </Button>
      </Box>
      {demo && (
        <Typography variant="caption" component="p" sx={{ color: 'tone.ink3' }}>
          {t('entrance.usual')}
        </Typography>
      )}
    </Box>
  );
};
