import AddOutlined from '@mui/icons-material/AddOutlined';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { FieldError } from '../../elements/FieldError';
import { useReview } from '../context';
import { placesOf, placeWords } from '../pointing/places';
import { MOST_ITEMS, type ReturnItem } from '../pointing/useItems';

interface ItemLineProps {
  item: ReturnItem;
  number: number;
  wrong: boolean;
  onChange: (item: ReturnItem) => void;
  onRemove: () => void;
}

const ItemLine = ({ item, number, wrong, onChange, onRemove }: ItemLineProps) => {
  const t = useTranslate();
  const id = useId();
  const { record } = useReview();
  const missing = wrong && item.note.trim() === '';
  return (
    <Box
      component="li"
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr auto', sm: '236px 1fr auto' }, gap: 2, mb: 2 }}
    >
      <Select
        size="small"
        value={item.field}
        onChange={({ target }) => onChange({ ...item, field: target.value })}
        inputProps={{ 'aria-label': t('verdict.itemPlace', { number }) }}
        renderValue={(place) => placeWords(t, record.form, place)}
        sx={{ fontSize: '.8125rem', gridColumn: { xs: '1', sm: 'auto' } }}
        MenuProps={{ slotProps: { paper: { sx: { maxHeight: 320 } } } }}
      >
        {placesOf(record.form, record.answers, item.field).map((place) => (
          <MenuItem key={place} value={place}>
            {placeWords(t, record.form, place)}
          </MenuItem>
        ))}
      </Select>
      <Box sx={{ order: { xs: 3, sm: 0 }, gridColumn: { xs: 'span 2', sm: 'auto' } }}>
        <OutlinedInput
          fullWidth
          value={item.note}
          error={missing}
          placeholder={t('verdict.itemPlaceholder')}
          onChange={(event) => onChange({ ...item, note: event.target.value })}
          inputProps={{
            maxLength: 500,
            'aria-label': t('verdict.itemNote', { number }),
            'aria-invalid': missing,
            'aria-describedby': missing ? id : undefined,
          }}
        />
        {missing && (
          <Box id={id} role="alert">
            <FieldError>{t('verdict.itemEmpty')}</FieldError>
          </Box>
        )}
      </Box>
      <IconButton
        aria-label={t('verdict.itemRemove', { number })}
        onClick={onRemove}
        sx={{ alignSelf: 'start', minWidth: { xs: 44, sm: 36 }, minHeight: { xs: 44, sm: 36 } }}
      >
        <CloseOutlined aria-hidden />
      </IconButton>
    </Box>
  );
};

/** 逐项指出: each tied to its place, to be seen there by the applicant. */
export const ReturnItems = ({ wrong, onChange }: { wrong: boolean; onChange: (items: ReturnItem[]) => void }) => {
  const t = useTranslate();
  const { record, items } = useReview();
  const first = record.form.sections[0]?.fields[0]?.id;
  return (
    <Box component="section" aria-label={t('verdict.items')}>
      <Box sx={{ fontSize: '.8125rem', color: 'text.secondary', mb: 1 }}>{t('verdict.items')}</Box>
      <Box component="ol" sx={{ listStyle: 'none' }}>
        {items.all.map((item, place) => (
          <ItemLine
            // Items have no name of their own, and never move.
            key={place}
            item={item}
            number={place + 1}
            wrong={wrong}
            onChange={(next) => onChange(items.all.map((one, at) => (at === place ? next : one)))}
            onRemove={() => onChange(items.all.filter((_, at) => at !== place))}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
        {first !== undefined && items.all.length < MOST_ITEMS && (
          <Button
            size="small"
            variant="text"
            color="primary"
            startIcon={<AddOutlined aria-hidden />}
            onClick={() => onChange([...items.all, { field: items.all.at(-1)?.field ?? first, note: '' }])}
          >
            {t('verdict.itemAdd')}
          </Button>
        )}
        <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('verdict.itemHint')}
        </Box>
      </Box>
    </Box>
  );
};
