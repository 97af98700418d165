import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { DeclarationRecord, Me } from 'workbench/contract';
import type { Verdict } from 'workflow/domain';
import { useChanges } from '../changes/useChanges';
import { Loading } from '../outcomes/Loading';
import { useActs } from '../server/provider';
import { ReviewContext, TABS, type Review as ReviewValue, type TabId } from './context';
import { FileTab } from './file/FileTab';
import { FlowTab } from './flow/FlowTab';
import { Panel } from './panel/Panel';
import { PhoneBar } from './panel/PhoneBar';
import { useItems } from './pointing/useItems';
import { usePrint } from './recommendation/usePrint';
import { useUpload } from './recommendation/useUpload';
import { ReviewHead } from './ReviewHead';
import { ReviewKeys } from './ReviewKeys';
import { ReviewTabs } from './ReviewTabs';
import { ClaimNote } from '../worklist/ClaimNote';
import { Verdicts } from './verdicts/Verdicts';

// pdf.js comes only to who looks at a paper.
const RecommendationTab = lazy(async () => ({
  default: (await import('./recommendation/RecommendationTab')).RecommendationTab,
}));

interface ReviewProps {
  record: DeclarationRecord;
  me: Me;
  reload: () => void;
}

/** Head and tabs above; file and panel below, each pane scrolling alone and the page never (screens §5). */
export const Review = ({ record, me, reload }: ReviewProps) => {
  const acts = useActs();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const [dialog, openDialog] = useState<Verdict | null>(null);
  const [decided, setDecided] = useState<Verdict | null>(null);
  const asked = search.get('tab');
  const tab: TabId = TABS.find((each) => each === asked) ?? 'file';
  const showTab = (next: TabId) => setSearch(next === 'file' ? {} : { tab: next }, { replace: true });

  // Every act moves the version, and with it the flow.
  const { data: flow } = useQuery({
    queryKey: ['declarations', 'flow', record.id, record.version],
    queryFn: ({ signal }) => acts.flow(record.id, signal),
    placeholderData: (before) => before,
  });
  const replace = (next: DeclarationRecord) => {
    queries.setQueriesData({ queryKey: ['declarations', 'getOne', { id: String(next.id) }] }, next);
    reload();
  };
  const upload = useUpload(record, replace);
  const { print, printing } = usePrint(record);
  const changes = useChanges(record, !me.applicant);
  const items = useItems(record.id);
  const value: ReviewValue = {
    changes,
    items,
    record,
    me,
    flow,
    tab,
    showTab,
    dialog,
    openDialog,
    upload,
    print,
    printing,
    decided,
    settle(verdict, next) {
      openDialog(null);
      setDecided(verdict);
      replace(next);
    },
    replace,
    reload,
  };
  return (
    <ReviewContext.Provider value={value}>
      <Box sx={{ display: 'flex', flexDirection: 'column', height: { sm: '100%' }, minHeight: 0 }}>
        <ReviewHead />
        <ReviewTabs />
        {!me.applicant && <ClaimNote />}
        <Box
          sx={{
            display: { xs: 'block', md: 'grid' },
            gridTemplateColumns: { md: 'minmax(0, 1fr) 304px', xl: 'minmax(0, 1fr) 420px' },
            gridTemplateRows: { md: 'minmax(0, 1fr)' },
            flex: 1,
            minHeight: 0,
            overflowY: { sm: 'auto', md: 'visible' },
          }}
        >
          <Box
            role="tabpanel"
            id={`panel-${tab}`}
            aria-labelledby={`tab-${tab}`}
            sx={{ minWidth: 0, minHeight: 0, pb: { xs: '168px', sm: 0 } }}
          >
            {tab === 'file' && <FileTab />}
            {tab === 'recommendation' && (
              <Suspense fallback={<Loading />}>
                <RecommendationTab />
              </Suspense>
            )}
            {tab === 'flow' && <FlowTab />}
          </Box>
          <Panel />
        </Box>
        <PhoneBar />
      </Box>
      {upload.input}
      <Verdicts />
      <ReviewKeys />
    </ReviewContext.Provider>
  );
};
