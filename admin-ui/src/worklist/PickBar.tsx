import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { DeclarationRow } from 'workbench/contract';
import { MOST_AT_ONCE } from '../bulk/most';
import { waitsForMe } from '../declarations/holder';
import { useAllMatching } from './useAllMatching';
import type { Picked } from './usePicked';

interface PickBarProps {
  page: DeclarationRow[];
  picked: Picked;
  /** What can be done with all that are picked. */
  children?: ReactNode;
}

/** Above the rows: all of the page, all that match, how many are picked, and what to do with them. */
export const PickBar = ({ page, picked, children }: PickBarProps) => {
  const t = useTranslate();
  const { total = 0 } = useListContext<DeclarationRow>();
  const { fetching, fetchAll } = useAllMatching();
  const possible = page.filter(waitsForMe);
  const here = possible.filter(({ id }) => picked.has(id));
  const count = picked.rows.length;
  if (possible.length === 0 && count === 0) return null;
  const whole = possible.length > 0 && here.length === possible.length;
  // Offered when the page is not all there is, and only where every row of the list waits: then the total is theirs.
  const all = Math.min(total, MOST_AT_ONCE);
  const offersAll = whole && possible.length === page.length && total > page.length && count < all;
  const link = { minHeight: { xs: 44, sm: 28 } };
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 12px',
        minHeight: 44,
        px: 4,
        py: 1,
        fontSize: '.8125rem',
        bgcolor: count > 0 ? 'primary.light' : 'background.paper',
        borderBottom: 1,
        borderColor: count > 0 ? 'tone.primaryLine' : 'divider',
      }}
    >
      <FormControlLabel
        label={t('worklist.selectPage')}
        control={
          <Checkbox
            size="small"
            checked={whole}
            indeterminate={here.length > 0 && !whole}
            disabled={possible.length === 0}
            onChange={() => (whole ? picked.drop(here.map(({ id }) => id)) : picked.add(possible))}
          />
        }
        sx={{ mr: 0, minHeight: { xs: 44, sm: 0 }, '& .MuiFormControlLabel-label': { fontSize: '.8125rem' } }}
      />
      {/* Always there: what is said into a place that was not there before stays unheard. */}
      <b role="status">{count > 0 ? t('worklist.chosen', { count }) : ''}</b>
      {offersAll && (
        <Button
          size="small"
          variant="text"
          color="primary"
          aria-disabled={fetching}
          sx={link}
          onClick={() => !fetching && void fetchAll().then(picked.add)}
        >
          {t(total > MOST_AT_ONCE ? 'worklist.selectMost' : 'worklist.selectAll', { count: all })}
        </Button>
      )}
      {count > 0 && (
        <>
          <Box
            sx={{
              display: 'flex',
              gap: 2,
              order: { xs: 1, sm: 0 },
              width: { xs: '100%', sm: 'auto' },
              '& > button': { flex: { xs: 1, sm: 'none' } },
            }}
          >
            {children}
          </Box>
          <Button size="small" variant="text" color="primary" sx={link} onClick={picked.clear}>
            {t('worklist.unselect')}
          </Button>
          <Box component="span" sx={{ ml: { md: 'auto' }, order: { xs: 2, sm: 0 }, color: 'text.secondary' }}>
            {t('worklist.onlyOne')}
          </Box>
        </>
      )}
    </Box>
  );
};
