import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { isAttachment, type Field, type ShownAnswer } from 'workflow/domain';
import { FieldValue } from '../review/file/FieldValue';

const isNothing = (value: ShownAnswer): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

interface BeforeProps {
  field: Field;
  value: ShownAnswer;
  /** The revision it stood in, for whoever does not see the stroke. */
  from: number;
}

/** The old answer, struck, under the new one. Files are told by their names: the old ones are not at hand any more. */
export const Before = ({ field, value, from }: BeforeProps) => {
  const t = useTranslate();
  return (
    <Box
      component="del"
      sx={{ display: 'block', color: 'text.secondary', textDecoration: 'line-through', whiteSpace: 'pre-wrap' }}
    >
      <Box
        component="span"
        sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {t('change.was', { from })}
      </Box>
      {isNothing(value) ? (
        t('change.nothing')
      ) : isAttachment(field) && Array.isArray(value) ? (
        value.join('、')
      ) : (
        <FieldValue field={field} value={value} />
      )}
    </Box>
  );
};
