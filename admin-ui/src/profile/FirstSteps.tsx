import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Card, CardHead } from '../elements/Card';
import { useProfile } from './useProfile';

const STEPS = ['step1', 'step2', 'step3'] as const;

/** What comes before a declaration, for somebody without a unit: details, unit, declaration. The next one is the blue one. */
export const FirstSteps = () => {
  const t = useTranslate();
  const title = useId();
  const { data: profile } = useProfile();
  const done = profile?.complete ? 1 : 0;
  return (
    <Card component="section" aria-labelledby={title}>
      <CardHead id={title} title={t('profile.steps')} />
      <Box
        component="ol"
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 4, px: 4, py: 4 }}
      >
        {STEPS.map((step, place) => (
          <Box
            component="li"
            key={step}
            aria-current={place === done ? 'step' : undefined}
            sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}
          >
            <Box
              aria-hidden
              component="span"
              sx={{
                flex: 'none',
                width: 24,
                height: 24,
                borderRadius: '50%',
                display: 'grid',
                placeContent: 'center',
                fontWeight: 700,
                fontSize: '.8125rem',
                border: 1,
                borderColor: place === done ? 'primary.main' : 'tone.border',
                bgcolor: place === done ? 'primary.main' : 'background.paper',
                color: place === done ? 'primary.contrastText' : place < done ? 'success.main' : 'text.secondary',
              }}
            >
              {place < done ? <CheckCircleOutlined /> : place + 1}
            </Box>
            <Box>
              <b>{t(`profile.${step}`)}</b>
              {place < done && (
                <Box component="span" sx={{ ml: 2, fontSize: '.75rem', color: 'success.main' }}>
                  {t('profile.done')}
                </Box>
              )}
              <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>{t(`profile.${step}Note`)}</Box>
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ px: 4, pb: 4 }}>
        <Button
          component={Link}
          to={done === 0 ? '/profile' : '/my-unit'}
          variant="contained"
          color="primary"
          sx={{ minHeight: { xs: 44, sm: 36 }, width: { xs: '100%', sm: 'auto' } }}
        >
          {t(done === 0 ? 'profile.toProfile' : 'profile.toUnit')}
        </Button>
      </Box>
    </Card>
  );
};
