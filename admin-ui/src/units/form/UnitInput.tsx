import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { FieldError } from '../../elements/FieldError';
import { Labelled } from '../../elements/Labelled';
import { IndustryChoice } from './IndustryChoice';
import { inputId, KINDS, type PlainField } from './kinds';
import type { UnitForm } from './useUnitForm';

interface UnitInputProps {
  form: UnitForm;
  field: PlainField;
  required?: boolean;
  /** Starred in the manual's figure. */
  star?: boolean;
  placeholder?: string;
  help?: ReactNode;
}

/** One field of a unit: its label above, its control by kind, what is wrong with it below. */
export const UnitInput = ({ form, field, required = false, star = false, placeholder, help }: UnitInputProps) => {
  const t = useTranslate();
  const id = inputId(field);
  const label = t(`unit.fields.${field}`);
  const kind = KINDS[field];
  const wrong = form.wrongWith(field);
  const value = String(form.typed[field] ?? '');
  const attributes = {
    'aria-required': required,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': `${id}-below`,
  };
  const control = () => {
    switch (kind.kind) {
      case 'industry':
        return (
          <IndustryChoice
            id={id}
            value={value}
            wrong={wrong !== undefined}
            onChoose={(code) => form.type(field, code)}
          />
        );
      case 'list':
        return (
          <Select
            native
            size="small"
            value={value}
            error={wrong !== undefined}
            onChange={(event) => form.type(field, event.target.value)}
            onBlur={() => form.leave(field)}
            inputProps={{ id, ...attributes }}
            sx={{ minHeight: { xs: 44, sm: 36 }, '& select': { color: value === '' ? 'tone.ink3' : undefined } }}
          >
            <option value="">{t('unit.choose', { field: label })}</option>
            {/* A value from before the list was made stays to be seen. */}
            {value !== '' && !kind.choices.some((choice) => choice.value === value) && (
              <option value={value}>{value}</option>
            )}
            {kind.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </Select>
        );
      default:
        return (
          <OutlinedInput
            id={id}
            size="small"
            type={kind.kind === 'day' ? 'date' : 'text'}
            value={value}
            error={wrong !== undefined}
            placeholder={placeholder ?? t('unit.enter', { field: label })}
            onChange={(event) => form.type(field, event.target.value)}
            onBlur={() => form.leave(field)}
            inputProps={{
              ...attributes,
              ...(kind.kind === 'line' && { inputMode: kind.inputMode, autoComplete: kind.autoComplete }),
            }}
            sx={{ minHeight: { xs: 44, sm: 36 } }}
          />
        );
    }
  };
  return (
    <Labelled
      id={id}
      label={label}
      required={required}
      star={star}
      help={help}
      error={wrong && <FieldError>{wrong}</FieldError>}
    >
      {control()}
    </Labelled>
  );
};
