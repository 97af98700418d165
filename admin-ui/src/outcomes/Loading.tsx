import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';

/** Under 300 ms nothing is shown, because a flash is worse than a wait; after 8 s a word says that it is not you. */
const QUIET_MS = 300;
const SLOW_MS = 8_000;

const WIDTHS = ['18%', '38%', '26%'];
const LINES = 5;

/** Grey bars in the shape of what comes, without shimmer. */
export const Loading = () => {
  const t = useTranslate();
  const [stage, setStage] = useState<'quiet' | 'bars' | 'slow'>('quiet');
  useEffect(() => {
    const bars = setTimeout(() => setStage('bars'), QUIET_MS);
    const slow = setTimeout(() => setStage('slow'), SLOW_MS);
    return () => {
      clearTimeout(bars);
      clearTimeout(slow);
    };
  }, []);
  if (stage === 'quiet') return <Box aria-busy sx={{ minHeight: 120 }} />;
  return (
    <Box role="status" aria-busy sx={{ p: 4, display: 'flex', flexDirection: 'column', gap: 5 }}>
      <Box
        component="span"
        sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {t('outcome.loading')}
      </Box>
      {Array.from({ length: LINES }, (_, line) => (
        <Box key={line} aria-hidden sx={{ display: 'flex', gap: 4 }}>
          {WIDTHS.map((width) => (
            <Box key={width} sx={{ width, height: 10, borderRadius: '3px', bgcolor: 'tone.slateTint' }} />
          ))}
        </Box>
      ))}
      {stage === 'slow' && (
        <Box component="span" sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
          {t('outcome.slow')}
        </Box>
      )}
    </Box>
  );
};
