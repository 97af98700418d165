import { ListBase, useGetList, useTranslate } from 'react-admin';
import type { PlanRow } from 'workbench/contract';
import { DeclarationTable } from '../declarations/DeclarationTable';
import { DEADLINE_SORT, PER_PAGE, storeKeyOf, WORK_LIST } from '../declarations/listing';
import { ListHead } from '../declarations/ListHead';
import { DESK_TABS } from '../declarations/tabs';
import { Card } from '../elements/Card';
import { Page, PageHead } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { DueToday } from '../plans/DueToday';
import { useNow } from '../session/clock';
import { PlanChoice } from './PlanChoice';

/** One plan a year: a page of the dialect's largest size holds a century of them. */
const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'nearest', order: 'ASC' as const } };
const FIRST_TAB = { tab: 'waiting' };

/** 待办: what waits for this desk over all plans, the nearest deadline first. */
export const WorkListPage = () => {
  const t = useTranslate();
  const now = useNow();
  const query = useGetList<PlanRow>('plans', ALL);
  useTitle(t('worklist.title'));
  return (
    <Page>
      <Awaited query={query}>
        {(plans) => (
          <>
            <PageHead title={t('worklist.title')} />
            <DueToday plans={plans} now={now} />
            <ListBase
              resource="declarations"
              storeKey={storeKeyOf(WORK_LIST)}
              filterDefaultValues={FIRST_TAB}
              sort={DEADLINE_SORT}
              perPage={PER_PAGE}
              exporter={false}
              disableAuthentication
              // A failed list says so in its own place, not in a toast.
              queryOptions={{ onError: () => undefined }}
            >
              <Card component="section" aria-label={t('worklist.title')}>
                <ListHead tabs={DESK_TABS}>
                  <PlanChoice plans={plans} />
                </ListHead>
                <DeclarationTable plans={plans} list={WORK_LIST} />
              </Card>
            </ListBase>
          </>
        )}
      </Awaited>
    </Page>
  );
};
