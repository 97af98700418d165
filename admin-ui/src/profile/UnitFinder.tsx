import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { UnitNameRow } from 'workbench/contract';
import { Labelled } from '../elements/Labelled';
import { Marked } from '../elements/Marked';
import { troubleWords } from '../outcomes/Trouble';
import { FEWEST, MOST, useUnitNames } from './useUnitNames';

interface UnitFinderProps {
  value: UnitNameRow | null;
  onChoose: (unit: UnitNameRow | null) => void;
}

/** A unit by part of its name or its whole code. ↑↓ walk the list, Enter takes a line, Esc closes it. */
export const UnitFinder = ({ value, onChoose }: UnitFinderProps) => {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const [settled, setSettled] = useState('');
  const [opened, setOpened] = useState(false);
  const composing = useRef(false);
  const { rows, q, asking, problem } = useUnitNames(settled);
  const typed = value !== null && text === value.name ? '' : text;
  const enough = Array.from(typed.trim()).length >= FEWEST;

  const write = (next: string) => {
    setText(next);
    // While a Chinese word is being composed its letters are no name.
    if (!composing.current) setSettled(next);
  };
  const count = () => {
    if (!enough || typed !== settled) return '';
    if (problem) return troubleWords(t, problem);
    if (asking) return t('profile.finding');
    if (rows.length === 0) return t('profile.none');
    return t(rows.length < MOST ? 'profile.found' : 'profile.foundMore', { count: rows.length });
  };
  const nothing = problem ? troubleWords(t, problem) : t(asking ? 'profile.finding' : 'profile.none');
  return (
    <Labelled id={id} label={t('profile.find')} help={t('profile.findHelp')}>
      <Autocomplete<UnitNameRow>
        id={id}
        options={enough ? rows : []}
        value={value}
        inputValue={text}
        onInputChange={(_, next) => write(next)}
        onChange={(_, next) => onChoose(next)}
        open={opened && enough && value === null}
        onOpen={() => setOpened(true)}
        onClose={() => setOpened(false)}
        autoHighlight
        // The server has found them already.
        filterOptions={(options) => options}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        getOptionLabel={(unit) => unit.name}
        getOptionKey={(unit) => unit.id}
        noOptionsText={nothing}
        forcePopupIcon={false}
        renderOption={({ key, ...props }, unit) => (
          <Box
            component="li"
            key={key}
            {...props}
            sx={{
              minHeight: 44,
              display: 'flex',
              flexWrap: 'wrap',
              gap: '0 12px',
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box component="span" sx={{ flex: '1 1 60%' }}>
              <Marked name={unit.name} text={q} />
            </Box>
            <Box component="span" sx={{ fontSize: '.75rem', color: 'tone.ink3', display: 'flex', gap: 3 }}>
              <span>{unit.regionName}</span>
              <Marked name={unit.creditCode} text={q} />
            </Box>
          </Box>
        )}
        renderInput={(params) => (
          <TextField
            {...params}
            placeholder={t('profile.findPlaceholder')}
            slotProps={{
              htmlInput: {
                ...params.inputProps,
                maxLength: 60,
                'aria-describedby': `${id}-below ${id}-count`,
                onCompositionStart: () => (composing.current = true),
                onCompositionEnd: (event: { currentTarget: HTMLInputElement }) => {
                  composing.current = false;
                  write(event.currentTarget.value);
                },
              },
              input: {
                ...params.InputProps,
                startAdornment: <SearchOutlined aria-hidden sx={{ ml: 1, color: 'text.secondary' }} />,
                sx: { minHeight: { xs: 44, sm: 36 } },
              },
            }}
          />
        )}
      />
      <Box
        id={`${id}-count`}
        role="status"
        sx={{ fontSize: '.75rem', color: 'text.secondary', '&:empty': { display: 'none' } }}
      >
        {count()}
      </Box>
    </Labelled>
  );
};
