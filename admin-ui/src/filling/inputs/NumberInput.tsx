import { useState } from 'react';
import { useFilling, type ControlProps } from '../context';
import { numbered } from '../typed';
import { PlainInput } from './plain';

/** Text until it is a number: what is written half is kept and pointed out, not thrown away. */
export const NumberInput = ({ id, field, value, onChange, wrong, label, describedBy, roughKey }: ControlProps) => {
  const { draft } = useFilling();
  const stored = typeof value === 'number' ? value : undefined;
  const [text, setText] = useState(() => draft.rough.get(roughKey) ?? (stored === undefined ? '' : String(stored)));
  const rough = draft.rough.get(roughKey);
  // A paste or another version may have put another number here.
  const shown = rough ?? (numbered(text) === stored ? text : stored === undefined ? '' : String(stored));
  const write = (next: string) => {
    setText(next);
    const number = numbered(next);
    draft.setRough(roughKey, next.trim() !== '' && number === undefined ? next : null);
    onChange(number ?? null);
  };
  return (
    <PlainInput
      id={id}
      type="text"
      inputMode="decimal"
      value={shown}
      maxLength={40}
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      aria-required={field.required}
      aria-describedby={describedBy}
      onChange={({ target }) => write(target.value)}
    />
  );
};
