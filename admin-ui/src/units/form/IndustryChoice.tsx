import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { INDUSTRIES, industryOf } from 'workflow/domain';
import { Marked } from '../../elements/Marked';

interface Industry {
  code: string;
  name: string;
  section: string;
}

const CHOICES: Industry[] = INDUSTRIES.flatMap(({ value, label, divisions }) =>
  divisions.map((division) => ({ code: division.value, name: division.label, section: `${value}　${label}` })),
);

interface IndustryChoiceProps {
  id: string;
  value: string;
  wrong: boolean;
  onChoose: (code: string) => void;
}

/** 行业代码: the divisions of GB/T 4754-2017, by code or name, under their sections. A stored finer code shows its division. */
export const IndustryChoice = ({ id, value, wrong, onChoose }: IndustryChoiceProps) => {
  const t = useTranslate();
  const division = industryOf(value)?.value;
  return (
    <Autocomplete<Industry>
      id={id}
      options={CHOICES}
      value={CHOICES.find(({ code }) => code === division) ?? null}
      onChange={(_, next) => onChoose(next?.code ?? '')}
      groupBy={({ section }) => section}
      getOptionKey={({ code }) => code}
      getOptionLabel={({ code, name }) => `${code}　${name}`}
      filterOptions={(options, { inputValue }) => {
        const wanted = inputValue.trim().toLowerCase();
        const chosen = options.some(({ code, name }) => `${code}　${name}` === inputValue);
        if (wanted === '' || chosen) return options;
        return options.filter(({ code, name, section }) =>
          [code.toLowerCase(), name, section].some((text) => text.includes(wanted)),
        );
      }}
      noOptionsText={t('unit.industryHelp')}
      renderOption={({ key, ...props }, { code, name }, { inputValue }) => (
        <Box component="li" key={key} {...props} sx={{ gap: 2, fontSize: '.875rem' }}>
          <Box component="span" sx={{ color: 'tone.ink3' }}>
            {code}
          </Box>
          <Marked name={name} text={inputValue} />
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          error={wrong}
          placeholder={t('unit.choose', { field: t('unit.fields.industryCode') })}
          slotProps={{
            htmlInput: { ...params.inputProps, 'aria-describedby': `${id}-below` },
            input: { ...params.InputProps, sx: { minHeight: { xs: 44, sm: 36 }, py: '0 !important' } },
          }}
        />
      )}
    />
  );
};
