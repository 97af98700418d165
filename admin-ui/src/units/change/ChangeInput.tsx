import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { CHANGE_REQUIRED, isUnitPhone, REGISTRATION_REQUIRED, type UnitField } from 'workflow/domain';
import type { PlainField } from '../form/kinds';
import { typedOf } from '../form/typed';
import { UnitInput } from '../form/UnitInput';
import { shownValue } from '../shown';
import type { Change } from './useChange';

const isStarred = (field: UnitField): boolean => CHANGE_REQUIRED.some((each) => each === field);

interface ChangeInputProps {
  change: Change;
  field: PlainField;
  /** By the conditional rule: the block of the nature. */
  required?: boolean;
}

/** A field that is changed; where two people did, both values and the way to the other's. */
export const ChangeInput = ({ change, field, required = false }: ChangeInputProps) => {
  const t = useTranslate();
  const { form, base, clash } = change;
  const star = isStarred(field);
  const kept = REGISTRATION_REQUIRED.some((each) => each === field) && base[field] !== null;
  const phone = isUnitPhone(field);
  const clashes = clash?.clashing.includes(field) ?? false;
  const mine = form.typed[field] ?? '';
  const said = (value: string | number | boolean | null) => shownValue(t, field, value) || t('unit.emptied');
  const both = clashes && (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px', color: 'tone.ochreInk' }}>
      <span>{t('unit.theirs', { value: said(base[field]) })}</span>
      <span>{t('unit.mine', { value: said(mine) })}</span>
      <Link
        component="button"
        type="button"
        onClick={() => form.type(field, typedOf(base)[field] ?? '')}
        sx={{ fontSize: 'inherit', verticalAlign: 'baseline' }}
      >
        {t('unit.takeTheirs')}
      </Link>
    </Box>
  );
  return (
    <Box
      sx={
        clashes
          ? { bgcolor: 'warning.light', borderLeft: 2, borderColor: 'warning.main', pl: 2, py: 1, my: -1 }
          : undefined
      }
    >
      <UnitInput
        form={form}
        field={field}
        star={star}
        required={required || (phone ? false : star || kept)}
        placeholder={phone && base[field] !== null ? t('unit.unchanged', { value: base[field] }) : undefined}
        help={both || undefined}
      />
    </Box>
  );
};
