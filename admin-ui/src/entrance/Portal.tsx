import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Card, CardHead } from '../elements/Card';
import { useTitle } from '../elements/useTitle';
import { Header } from '../frame/Header';
import { homeOf } from '../frame/menus';
import { HeaderButton } from '../frame/HeaderButton';
import { useMe, useWorld } from '../session/me';
import { Entrances } from './Entrances';
import { WAYS } from './ways';

const width = { width: '100%', maxWidth: 1152, mx: 'auto', px: { xs: '14px', sm: 5 } };

/** `/` for everybody: what this is, three ways in, and how it works. Plans are seen after sign-in. */
export const Portal = () => {
  const t = useTranslate();
  const me = useMe();
  const { demo } = useWorld();
  useTitle(t('entrance.title'));
  return (
    <>
      <Header title={t('frame.platform')} demo={demo}>
        <HeaderButton
          component={Link}
          to={me ? homeOf(me.role) : '/login'}
          variant="outlined"
          sx={{ bgcolor: 'transparent', borderColor: 'tone.headerEdge', px: 3 }}
        >
          {t(me ? 'entrance.enter' : 'entrance.signIn')}
        </HeaderButton>
      </Header>
      <Box component="main" id="main" tabIndex={-1} sx={{ outline: 'none' }}>
        <Box sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', py: { xs: 5, sm: 6 } }}>
          <Box sx={{ ...width, display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 4 }}>
            <Box sx={{ flex: '1 1 320px' }}>
              <Typography variant="h1" sx={{ fontSize: { xs: '1.375rem', sm: '1.625rem' } }}>
                {t('entrance.title')}
              </Typography>
              <Typography sx={{ color: 'text.secondary', fontSize: '.9375rem' }}>{t('entrance.lead')}</Typography>
            </Box>
            <Box sx={{ display: 'flex', gap: 2, flex: { xs: '1 1 100%', sm: 'none' } }}>
              {WAYS.map((way, place) => (
                <Button
                  key={way}
                  component={Link}
                  to={`/login?as=${way}`}
                  variant={place === 0 ? 'contained' : 'outlined'}
                  color={place === 0 ? 'primary' : 'inherit'}
                  sx={{ minHeight: { xs: 44, sm: 40 }, flex: { xs: 1, sm: 'none' }, px: { xs: 2, sm: 4 } }}
                >
                  {t(`entrance.${way}`)}
                </Button>
              ))}
            </Box>
          </Box>
        </Box>
        <Box sx={{ ...width, py: 4, display: 'flex', flexDirection: 'column', gap: 4 }}>
          <Entrances to={me ? homeOf(me.role) : '/login?as=unit'} />
          <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: '1fr', md: '2fr 1fr' } }}>
            <Card component="section">
              <CardHead title={t('entrance.steps')} />
              <Box component="ol" sx={{ px: 4, py: 3, display: 'flex', flexDirection: 'column', gap: 2 }}>
                {[1, 2, 3, 4].map((step) => (
                  <Box key={step} component="li" sx={{ display: 'flex', gap: 3 }}>
                    <Box component="b" aria-hidden sx={{ color: 'primary.main' }}>
                      {step}
                    </Box>
                    {t(`entrance.step${step}`)}
                  </Box>
                ))}
              </Box>
            </Card>
            <Card component="section">
              <CardHead title={t('entrance.plans')} />
              <Box sx={{ px: 4, py: 3, color: 'text.secondary' }}>{t('entrance.plansNote')}</Box>
            </Card>
          </Box>
          <Typography variant="caption" component="p" sx={{ color: 'tone.ink3' }}>
            {demo && t('entrance.footDemo')} {t('entrance.foot')}
          </Typography>
        </Box>
      </Box>
    </>
  );
};
