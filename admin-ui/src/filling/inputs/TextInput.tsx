import type { ControlProps } from '../context';
import { CellArea, PlainArea, PlainInput } from './plain';

/** The server takes no longer text in any field (domain/answers). */
const LONGEST = 20_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const TextInput = ({ id, field, value, onChange, wrong, label, describedBy }: ControlProps) => {
  const shown = {
    id,
    value: textOf(value),
    maxLength: LONGEST,
    'aria-label': label,
    'aria-invalid': wrong,
    'aria-required': field.required,
    'aria-describedby': describedBy,
    autoComplete: 'off',
  };
  if (label !== undefined)
    return <CellArea {...shown} rows={1} onChange={({ target }) => onChange(target.value.replace(/\s*\n\s*/g, ' '))} />;
  if (field.type === 'long-text')
    return (
      <PlainArea
        {...shown}
        rows={(field.maxLength ?? 0) > 500 ? 10 : 4}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  return <PlainInput {...shown} type="text" onChange={({ target }) => onChange(target.value)} />;
};
