import Box from '@mui/material/Box';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AttachmentRow, DeclarationRecord } from 'workbench/contract';
import { hintPlaces } from 'workflow/domain';
import { LeaveGuard } from '../elements/LeaveGuard';
import { draftFormUrl } from '../server/acts';
import { ClashBar } from './ClashBar';
import { FillingContext, ProgressContext, type Filling } from './context';
import { FillHead } from './FillHead';
import { FootBar } from './FootBar';
import { Hints } from './Hints';
import { MissingPanel } from './MissingPanel';
import { NewerPlan } from './NewerPlan';
import { ReturnedBar } from './ReturnedBar';
import { FailedBar } from './SaveState';
import { PhoneSections, SectionNav } from './SectionNav';
import { SectionSheet } from './SectionSheet';
import { SubmitDialog } from './submit/SubmitDialog';
import { useDraft } from './useDraft';
import { useGoing } from './useGoing';

const PaperDialog = lazy(async () => ({ default: (await import('../paper/PaperDialog')).PaperDialog }));

interface FillSheetProps {
  record: DeclarationRecord;
  /** Submitted, or moved to another version of the plan: the page begins anew with it. */
  onReplaced: (record: DeclarationRecord) => void;
}

/** Head above, the open section in the middle, what is missing at the right, the ways on below. */
export const FillSheet = ({ record: first, onReplaced }: FillSheetProps) => {
  const t = useTranslate();
  const { record, standing, draft, queue, clash, settle, forget } = useDraft(first);
  const { section, setSection, wanted, strict, setStrict, goTo, goNext } = useGoing(draft);
  const [looking, setLooking] = useState<'preview' | 'submit' | null>(null);
  const [files, setFiles] = useState<ReadonlyMap<number, AttachmentRow>>(
    () => new Map(first.attachments.map((file) => [file.id, file])),
  );
  const pane = useRef<HTMLDivElement>(null);
  const addFile = useCallback((file: AttachmentRow) => setFiles((all) => new Map(all).set(file.id, file)), []);
  const openSection = useCallback(
    (id: string) => {
      setSection(id);
      pane.current?.scrollTo({ top: 0 });
    },
    [setSection],
  );
  const asked = useMemo(
    () => first.conditions && { conditions: first.conditions, places: hintPlaces(first.form) },
    [first.conditions, first.form],
  );
  const filling = useMemo<Filling>(() => {
    const known = { id: first.id, draft, queue, section, openSection, goTo, goNext, wanted, strict, files, addFile };
    return asked ? { ...known, asked } : known;
  }, [first.id, draft, queue, section, openSection, goTo, goNext, wanted, strict, files, addFile, asked]);
  const progress = useMemo(() => ({ record, standing }), [record, standing]);
  useEffect(() => {
    const listen = (event: BeforeUnloadEvent) => {
      if (queue.isUnsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', listen);
    return () => window.removeEventListener('beforeunload', listen);
  }, [queue]);

  const look = async (what: 'preview' | 'submit') => {
    setStrict(true);
    if (what === 'submit' && draft.count().open.length > 0) return goNext();
    // The paper is drawn by the server from what it has.
    if (await queue.flush()) setLooking(what);
  };
  const open = draft.form.sections.find(({ id }) => id === section);
  return (
    <FillingContext.Provider value={filling}>
      <ProgressContext.Provider value={progress}>
        <Box sx={{ display: 'flex', flexDirection: 'column', height: { sm: '100%' }, minHeight: 0 }}>
          <FillHead onPreview={() => void look('preview')} />
          {/* Above the panes, so that no scrolling takes them away. */}
          <Box
            sx={{
              flex: 'none',
              maxHeight: { sm: '34vh' },
              overflowY: { sm: 'auto' },
              '& > *': { borderRadius: 0, borderWidth: '0 0 1px', px: { xs: 3, sm: 5 } },
            }}
          >
            <ReturnedBar />
            <FailedBar />
            {clash && <ClashBar clash={clash} onSettle={settle} />}
          </Box>
          <Box
            sx={{
              display: { xs: 'block', md: 'grid' },
              gridTemplateColumns: {
                md: '176px minmax(0, 1fr)',
                lg: '176px minmax(0, 1fr) 248px',
                xl: '208px minmax(0, 1fr) 320px',
              },
              gridTemplateRows: { md: 'minmax(0, 1fr)' },
              flex: 1,
              minHeight: 0,
              overflowY: { sm: 'auto', md: 'visible' },
            }}
          >
            <SectionNav />
            <PhoneSections />
            <Box
              ref={pane}
              role="region"
              aria-label={t('fill.title')}
              tabIndex={0}
              onBlur={() => queue.standing.state === 'waiting' && void queue.flush()}
              sx={{
                overflowY: { md: 'auto' },
                px: { xs: 3, sm: 5 },
                py: 3,
                minWidth: 0,
                display: 'flex',
                flexDirection: 'column',
                gap: 3,
                '&:focus-visible': { outlineOffset: -2 },
              }}
            >
              <NewerPlan onAdopted={onReplaced} />
              <Hints />
              {open && <SectionSheet key={open.id} section={open} />}
            </Box>
            <MissingPanel />
          </Box>
          <FootBar onSubmit={() => void look('submit')} />
        </Box>
        {looking === 'preview' && (
          <Suspense fallback={null}>
            <PaperDialog
              name={t('fill.previewName')}
              type="application/pdf"
              url={`${draftFormUrl(first.id)}?v=${queue.version}`}
              onClose={() => setLooking(null)}
            />
          </Suspense>
        )}
        {looking === 'submit' && <SubmitDialog onClose={() => setLooking(null)} onDone={onReplaced} />}
        <LeaveGuard
          isUnsaved={() => queue.standing.state === 'failed' || queue.standing.state === 'stale'}
          onLeave={forget}
        />
      </ProgressContext.Provider>
    </FillingContext.Provider>
  );
};
