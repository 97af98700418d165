import { useTranslate } from 'react-admin';
import type { ControlProps } from '../context';
import { dated } from '../typed';
import { PlainInput } from './plain';

/** Dates are typed, not picked: eight digits are quicker than a calendar, and may be pasted. Put in order on leaving. */
export const DateInput = ({ id, field, value, onChange, wrong, label, describedBy }: ControlProps) => {
  const t = useTranslate();
  const text = typeof value === 'string' ? value : '';
  const type = field.type === 'month' ? 'month' : 'date';
  return (
    <PlainInput
      id={id}
      type="text"
      inputMode="numeric"
      value={text}
      maxLength={40}
      autoComplete="off"
      placeholder={t(`fill.${type}`)}
      aria-label={label}
      aria-invalid={wrong}
      aria-required={field.required}
      aria-describedby={describedBy}
      onChange={({ target }) => onChange(target.value)}
      onBlur={() => {
        const ordered = dated(text, type);
        if (ordered !== text) onChange(ordered);
      }}
    />
  );
};
