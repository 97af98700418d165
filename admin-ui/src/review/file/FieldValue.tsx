import Box from '@mui/material/Box';
import { useGetManyAggregate, useTranslate } from 'react-admin';
import type { RegionRow } from 'workbench/contract';
import { isAttachment, type Answer, type Field } from 'workflow/domain';
import { monthWords } from '../../elements/dates';
import { Papers } from './Papers';
import { idsOf } from './sections';

const Region = ({ code }: { code: string }) => {
  const { data } = useGetManyAggregate<RegionRow>('regions', { ids: [code] });
  return <>{data?.[0]?.name ?? code}</>;
};

/** A number bounded like a year is one, and has no thousands: 2023, not 2,023. */
const isYear = ({ min = 0, max = Infinity }: Field): boolean => min >= 1900 && max <= 2200;

/** One answer as people read it: options by their label, months in words, regions by name. */
export const FieldValue = ({ field, value }: { field: Field; value: Answer }) => {
  const t = useTranslate();
  if (isAttachment(field)) return <Papers ids={idsOf(value)} />;
  const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) {
    return (
      <Box component="span" sx={{ color: 'tone.ink3' }}>
        {t('word.none')}
      </Box>
    );
  }
  const labelOf = (chosen: unknown): string =>
    field.options?.find((option) => option.value === chosen)?.label ?? String(chosen);
  if (typeof value === 'boolean') return <>{t(value ? 'word.yes' : 'word.no')}</>;
  if (Array.isArray(value)) return <>{value.map(labelOf).join('、')}</>;
  if (field.type === 'choice') return <>{labelOf(value)}</>;
  if (field.type === 'month') return <>{monthWords(t, String(value))}</>;
  if (field.type === 'region') return <Region code={String(value)} />;
  if (typeof value === 'number') return <>{isYear(field) ? value : value.toLocaleString('en-US')}</>;
  return <>{value}</>;
};
