import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Key } from '../elements/Key';
import { useShortcuts } from '../elements/useShortcuts';
import { answerOf, TABS, useReview } from './context';
import { useNeighbours } from './neighbours';

const ROWS: { caps: string[]; word: string }[] = [
  { caps: ['J', 'K'], word: 'keysNext' },
  { caps: ['1', '2', '3'], word: 'keysTabs' },
  { caps: ['P'], word: 'keysPrint' },
  { caps: ['U'], word: 'keysUpload' },
  { caps: ['?'], word: 'keysHelp' },
];

/** Single keys for what can be undone or only looked at; verdicts have none. */
export const ReviewKeys = () => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { record, me, showTab, print, upload } = useReview();
  const { previous, next } = useNeighbours(record);
  const [shown, setShown] = useState(false);
  const go = (id: number | undefined) => {
    if (id !== undefined && !me.applicant) navigate(`/declarations/${id}/show`);
  };
  useShortcuts({
    j: () => go(next),
    k: () => go(previous),
    ...Object.fromEntries(TABS.map((tab, place) => [String(place + 1), () => showTab(tab)])),
    p: print,
    u: () => answerOf(record, 'recommend')?.allowed && upload.choose(),
    '?': () => setShown(true),
  });
  return (
    <Dialog open={shown} onClose={() => setShown(false)} aria-labelledby="keys-title">
      <DialogTitle id="keys-title" sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>
        {t('review.keys')}
      </DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '96px 1fr', gap: 2, fontSize: '.875rem' }}>
          {ROWS.map(({ caps, word }) => (
            <Box key={word} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ display: 'flex', gap: 1 }}>
                {caps.map((cap) => (
                  <Key key={cap}>{cap}</Key>
                ))}
              </Box>
              <dd>{t(`review.${word}`)}</dd>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ px: 6, pb: 3 }}>
        <Button onClick={() => setShown(false)}>{t('word.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
