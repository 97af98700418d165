import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { useFilling, useProgress, useSummary } from './context';
import { spotOf, troubleKey, type Trouble } from './places';
import { refusalsBeside } from './submit/refusals';

/** More lines than this nobody reads at once; the others move up as these are done. */
const MOST = 40;

/** What stands between the draft and a submission, place by place; each line leads to its field or cell. */
export const MissingPanel = () => {
  const t = useTranslate();
  const { draft, goTo } = useFilling();
  const { record } = useProgress();
  const { open } = useSummary();
  const shown = open.slice(0, MOST);
  const beside = refusalsBeside(record);
  const wordsOf = (place: string, trouble: Trouble): string => {
    const { field: id, row, column } = spotOf(place);
    const field = draft.form.sections.flatMap(({ fields }) => fields).find((one) => one.id === id);
    const part = column === null ? undefined : field?.columns?.find((one) => one.id === column);
    const where = row === null ? '' : `${t('fill.row', { row: row + 1 })}　`;
    const asked = part ?? field;
    return `${where}${asked?.label ?? id}　${t(troubleKey(asked, trouble))}`;
  };
  return (
    <Box
      component="aside"
      aria-label={t('fill.missingTitle', { count: open.length })}
      sx={{
        display: { xs: 'none', lg: 'block' },
        bgcolor: 'background.paper',
        borderLeft: 1,
        borderColor: 'divider',
        p: 3,
        overflowY: 'auto',
        fontSize: '.8125rem',
      }}
    >
      <Typography variant="h3" component="h2" sx={{ mb: 2 }}>
        {open.length === 0 ? t('fill.missingNone') : t('fill.missingTitle', { count: open.length })}
      </Typography>
      {open.length === 0 && record.state === 'returned' && <Note tone="ochre">{t('fill.asAsked')}</Note>}
      {draft.form.sections.map((section) => {
        const ids = new Set(section.fields.map(({ id }) => id));
        const own = shown.filter(({ place }) => ids.has(spotOf(place).field));
        if (own.length === 0) return null;
        return (
          <Box key={section.id} sx={{ mb: 2 }}>
            <Box sx={{ color: 'tone.ink3', fontSize: '.75rem' }}>{section.label}</Box>
            <ul>
              {own.map(({ place, trouble }) => (
                <li key={place}>
                  <Link
                    component="button"
                    type="button"
                    underline="hover"
                    onClick={() => goTo(place)}
                    sx={{ textAlign: 'left', py: '3px', px: 2, width: '100%' }}
                  >
                    {wordsOf(place, trouble)}
                  </Link>
                </li>
              ))}
            </ul>
          </Box>
        );
      })}
      {open.length > MOST && <Box sx={{ mb: 2 }}>{t('fill.missingMore', { count: open.length - MOST })}</Box>}
      {beside.length === 0 && <Note tone="plain">{t('fill.registered')}</Note>}
      {beside.map(({ code, message }) => (
        <Box key={code} sx={{ mb: 2 }}>
          <Note tone="ochre">{message}</Note>
        </Box>
      ))}
    </Box>
  );
};
