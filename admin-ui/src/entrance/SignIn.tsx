import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { Card } from '../elements/Card';
import { Note } from '../elements/Note';
import { useTitle } from '../elements/useTitle';
import { Header } from '../frame/Header';
import { HeaderButton } from '../frame/HeaderButton';
import { useWorld } from '../session/me';
import { PasswordForm } from './PasswordForm';
import { isWay, WAYS, WAY_ICON, type Way } from './ways';

interface WayCardProps {
  way: Way;
  chosen: boolean;
  onChoose: () => void;
}

const WayCard = ({ way, chosen, onChoose }: WayCardProps) => {
  const t = useTranslate();
  const Icon = WAY_ICON[way];
  return (
    <Card
      sx={{
        p: 5,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        borderTopWidth: chosen ? 4 : 1,
        borderColor: chosen ? 'primary.main' : 'divider',
      }}
    >
      <Typography variant="h2" sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: '1.0625rem' }}>
        <Icon aria-hidden sx={{ fontSize: '1.25rem', color: 'primary.main' }} />
        {t(`entrance.${way}`)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1, pb: 2 }}>
        {t(`entrance.${way}Note`)}
      </Typography>
      <Button aria-pressed={chosen} onClick={onChoose} sx={{ minHeight: { xs: 44, sm: 40 } }}>
        {t('entrance.byPassword')}
      </Button>
    </Card>
  );
};

/** Three ways in, one form. What went wrong last time stands above them. */
export const SignIn = () => {
  const t = useTranslate();
  const { demo } = useWorld();
  const [search, setSearch] = useSearchParams();
  const account = useRef<HTMLInputElement>(null);
  const asked = search.get('as');
  const way: Way = isWay(asked) ? asked : WAYS[0];
  useTitle(t('entrance.signIn'));
  const choose = (next: Way) => {
    const left = search.get('left');
    setSearch({ as: next, ...(left === null ? {} : { left }) }, { replace: true });
    account.current?.focus();
  };
  return (
    <>
      <Header title={t('frame.platform')} demo={demo}>
        <HeaderButton variant="text" component={Link} to="/">
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
          <Typography sx={{ color: 'text.secondary' }}>{t('entrance.signInLead')}</Typography>
        </div>
        {search.has('left') && (
          <Note tone="ochre" alert>
            <b>{t('outcome.signedOut')}</b>　{t('outcome.signedOutNote')}
          </Note>
        )}
        <Box sx={{ display: { xs: 'none', sm: 'grid' }, gap: 4, gridTemplateColumns: 'repeat(3, 1fr)' }}>
          {WAYS.map((each) => (
            <WayCard key={each} way={each} chosen={each === way} onChoose={() => choose(each)} />
          ))}
        </Box>
        <Box role="group" aria-label={t('entrance.signInLead')} sx={{ display: { xs: 'flex', sm: 'none' }, gap: 2 }}>
          {WAYS.map((each) => (
            <Button
              key={each}
              aria-pressed={each === way}
              onClick={() => choose(each)}
              sx={{
                flex: 1,
                minHeight: 44,
                px: 1,
                ...(each === way && {
                  bgcolor: 'primary.light',
                  borderColor: 'primary.main',
                  color: 'primary.dark',
                  fontWeight: 700,
                }),
              }}
            >
              {t(`entrance.${each}`)}
            </Button>
          ))}
        </Box>
        <PasswordForm way={way} demo={demo} accountRef={account} />
        <Typography variant="caption" component="p" sx={{ color: 'tone.ink3' }}>
          {t('entrance.timeout')}
        </Typography>
      </Box>
    </>
  );
};
