import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PlanPreview } from 'workbench/contract';
import { Note } from '../../elements/Note';
import { problemOf } from '../../server/problem';
import { FillingContext, useSummary, type Filling } from '../context';
import { Draft } from '../draft';
import { PhoneSections, SectionNav } from '../SectionNav';
import { SectionSheet } from '../SectionSheet';
import { SaveQueue } from '../saving';
import { useGoing } from '../useGoing';
import { PreviewHints } from './PreviewHints';

/** Nothing is ever touched in it, so it sends nothing. */
const IDLE = new SaveQueue({
  version: 0,
  answers: () => ({}),
  problemOf,
  now: Date.now,
  onChange: () => undefined,
  send: () => Promise.reject(new Error('A preview is not saved.')),
});

/** Leads from one missing answer to the next, as the panel beside a real draft does. */
const NextMissing = ({ goNext }: { goNext: () => void }) => {
  const t = useTranslate();
  const { open } = useSummary();
  return (
    <Button variant="contained" disabled={open.length === 0} onClick={goNext} sx={{ ml: 'auto' }}>
      {open.length === 0 ? t('fill.missingNone') : t('fill.previewNext', { count: open.length })}
    </Button>
  );
};

/** The applicant's own form over answers that nobody keeps. */
export const PreviewSheet = ({ plan }: { plan: PlanPreview }) => {
  const t = useTranslate();
  const draft = useMemo(() => new Draft(plan.form, {}), [plan]);
  const { section, setSection, wanted, strict, goTo, goNext } = useGoing(draft);
  const [files] = useState(() => new Map());
  const addFile = useCallback(() => undefined, []);
  const filling = useMemo<Filling>(
    () => ({
      id: 0,
      draft,
      queue: IDLE,
      section,
      openSection: setSection,
      goTo,
      goNext,
      wanted,
      strict,
      files,
      addFile,
      isPreview: true,
    }),
    [draft, section, setSection, goTo, goNext, wanted, strict, files, addFile],
  );
  const open = draft.form.sections.find(({ id }) => id === section);
  return (
    <FillingContext.Provider value={filling}>
      <Box component="main" sx={{ display: 'flex', flexDirection: 'column', height: { md: '100vh' } }}>
        <Box sx={{ px: 4, py: 3, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
          <Note tone="blue">{t('fill.previewNote')}</Note>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, pt: 2 }}>
            <Typography variant="h1">{t('fill.previewHead', { year: plan.year, name: plan.name })}</Typography>
            <NextMissing goNext={goNext} />
          </Box>
        </Box>
        <Box
          sx={{
            display: { xs: 'block', md: 'grid' },
            gridTemplateColumns: { md: '208px minmax(0, 1fr)' },
            flex: 1,
            minHeight: 0,
          }}
        >
          <SectionNav />
          <PhoneSections />
          <Box
            role="region"
            aria-label={t('fill.title')}
            tabIndex={0}
            sx={{ overflowY: { md: 'auto' }, p: 4, display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}
          >
            <PreviewHints plan={plan} />
            {open && <SectionSheet key={open.id} section={open} />}
          </Box>
        </Box>
      </Box>
    </FillingContext.Provider>
  );
};
