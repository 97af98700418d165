import LockOutlined from '@mui/icons-material/LockOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Key } from '../elements/Key';
import { useFilling, useProgress, useSummary } from './context';
import { useShownSections } from './SectionNav';
import { refusalsBeside } from './submit/refusals';

/** The ways on: section by section, to the next open place, and to the unit once nothing is open. */
export const FootBar = ({ onSubmit }: { onSubmit: () => void }) => {
  const t = useTranslate();
  const { section, openSection, goNext } = useFilling();
  const { record } = useProgress();
  const { open } = useSummary();
  const sections = useShownSections();
  const place = sections.findIndex(({ id }) => id === section);
  const [before, after] = [sections[place - 1], sections[place + 1]];
  const beside = refusalsBeside(record);
  const why = open.length > 0 ? t('fill.stillOpen', { count: open.length }) : beside[0]?.message;
  const locked = why !== undefined;
  return (
    <Box
      component="footer"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        px: { xs: 3, sm: 5 },
        py: 2,
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        position: { xs: 'sticky', sm: 'static' },
        bottom: 0,
        zIndex: 3,
        fontSize: '.8125rem',
        '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } },
      }}
    >
      <Button disabled={before === undefined} onClick={() => before && openSection(before.id)}>
        {t('fill.previousSection')}
      </Button>
      <Button disabled={after === undefined} onClick={() => after && openSection(after.id)}>
        {t('fill.nextSection')}
      </Button>
      <Box component="span" sx={{ color: 'tone.ink3', display: { xs: 'none', xl: 'inline' } }}>
        {t('fill.autosave')}
      </Box>
      <Box sx={{ flex: 1 }} />
      {why !== undefined && (
        <Box id="why-not" sx={{ display: 'flex', gap: 1, alignItems: 'center', color: 'warning.main' }}>
          <WarningAmberOutlined aria-hidden sx={{ fontSize: '1rem' }} />
          {why}
        </Box>
      )}
      {open.length > 0 && (
        <Button onClick={goNext} sx={{ gap: 2 }}>
          {t('fill.next')} <Key>F8</Key>
        </Button>
      )}
      <Button
        variant={locked ? 'outlined' : 'contained'}
        color={locked ? 'inherit' : 'primary'}
        aria-disabled={locked}
        aria-describedby={locked ? 'why-not' : undefined}
        startIcon={locked ? <LockOutlined aria-hidden /> : undefined}
        onClick={() => (open.length > 0 ? goNext() : locked ? undefined : onSubmit())}
        sx={locked ? { '&, &:hover': { bgcolor: 'tone.slateTint', color: 'tone.disabled' } } : undefined}
      >
        {t(record.revision > 0 ? 'fill.resubmit' : 'fill.submit')}
      </Button>
    </Box>
  );
};
