import Box from '@mui/material/Box';
import type { BulkVerdict } from './doors';
import { useTranslate } from 'react-admin';

interface FiguresProps {
  verdict: BulkVerdict;
  can: number;
  cannot: number;
}

/** 可以通过5件, 不能通过2件: the answer of the check at one glance. */
export const Figures = ({ verdict, can, cannot }: FiguresProps) => {
  const t = useTranslate();
  const tiles = [
    { id: 'can', count: can, ground: 'success.light', edge: 'tone.greenLine', ink: 'tone.greenInk' },
    { id: 'cannot', count: cannot, ground: 'warning.light', edge: 'tone.ochreLine', ink: 'tone.ochreInk' },
  ];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
      {tiles.map(({ id, count, ground, edge, ink }) => (
        <Box key={id} sx={{ px: 3, py: 2, border: 1, borderRadius: 1, borderColor: edge, bgcolor: ground, color: ink }}>
          <Box sx={{ fontSize: '.75rem' }}>{t(`bulk.${id}.${verdict}`)}</Box>
          <Box sx={{ fontSize: '1.375rem', fontWeight: 700, lineHeight: 1.3 }}>{t('bulk.count', { count })}</Box>
        </Box>
      ))}
    </Box>
  );
};
