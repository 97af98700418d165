import Box from '@mui/material/Box';
import { memo } from 'react';
import { useTranslate } from 'react-admin';
import { isAttachment, type Field } from 'workflow/domain';
import { FieldError } from '../elements/FieldError';
import { useAnswer, useFilling, useTrouble } from './context';
import { FieldHint } from './Hints';
import { Control } from './inputs/Control';
import { elementId, troubleKey } from './places';
import { useUnprintable } from './useUnprintable';

/** Asked of a control that is a group: its label names no single element. */
const isGroup = ({ type, options }: Field): boolean =>
  type === 'choices' || type === 'yes-no' || (type === 'choice' && (options?.length ?? 0) <= 5);

const lengthOf = (value: unknown): number => (typeof value === 'string' ? [...value].length : 0);

/** One question: its label above, the control, what is wrong or worth knowing below, and how many characters are left. */
export const FieldLine = memo(function FieldLine({ field }: { field: Field }) {
  const t = useTranslate();
  const { draft, asked } = useFilling();
  const value = useAnswer(field.id);
  const trouble = useTrouble(field.id);
  const blank = useUnprintable(typeof value === 'string' ? value : '');
  const id = elementId(field.id);
  const group = isGroup(field);
  const hint = asked?.places.get(field.id);
  const wrong = trouble !== undefined;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, minWidth: 0 }}>
      <Box
        component={group || isAttachment(field) ? 'span' : 'label'}
        id={`${id}-label`}
        {...(group || isAttachment(field) ? {} : { htmlFor: id })}
        sx={{ fontSize: '.8125rem', color: 'text.secondary' }}
      >
        {field.label}
        <Box component="span" aria-hidden sx={{ ml: '6px', fontSize: '.75rem', color: 'tone.ink3' }}>
          {t(field.required ? 'word.required' : 'fill.optional')}
        </Box>
      </Box>
      <Control
        id={id}
        field={field}
        value={value}
        wrong={wrong}
        describedBy={`${id}-below`}
        roughKey={field.id}
        fileField={field.id}
        read={() => draft.answers[field.id]}
        onChange={(next) => draft.set(field.id, next)}
      />
      <Box
        id={`${id}-below`}
        sx={{
          display: 'flex',
          gap: 3,
          justifyContent: 'space-between',
          fontSize: '.75rem',
          lineHeight: 1.5,
          color: 'tone.ink3',
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          {wrong && <FieldError>{t(troubleKey(field, trouble))}</FieldError>}
          {blank !== undefined && <FieldError>{blank}</FieldError>}
          {field.hint}
          {hint && <FieldHint code={hint} />}
        </Box>
        {field.maxLength !== undefined && field.type === 'long-text' && (
          <Box
            component="span"
            sx={{ whiteSpace: 'nowrap', color: lengthOf(value) > field.maxLength ? 'warning.main' : undefined }}
          >
            {t('word.count', { used: lengthOf(value), most: field.maxLength })}
          </Box>
        )}
      </Box>
    </Box>
  );
});
