import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Paper, { type PaperProps } from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { createContext, useContext, useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AuthorityRow } from 'workbench/contract';
import { Labelled } from '../../elements/Labelled';
import { Marked } from '../../elements/Marked';
import { matching, useDepartments, type Department } from './departments';

/** The last line of the list: how many of how many were found. */
const Found = createContext('');

const ListPaper = ({ children, ...rest }: PaperProps) => {
  const found = useContext(Found);
  return (
    <Paper {...rest}>
      {children}
      <Box
        role="status"
        sx={{ px: 3, py: 2, borderTop: 1, borderColor: 'divider', fontSize: '.75rem', color: 'tone.ink3' }}
      >
        {found}
      </Box>
    </Paper>
  );
};

interface DepartmentChoiceProps {
  value: AuthorityRow | null;
  onChoose: (department: AuthorityRow | null) => void;
  error?: string;
}

/** 省直主管部门, by name, short name or pinyin initials (R10). */
export const DepartmentChoice = ({ value, onChoose, error }: DepartmentChoiceProps) => {
  const t = useTranslate();
  const id = useId();
  const departments = useDepartments();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (error) input.current?.focus();
  }, [error]);
  const typed = value !== null && text === value.name ? '' : text;
  const found = matching(departments, typed);
  return (
    <Found.Provider value={t('verdict.departmentFound', { total: departments.length, found: found.length })}>
      <Labelled id={id} label={t('verdict.department')} required error={error} help={t('verdict.departmentHelp')}>
        <Autocomplete<Department>
          id={id}
          options={departments}
          value={departments.find((department) => department.id === value?.id) ?? null}
          inputValue={text}
          onInputChange={(_, next) => setText(next)}
          onChange={(_, next) => onChoose(next)}
          openOnFocus
          autoHighlight
          filterOptions={() => found}
          getOptionLabel={(department) => department.name}
          getOptionKey={(department) => department.id}
          noOptionsText={t('verdict.departmentNone', { text })}
          slots={{ paper: ListPaper }}
          renderOption={({ key, ...props }, department) => (
            <Box component="li" key={key} {...props} sx={{ gap: 2 }}>
              <Marked name={department.name} text={typed} />
              <Box component="span" sx={{ ml: 'auto', fontSize: '.75rem', color: 'tone.ink3' }}>
                {department.shortName}
              </Box>
            </Box>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              inputRef={input}
              autoFocus
              error={error !== undefined}
              placeholder={t('verdict.departmentPlaceholder')}
              slotProps={{
                htmlInput: { ...params.inputProps, 'aria-required': true, 'aria-describedby': `${id}-below` },
                input: {
                  ...params.InputProps,
                  startAdornment: <SearchOutlined aria-hidden sx={{ ml: 1, color: 'text.secondary' }} />,
                },
              }}
            />
          )}
        />
      </Labelled>
    </Found.Provider>
  );
};
