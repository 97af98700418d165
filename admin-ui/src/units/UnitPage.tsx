import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useGetOne, useTranslate } from 'react-admin';
import { Link, Navigate, useSearchParams } from 'react-router-dom';
import type { UnitRow } from 'workbench/contract';
import { Page, PageHead } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { useSignedIn } from '../session/me';
import { Administrators } from './Administrators';
import { Changes } from './Changes';
import { Info } from './Info';

const TABS = ['info', 'changes', 'administrators'] as const;
type TabId = (typeof TABS)[number];

/** 管理设置 → 单位信息: what is on record, how it came to be, and who may change it. */
export const UnitPage = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const [search, setSearch] = useSearchParams();
  const tab: TabId = TABS.find((each) => each === search.get('tab')) ?? TABS[0];
  const query = useGetOne<UnitRow>('units', { id: me.unit?.id ?? 0 }, { enabled: me.unit != null });
  useTitle(t('unit.title'));
  if (me.unit == null) return <Navigate to="/plans" replace />;
  const { id, name } = me.unit;
  return (
    <Page>
      <PageHead title={t('unit.title')} note={name}>
        <Button
          component={Link}
          to={`/units/${id}`}
          variant="contained"
          color="primary"
          sx={{ minHeight: { xs: 44, sm: 36 }, width: { xs: '100%', sm: 'auto' } }}
        >
          {t('unit.change')}
        </Button>
      </PageHead>
      <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
        <Tabs
          value={tab}
          onChange={(_, next: TabId) => setSearch(next === TABS[0] ? {} : { tab: next }, { replace: true })}
          aria-label={t('unit.title')}
          sx={{ mb: '-1px', '& .MuiTab-root': { minHeight: { xs: 44, sm: 40 } } }}
        >
          {TABS.map((each) => (
            <Tab
              key={each}
              value={each}
              id={`tab-${each}`}
              aria-controls={`panel-${each}`}
              label={t(`unit.tabs.${each}`)}
            />
          ))}
        </Tabs>
      </Box>
      <Box
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
        sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}
      >
        {tab === 'info' && (
          <Awaited query={query} back="/plans" lost={t('unit.lost')}>
            {(unit) => <Info unit={unit} />}
          </Awaited>
        )}
        {tab === 'changes' && <Changes unitId={id} />}
        {tab === 'administrators' && <Administrators unitId={id} />}
      </Box>
    </Page>
  );
};
