import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Note } from '../elements/Note';
import { useTitle } from '../elements/useTitle';
import { Header } from '../frame/Header';
import { HeaderButton } from '../frame/HeaderButton';
import { useWorld } from '../session/me';
import { nextPage } from '../session/nextPage';
import { LastProblem } from './LastProblem';
import { PasswordForm } from './PasswordForm';
import { problemIn, viaProvider } from './problems';
import { WayCard } from './WayCard';
import { isWay, WAYS, type Way } from './ways';

/** The form comes into being with the click that asks for it, so its field is looked up afterwards. */
const goToAccount = (): void => {
  setTimeout(() => document.getElementById('identifier')?.focus());
};

/** Three ways in. What went wrong last time stands above them, and account and password below. */
export const SignIn = () => {
  const t = useTranslate();
  const { demo, signIn } = useWorld();
  const [search, setSearch] = useSearchParams();
  const [unfolded, setUnfolded] = useState(false);
  const asked = search.get('as');
  const way: Way = isWay(asked) ? asked : WAYS[0];
  const problem = problemIn(search.get('problem'));
  const next = nextPage(search.get('next'));
  useTitle(t('entrance.signIn'));

  /** Undefined while it is not known whether there is one: its way is then offered, as nearly always. */
  const providerOf = (each: Way): string | null | undefined => {
    if (signIn === undefined || !viaProvider(each)) return undefined;
    return signIn[each] ? (signIn.provider ?? t('entrance.provider')) : null;
  };
  const provider = signIn?.provider ?? t('entrance.provider');
  const connected = signIn === undefined || signIn.unit || signIn.person;
  const byAccount = way === 'authority' || providerOf(way) === null;
  const open = demo || byAccount || unfolded;

  const account = (chosen: Way) => {
    const kept = new URLSearchParams(search);
    kept.set('as', chosen);
    kept.delete('problem');
    setSearch(kept, { replace: true });
    setUnfolded(true);
    goToAccount();
  };
  const note = search.has('left') ? (
    <Note tone="ochre" alert>
      <b>{t('outcome.signedOut')}</b>　{t('outcome.signedOutNote')}
    </Note>
  ) : (
    next !== null && <Note tone="blue">{t('entrance.firstSignIn')}</Note>
  );
  return (
    <>
      <Header title={t('frame.platform')} demo={demo}>
        <HeaderButton variant="text" component="a" href="/">
          {t('frame.home')}
        </HeaderButton>
      </Header>
      <Box
        component="main"
        id="main"
        tabIndex={-1}
        sx={{
          width: '100%',
          maxWidth: 1032,
          mx: 'auto',
          px: { xs: 6, sm: 5 },
          py: { xs: 6, sm: 7 },
          outline: 'none',
          display: 'flex',
          flexDirection: 'column',
          gap: 4,
        }}
      >
        <div>
          <Typography variant="h1" sx={{ fontSize: '1.5rem' }}>
            {t('entrance.signIn')}
          </Typography>
          <Typography sx={{ color: 'text.secondary' }}>
            {t(connected ? 'entrance.signInLead' : 'entrance.signInLeadAccount', { provider })}
          </Typography>
        </div>
        {problem !== null ? (
          <LastProblem
            problem={problem}
            way={viaProvider(way) ? way : 'unit'}
            next={next}
            provider={provider}
            onAccount={() => account(way)}
          />
        ) : (
          note
        )}
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}>
          {WAYS.map((each) => (
            <WayCard
              key={each}
              way={each}
              chosen={each === way}
              provider={providerOf(each)}
              next={next}
              onAccount={() => account(each)}
            />
          ))}
        </Box>
        {!demo && !byAccount && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
            <Button
              variant="text"
              aria-expanded={open}
              onClick={() => setUnfolded(!unfolded)}
              startIcon={open ? <ExpandLess aria-hidden /> : <ExpandMore aria-hidden />}
              sx={{ minHeight: { xs: 44, sm: 36 } }}
            >
              {t('entrance.byPassword')}
            </Button>
            <Typography variant="caption" sx={{ color: 'tone.ink3' }}>
              {t('entrance.foldNote')}
            </Typography>
          </Box>
        )}
        {open && <PasswordForm way={way} demo={demo} next={next} primary={byAccount} />}
        <Typography variant="caption" component="p" sx={{ color: 'tone.ink3' }}>
          {t('entrance.timeout')}
        </Typography>
      </Box>
    </>
  );
};
