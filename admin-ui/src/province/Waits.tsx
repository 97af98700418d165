import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Card, CardHead } from '../elements/Card';

/** How long everything in review has waited at its desk: the number counts, the bar only shows it. */
export const Waits = ({ waits }: { waits: number[] }) => {
  const t = useTranslate();
  const most = Math.max(1, ...waits);
  return (
    <Card component="section" aria-label={t('province.waits')}>
      <CardHead title={t('province.waits')} note={t('province.waitsNote')} />
      <Box component="ul" sx={{ px: 4, py: 2, fontSize: '.75rem', lineHeight: '22px' }}>
        {waits.map((count, place) => (
          <Box
            component="li"
            key={`wait${place}`}
            sx={{ display: 'grid', gridTemplateColumns: '80px 1fr 44px', gap: 2, alignItems: 'center' }}
          >
            <span>{t(`province.wait${place}`)}</span>
            <Box aria-hidden sx={{ height: 10, bgcolor: 'tone.slateTint', borderRadius: '2px', overflow: 'hidden' }}>
              <Box
                sx={{
                  height: '100%',
                  width: `${(100 * count) / most}%`,
                  bgcolor: place === waits.length - 1 ? 'warning.main' : 'primary.main',
                }}
              />
            </Box>
            <Box component="span" sx={{ textAlign: 'right' }}>
              {count}
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
};
