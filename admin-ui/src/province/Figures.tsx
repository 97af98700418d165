import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { OverviewAnswer } from 'workbench/contract';
import { Card } from '../elements/Card';
import { monthDay } from '../elements/dates';

interface FigureProps {
  label: string;
  value: number;
  note: string;
  color: string;
  to?: string;
}

const Figure = ({ label, value, note, color, to }: FigureProps) => (
  <Card component="li" sx={{ px: 4, py: 2, minWidth: 0 }}>
    <Box sx={{ fontSize: '.75rem', color: 'text.secondary' }}>{label}</Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px' }}>
      <Box component="b" sx={{ fontSize: '1.5rem', lineHeight: 1.35, color }}>
        {to === undefined ? (
          value
        ) : (
          <Link component={RouterLink} to={to} aria-label={`${label} ${value}`} sx={{ color: 'inherit' }}>
            {value}
          </Link>
        )}
      </Box>
      <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>{note}</Box>
    </Box>
  </Card>
);

/** The five numbers of a plan; those whose list the province may see lead there. */
export const Figures = ({ overview, waiting }: { overview: OverviewAnswer; waiting: string }) => {
  const t = useTranslate();
  const { figures } = overview;
  const share = figures.submitted === 0 ? 0 : Math.round((100 * figures.approved) / figures.submitted);
  const oldest = figures.provinceOldestDays;
  return (
    <Box
      component="ul"
      aria-label={t('province.overview')}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', md: 'repeat(5, 1fr)' },
        gap: '10px',
      }}
    >
      <Figure
        label={t('province.inReview')}
        value={figures.inReview}
        note={t('province.submittedNote', { count: figures.submitted, ended: figures.terminated })}
        color="text.primary"
      />
      <Figure
        label={t('province.atProvince')}
        value={figures.province}
        note={oldest === null ? t('province.items') : t('province.oldestNote', { days: oldest })}
        color="primary.main"
        to={waiting}
      />
      <Figure
        label={t('province.late')}
        value={figures.late}
        note={t('province.lateNote')}
        color={figures.late > 0 ? 'warning.main' : 'text.primary'}
      />
      <Figure
        label={t('province.returned')}
        value={figures.returned}
        note={t('province.resubmitNote', { day: monthDay(t, overview.resubmitUntil) })}
        color="text.primary"
      />
      <Figure
        label={t('province.approved')}
        value={figures.approved}
        note={t('province.shareNote', { share })}
        color="success.main"
        to={`/results/${overview.planId}`}
      />
    </Box>
  );
};
