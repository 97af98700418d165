import AddOutlined from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Field, Row } from 'workflow/domain';
import { Card } from '../../elements/Card';
import { FieldError } from '../../elements/FieldError';
import { Note } from '../../elements/Note';
import { useAnswer, useFilling, useTrouble } from '../context';
import { cellPlace, elementId } from '../places';
import { mostRows, rowActs } from './rows';
import { TableGrid } from './TableGrid';
import { usePasting } from './usePasting';

/** A repeating table: rows are added, moved, removed, and pasted as blocks. */
export const TableInput = ({ field }: { field: Field }) => {
  const t = useTranslate();
  const { draft, goTo } = useFilling();
  const answer = useAnswer(field.id);
  const trouble = useTrouble(field.id);
  const rows = useMemo(() => (Array.isArray(answer) ? (answer as Row[]) : []), [answer]);
  const acts = useMemo(() => rowActs(draft, field), [draft, field]);
  const { told, paste, forget } = usePasting(field, acts);
  const most = mostRows(field);
  const id = elementId(field.id);
  const add = () => {
    if (acts.add()) goTo(cellPlace(field.id, acts.rows().length - 1, field.columns?.[0]?.id ?? ''));
  };
  return (
    <Card sx={{ overflow: 'visible' }}>
      <Box sx={{ px: 4, py: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 12px' }}>
        <Typography id={`${id}-label`} variant="h3">
          {field.label}
        </Typography>
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t(field.required ? 'word.required' : 'fill.optional')}
          {field.minRows ? `　${t('fill.atLeast', { count: field.minRows })}` : ''}
          {field.hint ? `　${field.hint}` : ''}
        </Box>
        {trouble !== undefined && <FieldError>{t(`fill.trouble.${trouble}`)}</FieldError>}
      </Box>
      {rows.length > 0 && (
        <TableGrid field={field} rows={rows} acts={acts} labelledBy={`${id}-label`} onPaste={paste} />
      )}
      {told && (
        <Note
          tone={told.wrong ? 'ochre' : 'green'}
          alert
          action={
            <Button size="small" onClick={forget}>
              {t('fill.dismiss')}
            </Button>
          }
        >
          {told.words}
        </Note>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '4px 12px',
          px: 4,
          py: 2,
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button
          id={id}
          size="small"
          startIcon={<AddOutlined aria-hidden />}
          aria-disabled={rows.length >= most}
          aria-label={`${t('fill.addRow')}　${field.label}`}
          onClick={add}
          sx={{ minHeight: { xs: 44, sm: 28 } }}
        >
          {t('fill.addRow')}
        </Button>
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3', flex: 1, minWidth: 0 }}>
          {rows.length === 0 ? t('fill.noRows') : t('fill.rowsNote', { most })}
        </Box>
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('fill.rowsCount', { count: rows.length })}
        </Box>
      </Box>
    </Card>
  );
};
