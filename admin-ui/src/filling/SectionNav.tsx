import CheckOutlined from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import type { Section } from 'workflow/domain';
import { useFilling, useHidden, useSummary } from './context';
import { PlainSelect } from './inputs/plain';

/** The sections of which something is asked. */
export function useShownSections(): Section[] {
  const { draft } = useFilling();
  const hidden = useHidden();
  return draft.form.sections.filter(({ fields }) => fields.some(({ id }) => !hidden.has(id)));
}

const Bar = () => {
  const t = useTranslate();
  const { answered, required } = useSummary();
  const percent = required === 0 ? 100 : Math.floor((answered / required) * 100);
  return (
    <Box sx={{ px: 2, pb: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', pb: 1 }}>
        <b>{t('fill.progress', { answered, required })}</b>
        <Box component="span" sx={{ color: 'tone.ink3' }}>
          {percent}%
        </Box>
      </Box>
      <LinearProgress variant="determinate" value={percent} aria-label={t('fill.progress', { answered, required })} />
    </Box>
  );
};

/** Progress, and the sections with what each still lacks. */
export const SectionNav = () => {
  const t = useTranslate();
  const { section, openSection } = useFilling();
  const sections = useShownSections();
  const { sections: open } = useSummary();
  return (
    <Box
      component="nav"
      aria-label={t('fill.sections')}
      sx={{
        display: { xs: 'none', md: 'block' },
        bgcolor: 'background.paper',
        borderRight: 1,
        borderColor: 'divider',
        px: 2,
        py: 3,
        overflowY: 'auto',
        fontSize: '.8125rem',
      }}
    >
      <Bar />
      {sections.map(({ id, label }) => {
        const count = open.get(id) ?? 0;
        return (
          <Box
            key={id}
            component="button"
            type="button"
            aria-current={id === section || undefined}
            onClick={() => openSection(id)}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: '6px',
              width: '100%',
              minHeight: 30,
              px: 2,
              py: '2px',
              border: 0,
              borderRadius: 1,
              bgcolor: 'transparent',
              color: 'text.secondary',
              font: 'inherit',
              lineHeight: 1.35,
              textAlign: 'left',
              cursor: 'pointer',
              '&:hover': { bgcolor: 'tone.soft' },
              '&[aria-current]': { bgcolor: 'primary.light', color: 'primary.dark', fontWeight: 700 },
            }}
          >
            {label}
            {count > 0 ? (
              <Box
                component="span"
                sx={{ ml: 'auto', color: 'warning.main', fontWeight: 400, fontSize: '.75rem', whiteSpace: 'nowrap' }}
              >
                {t('fill.sectionOpen', { count })}
              </Box>
            ) : (
              <CheckOutlined
                titleAccess={t('fill.sectionDone')}
                sx={{ ml: 'auto', fontSize: '1rem', color: 'success.main' }}
              />
            )}
          </Box>
        );
      })}
    </Box>
  );
};

/** The same as a select where there is no room beside the form. */
export const PhoneSections = () => {
  const t = useTranslate();
  const { section, openSection } = useFilling();
  const sections = useShownSections();
  const { sections: open, answered, required } = useSummary();
  return (
    <Box
      sx={{
        display: { xs: 'block', md: 'none' },
        position: 'sticky',
        top: 0,
        zIndex: 3,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        px: 3,
        py: 2,
        fontSize: '.75rem',
      }}
    >
      <PlainSelect
        aria-label={t('fill.sections')}
        value={section}
        onChange={({ target }) => openSection(target.value)}
        sx={{ fontWeight: 700 }}
      >
        {sections.map(({ id, label }, place) => (
          <option key={id} value={id}>
            {`${label}　${place + 1}/${sections.length}　${open.has(id) ? t('fill.sectionOpen', { count: open.get(id) }) : '✓'}`}
          </option>
        ))}
      </PlainSelect>
      {t('fill.progress', { answered, required })}
    </Box>
  );
};
