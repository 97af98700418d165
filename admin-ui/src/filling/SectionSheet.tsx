import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Field, Section } from 'workflow/domain';
import { Card } from '../elements/Card';
import { useHidden } from './context';
import { FieldLine } from './FieldLine';
import { TableInput } from './table/TableInput';

/** What takes the whole width. */
const isWide = ({ type, options = [] }: Field): boolean =>
  type === 'long-text' || type === 'attachment' || type === 'photo' || type === 'choices' || options.length > 60;

/** The open section: only its inputs exist, so that a form of 300 questions is as quick as one of thirty. */
export const SectionSheet = ({ section }: { section: Section }) => {
  const hidden = useHidden();
  const shown = section.fields.filter(({ id }) => !hidden.has(id));
  const tables = shown.filter(({ type }) => type === 'table');
  const fields = shown.filter(({ type }) => type !== 'table');
  const title = `${section.id}-title`;
  return (
    <Box component="section" aria-labelledby={title} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography id={title} variant="h2" tabIndex={-1} sx={{ outline: 'none' }}>
        {section.label}
      </Typography>
      {tables.map((field) => (
        <TableInput key={field.id} field={field} />
      ))}
      {fields.length > 0 && (
        <Card
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            gap: '14px 20px',
            p: { xs: 3, sm: 4 },
            overflow: 'visible',
          }}
        >
          {fields.map((field) => (
            <Box key={field.id} sx={{ gridColumn: isWide(field) ? '1 / -1' : undefined, minWidth: 0 }}>
              <FieldLine field={field} />
            </Box>
          ))}
        </Card>
      )}
    </Box>
  );
};
