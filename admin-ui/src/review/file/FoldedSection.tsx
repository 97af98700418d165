import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Section } from 'workflow/domain';
import { Card } from '../../elements/Card';
import { useReview } from '../context';
import { anchorOf, countOf } from './sections';

/** A section without a change, as one line: `与第1版相同`, and the way to unfold it. */
export const FoldedSection = ({ section, onUnfold }: { section: Section; onUnfold: () => void }) => {
  const t = useTranslate();
  const { record, changes } = useReview();
  const rows = section.fields.some(({ type }) => type === 'table') ? countOf(section, record) : null;
  return (
    <Card
      component="section"
      id={anchorOf(section)}
      aria-labelledby={`${anchorOf(section)}-title`}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: { xs: 3, sm: 4 },
        minHeight: 40,
        mb: 2,
        maxWidth: 1040,
        mx: { xl: 'auto' },
        scrollMarginTop: { xs: 68, sm: 14 },
      }}
    >
      <Typography id={`${anchorOf(section)}-title`} tabIndex={-1} variant="h3" component="h2" sx={{ outline: 'none' }}>
        {section.label}
      </Typography>
      <Box component="span" sx={{ flex: 1, fontSize: '.75rem', color: 'tone.ink3' }}>
        {rows !== null && <>{t('review.rows', { count: rows })}　</>}
        {t('change.same', { from: changes?.from })}
      </Box>
      <Button
        size="small"
        variant="text"
        color="primary"
        endIcon={<ExpandMore aria-hidden />}
        aria-expanded={false}
        aria-label={`${t('change.unfold')} ${section.label}`}
        onClick={onUnfold}
        sx={{ minHeight: { xs: 44, sm: 28 } }}
      >
        {t('change.unfold')}
      </Button>
    </Card>
  );
};
