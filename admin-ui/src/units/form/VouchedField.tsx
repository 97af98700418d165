import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslate } from 'react-admin';
import { Labelled } from '../../elements/Labelled';
import { inputId, type PlainField } from './kinds';

interface VouchedFieldProps {
  field: PlainField;
  value: string;
  /** The id of the words that say who vouches for it. */
  describedBy: string;
}

/** What the identity provider vouches for: to be read and copied, not to be typed over. */
export const VouchedField = ({ field, value, describedBy }: VouchedFieldProps) => {
  const t = useTranslate();
  const id = inputId(field);
  return (
    <Labelled id={id} label={t(`unit.fields.${field}`)}>
      <OutlinedInput
        id={id}
        size="small"
        readOnly
        value={value}
        inputProps={{ 'aria-describedby': describedBy }}
        sx={{
          minHeight: { xs: 44, sm: 36 },
          bgcolor: 'tone.slateTint',
          color: 'text.secondary',
          '& .MuiOutlinedInput-notchedOutline': { borderColor: 'divider' },
        }}
      />
    </Labelled>
  );
};
