import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'react-admin';
import { currentScan, TABS, useReview, type TabId } from './context';

/** What stands after a tab's name: whether the scan is there, how many acts there were. */
const TabNote = ({ tab }: { tab: TabId }) => {
  const t = useTranslate();
  const { record, flow } = useReview();
  const small = { ml: '6px', fontSize: '.75rem', fontWeight: 400 };
  if (tab === 'flow' && flow)
    return (
      <Box component="span" sx={{ ...small, color: 'tone.ink3' }}>
        {flow.length}
      </Box>
    );
  if (tab !== 'recommendation' || record.revision === 0) return null;
  const there = currentScan(record) !== null;
  return (
    <Box component="span" sx={{ ...small, color: there ? 'success.main' : 'warning.main' }}>
      {t(there ? 'review.uploaded' : 'review.missing')}
    </Box>
  );
};

export const ReviewTabs = () => {
  const t = useTranslate();
  const { tab, showTab } = useReview();
  return (
    <Box
      sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', px: { xs: 1, sm: 4 }, flex: 'none' }}
    >
      <Tabs
        value={tab}
        onChange={(_, next: TabId) => showTab(next)}
        aria-label={t('review.panel')}
        sx={{
          mb: '-1px',
          '& .MuiTab-root': {
            flex: { xs: '1 0 auto', sm: 'none' },
            whiteSpace: 'nowrap',
            minHeight: { xs: 44, sm: 40 },
            px: { xs: 1, sm: 3 },
          },
        }}
      >
        {TABS.map((each, place) => (
          <Tab
            key={each}
            value={each}
            id={`tab-${each}`}
            aria-controls={`panel-${each}`}
            aria-keyshortcuts={String(place + 1)}
            label={
              <span>
                {t(`review.${each}`)}
                <TabNote tab={each} />
              </span>
            }
          />
        ))}
      </Tabs>
    </Box>
  );
};
