import {
  Field,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useField, useForm } from '@strapi/strapi/admin';
import { listOf, type Word } from './lists';
import { answersOf, questionsBefore, type PlanValues } from './parts';

/** What Strapi's edit view gives an input of our own. */
interface InputProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { list?: string } };
}

/** The values of the whole plan, as they stand on the screen. */
const usePlan = (): PlanValues => useForm('PlanInput', (state) => state.values);

function One({ name, label, hint, required, disabled, words, gone }: InputProps & { words: Word[]; gone: string }) {
  const { value, error, onChange } = useField<string | null>(name);
  const isGone = Boolean(value) && !words.some((word) => word.value === value);
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? ''}
        disabled={disabled}
        placeholder="请选择"
        onChange={(chosen) => onChange(name, chosen === '' ? null : String(chosen))}
        onClear={required ? undefined : () => onChange(name, null)}
        clearLabel="清空"
      >
        {isGone ? <SingleSelectOption value={value ?? ''}>{gone}</SingleSelectOption> : null}
        {words.map((word) => (
          <SingleSelectOption key={word.value} value={word.value}>
            {word.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function Several({ name, label, hint, required, disabled, words }: InputProps & { words: Word[] }) {
  const { value, error, onChange } = useField<string[] | null>(name);
  const chosen = Array.isArray(value) ? value : [];
  const gone = chosen.filter((one) => !words.some((word) => word.value === one));
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        value={chosen}
        disabled={disabled}
        placeholder="请选择"
        withTags
        onChange={(now: string[]) => onChange(name, now)}
        onClear={() => onChange(name, [])}
        clearLabel="清空"
      >
        {[...words, ...gone.map((one) => ({ value: one, label: '（已没有的答案）' }))].map((word) => (
          <MultiSelectOption key={word.value} value={word.value}>
            {word.label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Four digits as people write them: Strapi's number would read 2,026. */
export function YearInput({ name, label, hint, required, disabled }: InputProps) {
  const { value, error, onChange } = useField<number | null>(name);
  const typed = (text: string): void => {
    const digits = text.replace(/\D/g, '').slice(0, 4);
    onChange(name, digits === '' ? null : Number(digits));
  };
  return (
    <Field.Root name={name} id={name} error={error} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={value === null || value === undefined ? '' : String(value)}
        inputMode="numeric"
        disabled={disabled}
        onChange={({ target }: { target: HTMLInputElement }) => typed(target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** One word of a list, in Chinese: Strapi's own enumeration shows the stored word. */
export const WordInput = (props: InputProps) => (
  <One {...props} words={listOf(props.attribute.options?.list)} gone="（不认识的写法）" />
);

export const WordsInput = (props: InputProps) => <Several {...props} words={listOf(props.attribute.options?.list)} />;

/** Another question of the same form, by its label: nobody types an id. */
export const FieldChoice = (props: InputProps) => (
  <One {...props} words={questionsBefore(usePlan(), props.name)} gone="（已没有的填写项，或排在后面）" />
);

export const ValueChoice = (props: InputProps) => <Several {...props} words={answersOf(usePlan(), props.name)} />;
