import SearchOutlined from '@mui/icons-material/SearchOutlined';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Key } from '../elements/Key';
import { useShortcuts } from '../elements/useShortcuts';
import { useFilter } from './useFilter';

/** Long enough for a quick typist's next letter. */
const PAUSE_MS = 300;

/** By name or the last four of the number. While a Chinese word is being composed nothing is asked yet. */
export const Search = () => {
  const t = useTranslate();
  const [{ q = '', ...rest }, setFilter] = useFilter();
  const [text, setText] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(q);

  useEffect(() => {
    // Cleared from elsewhere, or another page of the history.
    if (q !== asked.current) setText(q);
    asked.current = q;
  }, [q]);

  const ask = (next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const trimmed = next.trim();
      asked.current = trimmed;
      setFilter(trimmed === '' ? rest : { ...rest, q: trimmed });
    }, PAUSE_MS);
  };
  const change = (next: string) => {
    setText(next);
    if (!composing.current) ask(next);
  };
  useShortcuts({ '/': () => input.current?.focus() });

  return (
    <OutlinedInput
      size="small"
      fullWidth
      value={text}
      inputRef={input}
      placeholder={t('declaration.search')}
      onChange={(event) => change(event.target.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => {
        composing.current = false;
        ask(input.current?.value ?? '');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (text === '') input.current?.blur();
        else change('');
      }}
      startAdornment={<SearchOutlined aria-hidden sx={{ color: 'text.secondary' }} />}
      endAdornment={<Key>/</Key>}
      inputProps={{ 'aria-label': t('declaration.search'), type: 'search', 'aria-keyshortcuts': '/' }}
      sx={{
        width: { md: 236 },
        minHeight: { xs: 44, md: 32 },
        fontSize: '.8125rem',
        '& input': { px: 2, py: 1 },
        '& input::-webkit-search-cancel-button': { display: 'none' },
      }}
    />
  );
};
