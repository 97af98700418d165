import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Card } from '../elements/Card';
import { loginUrl, viaProvider } from './problems';
import { WAY_ICON, type Way } from './ways';

interface WayCardProps {
  way: Way;
  /** Stands out; at most one button of the page is filled. */
  chosen: boolean;
  /** The provider's name for people; null where it is not set up, undefined while that is not known. */
  provider: string | null | undefined;
  next: string | null;
  onAccount: () => void;
}

/** One of the three sign-ins: on to the provider where there is one, else to account and password. */
export const WayCard = ({ way, chosen, provider, next, onAccount }: WayCardProps) => {
  const t = useTranslate();
  const title = useId();
  const Icon = WAY_ICON[way];
  const leads = viaProvider(way) && provider !== null;
  const alone = viaProvider(way) && !leads;
  const size = { minHeight: { xs: 44, sm: 40 } };
  return (
    <Card
      component="section"
      aria-labelledby={title}
      sx={{
        p: 5,
        display: 'flex',
        flexDirection: 'column',
        gap: 2,
        ...(chosen && {
          borderColor: 'tone.primaryLine',
          boxShadow: (theme) => `inset 0 3px ${theme.palette.primary.main}`,
        }),
      }}
    >
      <Typography id={title} variant="h2" sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: '1.0625rem' }}>
        <Icon aria-hidden sx={{ fontSize: '1.375rem', color: 'primary.main' }} />
        {t(`entrance.${way}`)}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', minHeight: { sm: '3.875rem' } }}>
        {t(alone ? `entrance.${way}NoteAccount` : `entrance.${way}Note`)}
      </Typography>
      {leads ? (
        <Button
          href={loginUrl(way, next)}
          variant={chosen ? 'contained' : 'outlined'}
          color={chosen ? 'primary' : 'inherit'}
          aria-describedby={title}
          sx={size}
        >
          {t('entrance.toProvider', { provider: provider ?? t('entrance.provider') })}
        </Button>
      ) : (
        <Button aria-describedby={title} onClick={onAccount} sx={size}>
          {t(alone ? 'entrance.byPassword' : 'entrance.byAuthority')}
        </Button>
      )}
      <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
        {t(alone ? 'entrance.notConnected' : `entrance.${way}Foot`)}
      </Box>
    </Card>
  );
};
