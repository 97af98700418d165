import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Key } from '../elements/Key';
import { Note } from '../elements/Note';
import { FieldError } from '../elements/FieldError';
import type { Forest } from './forest';
import { RegionAnswer } from './RegionAnswer';
import { RegionTree } from './RegionTree';
import { useUnfolded } from './useUnfolded';

interface RegionChoiceProps {
  /** Of the filter, where the focus goes when the choice is missing. */
  id: string;
  forest: Forest;
  value: string;
  error?: string;
  onChoose: (code: string) => void;
}

/** 属地, always open: the manual's advice, a filter, the tree, and what the choice means (figure 1-5). */
export const RegionChoice = ({ id, forest, value, error, onChoose }: RegionChoiceProps) => {
  const t = useTranslate();
  const tree = useId();
  const [text, setText] = useState('');
  const { lines, found, turn } = useUnfolded(forest, value, text);
  const advice = `${tree}-advice`;
  const below = `${tree}-below`;
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.getElementById(tree)?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    } else if (event.key === 'Enter') {
      // Enter in the filter takes the first hit; it must not send the form around it.
      event.preventDefault();
      if (found?.hits[0] !== undefined) onChoose(found.hits[0]);
    } else if (event.key === 'Escape' && text !== '') {
      event.stopPropagation();
      setText('');
    }
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Note tone="blue">
        <Box id={advice}>
          <b>{t('region.howTitle')}</b>
          <br />
          {t('region.howProvince')}
          <br />
          {t('region.howCity')}
          <br />
          {t('region.howCounty')}
        </Box>
      </Note>
      <Box sx={{ border: 1, borderColor: error ? 'warning.main' : 'tone.line2', borderRadius: 1, overflow: 'hidden' }}>
        <Box sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
          <OutlinedInput
            id={id}
            fullWidth
            size="small"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={keys}
            placeholder={t('region.filter')}
            startAdornment={<SearchOutlined aria-hidden sx={{ color: 'text.secondary', mr: 1 }} />}
            inputProps={{
              'aria-label': `${t('region.label')}　${t('region.filter')}`,
              'aria-controls': tree,
              'aria-describedby': error ? `${advice} ${below}` : advice,
              'aria-invalid': error !== undefined,
              autoComplete: 'off',
            }}
            sx={{ minHeight: { xs: 44, sm: 32 } }}
          />
        </Box>
        {found?.hits.length === 0 ? (
          <Box sx={{ px: 3, py: 4, fontSize: '.8125rem', color: 'text.secondary' }}>
            {t('region.nothing', { text: text.trim() })}
          </Box>
        ) : (
          <RegionTree
            id={tree}
            lines={lines}
            text={text}
            value={value}
            describedBy={advice}
            onChoose={onChoose}
            onTurn={turn}
          />
        )}
        <Box
          role="status"
          sx={{ px: 3, py: '5px', borderTop: 1, borderColor: 'divider', fontSize: '.75rem', color: 'tone.ink3' }}
        >
          {found ? t('region.found', { count: found.hits.length }) : t('region.total', { count: forest.places.size })}
          <Box component="span" aria-hidden sx={{ display: { xs: 'none', sm: 'inline' } }}>
            {t('region.comma')}
            <Key>↑</Key> <Key>↓</Key> {t('region.keysChoose')}
            {t('region.comma')}
            <Key>Enter</Key> {t('region.keysConfirm')}
          </Box>
        </Box>
      </Box>
      {error && (
        <Box id={below} role="alert">
          <FieldError>{error}</FieldError>
        </Box>
      )}
      <div aria-live="polite">
        <RegionAnswer forest={forest} value={value} />
      </div>
    </Box>
  );
};
