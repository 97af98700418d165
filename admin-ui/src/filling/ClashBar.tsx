import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Note } from '../elements/Note';
import { downloadBackup } from './backup';
import { useFilling } from './context';
import type { Clash } from './useDraft';

/** Long answers and tables by their beginning: enough to know which is which. */
const MOST = 60;
const brief = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value).replace(/"\$id":"[^"]*",?/g, '');
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
};

interface ClashBarProps {
  clash: Clash;
  onSettle: (mine: boolean) => void;
}

/** Somebody was first (R14): nothing is overwritten before the person has seen what differs. */
export const ClashBar = ({ clash, onSettle }: ClashBarProps) => {
  const t = useTranslate();
  const { draft, id } = useFilling();
  const open = clash.newest.actions.some(({ action, allowed }) => action === 'save' && allowed);
  const backup = (
    <Button size="small" onClick={() => downloadBackup(draft.answers, t('fill.backupName'))}>
      {t('fill.backup')}
    </Button>
  );
  return (
    <Note tone="ochre" alert>
      <b>{t('fill.staleTitle')}</b>　{t(open ? 'fill.staleNote' : 'fill.gone')}
      {open && (
        <Box component="ul" sx={{ my: 1 }}>
          {clash.differences.map(({ field, label, mine, newest }) => (
            <li key={field}>
              {label}　<b>{t('fill.mine')}</b> {brief(mine)}　<b>{t('fill.newest')}</b> {brief(newest)}
            </li>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 1 }}>
        {open ? (
          <>
            <Button size="small" onClick={() => onSettle(true)}>
              {t('fill.keepMine')}
            </Button>
            <Button size="small" onClick={() => onSettle(false)}>
              {t('fill.takeNewest')}
            </Button>
          </>
        ) : (
          <Button size="small" component={Link} to={`/declarations/${id}/show`}>
            {t('fill.look')}
          </Button>
        )}
        {backup}
      </Box>
    </Note>
  );
};
