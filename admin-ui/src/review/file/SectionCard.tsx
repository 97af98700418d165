import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Section } from 'workflow/domain';
import { Summary } from '../../changes/Summary';
import { Card } from '../../elements/Card';
import { useReview } from '../context';
import { Block } from './Block';
import { Person } from './Person';
import { anchorOf, blocksOf, countOf, isInGrid } from './sections';

/** One section of the form. The first also says who the person is, with masked numbers (R19). */
export const SectionCard = ({ section, first }: { section: Section; first: boolean }) => {
  const t = useTranslate();
  const { record, changes } = useReview();
  const rows = section.fields.some(({ type }) => type === 'table') ? countOf(section, record) : null;
  // The photo of the first section stands beside the person, as on the printed form.
  const photo = first ? section.fields.find(({ type }) => type === 'photo') : undefined;
  const blocks = blocksOf(
    section.fields.filter((field) => field !== photo),
    record.answers,
  );
  const [head = []] = blocks;
  const isGrid = head.length > 0 && isInGrid(head[0]);
  return (
    <Card
      component="section"
      id={anchorOf(section)}
      aria-labelledby={`${anchorOf(section)}-title`}
      sx={{
        px: { xs: 3, sm: 4 },
        pt: { xs: '10px', sm: 3 },
        pb: '14px',
        mb: 3,
        maxWidth: 1040,
        mx: { xl: 'auto' },
        scrollMarginTop: { xs: 68, sm: 14 },
      }}
    >
      <Typography
        id={`${anchorOf(section)}-title`}
        tabIndex={-1}
        variant="h2"
        sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 2, outline: 'none' }}
      >
        {section.label}
        {rows !== null && (
          <Box component="span" sx={{ fontSize: '.75rem', fontWeight: 400, color: 'tone.ink3' }}>
            {t('review.rows', { count: rows })}
          </Box>
        )}
        {first && changes && (
          <Box component="span" sx={{ ml: 'auto', textAlign: 'right' }}>
            <Summary changes={changes} form={record.form} />
          </Box>
        )}
      </Typography>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
        {first && <Person fields={isGrid ? head : []} photo={photo} />}
        {(first && isGrid ? blocks.slice(1) : blocks).map((fields) => (
          <Block key={fields[0]?.id} fields={fields} alone={section.fields.length === 1} />
        ))}
      </Box>
    </Card>
  );
};
