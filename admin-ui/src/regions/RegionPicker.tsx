import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Key } from '../elements/Key';
import type { Forest } from './forest';
import { RegionTree } from './RegionTree';
import { useUnfolded } from './useUnfolded';

interface RegionPickerProps {
  /** Of the filter, where the focus goes. */
  id: string;
  forest: Forest;
  value: string;
  /** What the choice is called; a unit's is its 属地. */
  label?: string;
  describedBy?: string;
  wrong?: boolean;
  /** Names behind the regions that only a unit's registration needs. */
  plain?: boolean;
  autoFocus?: boolean;
  onChoose: (code: string) => void;
}

/** A filter and the tree under it: the filter finds, ↓ goes into the tree, Enter takes the first hit. */
export const RegionPicker = ({ id, forest, value, describedBy, onChoose, ...look }: RegionPickerProps) => {
  const t = useTranslate();
  const tree = useId();
  const [text, setText] = useState('');
  const { lines, found, turn } = useUnfolded(forest, value, text);
  const label = look.label ?? t('region.label');
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
    <Box
      sx={{ border: 1, borderColor: look.wrong ? 'warning.main' : 'tone.line2', borderRadius: 1, overflow: 'hidden' }}
    >
      <Box sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}>
        <OutlinedInput
          id={id}
          fullWidth
          size="small"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
          autoFocus={look.autoFocus}
          placeholder={t('region.filter')}
          startAdornment={<SearchOutlined aria-hidden sx={{ color: 'text.secondary', mr: 1 }} />}
          inputProps={{
            'aria-label': `${label}　${t('region.filter')}`,
            'aria-controls': tree,
            'aria-describedby': describedBy,
            'aria-invalid': look.wrong,
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
          label={label}
          plain={look.plain}
          describedBy={describedBy}
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
  );
};
