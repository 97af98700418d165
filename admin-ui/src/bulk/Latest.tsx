import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { LatestActRow } from 'workbench/contract';
import { minuteOf } from '../elements/dates';

/** `卢思齐于2026-11-23 16:02通过`, and of which body: who was earlier. */
export const Latest = ({ latest }: { latest: LatestActRow | null }) => {
  const t = useTranslate();
  if (latest === null) return null;
  const { actorName: who, organisation, act, revision, at } = latest;
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {organisation}　{t('bulk.because', { who, at: minuteOf(at), act: t(`word.act.${act}`, { revision }) })}
    </Box>
  );
};
