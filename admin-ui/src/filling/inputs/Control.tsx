import { isAttachment } from 'workflow/domain';
import type { ControlProps, FilePlace } from '../context';
import { ChoiceInput, ChoicesInput, YesNoInput } from './ChoiceInput';
import { DateInput } from './DateInput';
import { FilesInput } from './FilesInput';
import { NumberInput } from './NumberInput';
import { RegionInput } from './RegionInput';
import { TextInput } from './TextInput';

/** The control of a type, in a field or in a cell. Tables are drawn by the table room. */
export const Control = ({ fileField, read, ...props }: ControlProps & FilePlace) => {
  if (isAttachment(props.field)) return <FilesInput {...props} fileField={fileField} read={read} />;
  switch (props.field.type) {
    case 'number':
      return <NumberInput {...props} />;
    case 'date':
    case 'month':
      return <DateInput {...props} />;
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'choices':
      return <ChoicesInput {...props} />;
    case 'yes-no':
      return <YesNoInput {...props} />;
    case 'region':
      return <RegionInput {...props} />;
    default:
      return <TextInput {...props} />;
  }
};
