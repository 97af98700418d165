import SearchOutlined from '@mui/icons-material/SearchOutlined';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState } from 'react';
import { Key } from './Key';
import { useShortcuts } from './useShortcuts';

/** Long enough for a quick typist's next letter. */
const PAUSE_MS = 300;

interface SearchFieldProps {
  label: string;
  /** What is being searched for now. */
  q: string;
  onSearch: (q: string) => void;
}

/** `/` leads here, Esc clears. While a Chinese word is being composed nothing is asked yet. */
export const SearchField = ({ label, q, onSearch }: SearchFieldProps) => {
  const [text, setText] = useState(q);
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(q);
  // The conditions beside it may have changed in the pause.
  const search = useRef(onSearch);
  search.current = onSearch;

  useEffect(() => {
    // Cleared from elsewhere, or another page of the history.
    if (q !== asked.current) setText(q);
    asked.current = q;
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = next.trim();
      search.current(next.trim());
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
      placeholder={label}
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
      inputProps={{ 'aria-label': label, type: 'search', 'aria-keyshortcuts': '/', maxLength: 50 }}
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
