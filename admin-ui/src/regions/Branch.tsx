import CheckOutlined from '@mui/icons-material/CheckOutlined';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Marked } from '../elements/Marked';
import { isServed } from './answer';
import type { Line } from './forest';

interface BranchProps {
  line: Line;
  text: string;
  chosen: boolean;
  /** The one line of the tree that Tab comes to. */
  active: boolean;
  plain?: boolean;
  onChoose: () => void;
  onFold: () => void;
  onFocus: () => void;
}

/** What stands in grey behind a name; of a filtered tree only the hits say whom they are for. */
function noteOf({ place, isHit }: Line, filtered: boolean): string | null {
  if (!isServed(place)) return 'region.unserved';
  if (place.level === 'province') return 'region.province';
  if (place.level === 'city') return isHit || !filtered ? 'region.city' : null;
  return place.reportsToProvince ? 'region.direct' : null;
}

/** One line of the tree: the arrow folds, the name chooses. */
export const Branch = ({ line, text, chosen, active, plain = false, onChoose, onFold, onFocus }: BranchProps) => {
  const t = useTranslate();
  const { place, level, open } = line;
  const note = plain ? null : noteOf(line, text.trim() !== '');
  return (
    <Box
      role="treeitem"
      data-code={place.code}
      aria-level={level}
      aria-posinset={line.position}
      aria-setsize={line.size}
      aria-expanded={open ?? undefined}
      aria-selected={chosen}
      tabIndex={active ? 0 : -1}
      onClick={onChoose}
      onFocus={onFocus}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: '6px',
        minHeight: { xs: 44, sm: 30 },
        pl: `${level * 20 - 10}px`,
        pr: '10px',
        fontSize: '.875rem',
        cursor: 'pointer',
        '&:hover': { bgcolor: 'tone.soft' },
        '&:focus-visible': { outlineOffset: -2 },
        '&[aria-selected=true]': {
          bgcolor: 'primary.light',
          color: 'primary.dark',
          fontWeight: 700,
          boxShadow: ({ palette }) => `inset 3px 0 ${palette.primary.main}`,
        },
      }}
    >
      <Box
        component="span"
        aria-hidden
        onClick={(event) => {
          if (open === null) return;
          event.stopPropagation();
          onFold();
        }}
        sx={{ width: { xs: 32, sm: 16 }, flex: 'none', display: 'grid', placeItems: 'center', color: 'tone.ink3' }}
      >
        {open !== null && <ExpandMoreOutlined sx={{ transform: open ? undefined : 'rotate(-90deg)' }} />}
      </Box>
      <Marked name={place.name} text={text} />
      {note && (
        <Box
          component="span"
          sx={{ fontSize: '.75rem', fontWeight: 400, color: isServed(place) ? 'tone.ink3' : 'warning.main' }}
        >
          {t(note)}
        </Box>
      )}
      {chosen && <CheckOutlined aria-hidden sx={{ ml: 'auto' }} />}
    </Box>
  );
};
