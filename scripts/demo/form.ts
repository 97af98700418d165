import { fieldsOf, type Answer, type Field, type Form } from 'workflow/domain';
import content from './form.json';

/** The form of the programme's plans, after the 推荐人选情况登记表. Field ids stay as they are for ever: answers are kept by them. */
export const form = content as Form;

export const fieldOf = (id: string): Field => {
  const field = fieldsOf(form).find((one) => one.id === id);
  if (!field) throw new Error(`The demo form has no field ${id}.`);
  return field;
};

/** What a choice reads as on paper; `columnId` for a cell of a table. */
export function labelOf(fieldId: string, value: Answer | undefined, columnId?: string): string {
  const field = fieldOf(fieldId);
  const { options } = columnId ? (field.columns?.find((column) => column.id === columnId) ?? field) : field;
  return options?.find((option) => option.value === value)?.label ?? (typeof value === 'string' ? value : '');
}
