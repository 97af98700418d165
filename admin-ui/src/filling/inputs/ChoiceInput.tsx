import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Option } from 'workflow/domain';
import type { ControlProps } from '../context';
import { PlainSelect } from './plain';

/** Up to here options lie open side by side: one click instead of two. */
const FEW = 5;
const MARK = { width: 18, height: 18, m: 0, mr: '6px', color: 'inherit', accentColor: 'currentColor', flex: 'none' };
const LINE = { display: 'inline-flex', alignItems: 'center', minHeight: { xs: 44, sm: 32 }, cursor: 'pointer' };

interface OpenOptionsProps extends Omit<ControlProps, 'onChange' | 'value'> {
  type: 'radio' | 'checkbox';
  options: readonly Option[];
  chosen: readonly string[];
  onChoose: (value: string, on: boolean) => void;
}

const OpenOptions = ({ id, field, type, options, chosen, onChoose, wrong, label, describedBy }: OpenOptionsProps) => (
  <Box
    role={type === 'radio' ? 'radiogroup' : 'group'}
    aria-label={label}
    aria-labelledby={label === undefined ? `${id}-label` : undefined}
    aria-describedby={describedBy}
    aria-invalid={type === 'radio' ? wrong : undefined}
    aria-required={type === 'radio' ? field.required : undefined}
    sx={{ display: 'flex', flexWrap: 'wrap', gap: type === 'radio' ? '0 20px' : '0 16px', color: 'primary.main' }}
  >
    {options.map((option, place) => (
      <Box component="label" key={option.value} sx={LINE}>
        <Box
          component="input"
          type={type}
          id={place === 0 ? id : undefined}
          name={id}
          checked={chosen.includes(option.value)}
          onChange={({ target }: { target: HTMLInputElement }) => onChoose(option.value, target.checked)}
          sx={MARK}
        />
        <Box component="span" sx={{ color: 'text.primary' }}>
          {option.label}
        </Box>
      </Box>
    ))}
  </Box>
);

export const ChoiceInput = ({ value, onChange, ...rest }: ControlProps) => {
  const t = useTranslate();
  const { id, field, wrong, label, describedBy } = rest;
  const chosen = typeof value === 'string' ? value : '';
  const options = field.options ?? [];
  if (label === undefined && options.length <= FEW)
    return (
      <OpenOptions {...rest} type="radio" options={options} chosen={[chosen]} onChoose={(next) => onChange(next)} />
    );
  return (
    <PlainSelect
      id={id}
      value={chosen}
      aria-label={label}
      aria-invalid={wrong}
      aria-required={field.required}
      aria-describedby={describedBy}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">{t('fill.choose')}</option>
      {/* An option that the plan no longer has stays visible, so that somebody sees what to replace. */}
      {chosen !== '' && !options.some((option) => option.value === chosen) && <option value={chosen}>{chosen}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </PlainSelect>
  );
};

export const ChoicesInput = ({ value, onChange, ...rest }: ControlProps) => {
  const chosen = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  const options = rest.field.options ?? [];
  // In the order of the form, whatever the order of the clicks.
  const choose = (next: string, on: boolean) =>
    onChange(options.map((option) => option.value).filter((one) => (one === next ? on : chosen.includes(one))));
  return <OpenOptions {...rest} type="checkbox" options={options} chosen={chosen} onChoose={choose} />;
};

export const YesNoInput = ({ value, onChange, ...rest }: ControlProps) => {
  const t = useTranslate();
  const options = [
    { value: 'yes', label: t('word.yes') },
    { value: 'no', label: t('word.no') },
  ];
  const chosen = typeof value === 'boolean' ? [value ? 'yes' : 'no'] : [];
  if (rest.label === undefined)
    return (
      <OpenOptions
        {...rest}
        type="radio"
        options={options}
        chosen={chosen}
        onChoose={(next) => onChange(next === 'yes')}
      />
    );
  return (
    <PlainSelect
      id={rest.id}
      value={chosen[0] ?? ''}
      aria-label={rest.label}
      aria-invalid={rest.wrong}
      aria-describedby={rest.describedBy}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value === 'yes')}
    >
      <option value="">{t('fill.choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </PlainSelect>
  );
};
