import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Form } from 'workflow/domain';
import { fieldsOf } from 'workflow/domain';
import type { Changes } from './useChanges';

/** `第2版改动3处，已收起未改动部分`, and what the form no longer asks for. */
export const Summary = ({ changes, form }: { changes: Changes; form: Form }) => {
  const t = useTranslate();
  const { from, to, count } = changes;
  const asked = new Set(fieldsOf(form).map(({ id }) => id));
  const gone = changes.all.filter(({ fieldId }) => !asked.has(fieldId)).map(({ label }) => label);
  return (
    <Box component="span" sx={{ fontSize: '.8125rem', fontWeight: 400, color: 'primary.dark' }}>
      {count === 0 ? t('change.sameAll', { from, to }) : t('change.count', { to, count })}
      {t('change.folded')}
      {gone.length > 0 && <>　{t('change.gone', { to, fields: gone.join('、') })}</>}
    </Box>
  );
};
