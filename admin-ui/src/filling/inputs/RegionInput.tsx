import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Marked } from '../../elements/Marked';
import { ancestorsOf, type Forest } from '../../regions/forest';
import { useRegions } from '../../regions/useRegions';
import type { ControlProps } from '../context';
import { RegionDialog } from './RegionDialog';

interface Choice {
  code: string;
  name: string;
  /** From the province down: 安徽省合肥市肥西县. */
  path: string;
  initials: string;
}

const choicesOf = (forest: Forest | undefined): Choice[] =>
  [...(forest?.places.values() ?? [])].map((place) => ({
    code: place.code,
    name: place.name,
    initials: place.initials,
    path: forest
      ? [...ancestorsOf(forest, place.code)]
          .reverse()
          .map((code) => forest.places.get(code)?.name ?? '')
          .join('') + place.name
      : place.name,
  }));

/** A region by part of its name or its initials, or out of the tree. */
export const RegionInput = ({ id, field, value, onChange, wrong, label, describedBy }: ControlProps) => {
  const t = useTranslate();
  const { data: forest } = useRegions();
  const choices = useMemo(() => choicesOf(forest), [forest]);
  const [looking, setLooking] = useState(false);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Autocomplete<Choice>
        id={id}
        sx={{ flex: 1, minWidth: 0 }}
        options={choices}
        value={choices.find(({ code }) => code === value) ?? null}
        onChange={(_, next) => onChange(next?.code ?? null)}
        getOptionKey={({ code }) => code}
        getOptionLabel={({ path }) => path}
        filterOptions={(options, { inputValue }) => {
          const wanted = inputValue.trim().toLowerCase();
          if (wanted === '' || options.some(({ path }) => path === inputValue)) return options;
          return options.filter(({ path, initials }) => path.includes(wanted) || initials.startsWith(wanted));
        }}
        noOptionsText={t('region.nothing', { text: '…' })}
        renderOption={({ key, ...props }, { path }, { inputValue }) => (
          <Box component="li" key={key} {...props} sx={{ fontSize: '.875rem' }}>
            <Marked name={path} text={inputValue} />
          </Box>
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            error={wrong}
            placeholder={t('fill.choose')}
            slotProps={{
              htmlInput: {
                ...params.inputProps,
                'aria-label': label,
                'aria-required': field.required,
                'aria-invalid': wrong,
                'aria-describedby': describedBy,
              },
              input: { ...params.InputProps, sx: { minHeight: { xs: 44, sm: 36 }, py: '0 !important' } },
            }}
          />
        )}
      />
      {/* A cell has no room for it, and typing finds everything. */}
      {label === undefined && (
        <IconButton
          aria-label={t('fill.regionTree', { label: field.label })}
          aria-haspopup="dialog"
          disabled={forest === undefined}
          onClick={() => setLooking(true)}
          sx={{ flex: 'none', minWidth: { xs: 44, sm: 36 }, minHeight: { xs: 44, sm: 36 } }}
        >
          <AccountTreeOutlined aria-hidden />
        </IconButton>
      )}
      {looking && forest && (
        <RegionDialog
          label={field.label}
          forest={forest}
          value={typeof value === 'string' ? value : ''}
          onChoose={(code) => onChange(code)}
          onClose={() => setLooking(false)}
        />
      )}
    </Box>
  );
};
