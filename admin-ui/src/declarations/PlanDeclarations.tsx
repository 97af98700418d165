import { ListBase, useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { Page, PageHead } from '../elements/PageHead';
import { Deadline } from '../elements/TimeLeft';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { useSignedIn } from '../session/me';
import { CategoryChoice } from './CategoryChoice';
import { DeclarationTable } from './DeclarationTable';
import { FIRST_SORT, PER_PAGE, storeKeyOf } from './listing';
import { ListHead } from './ListHead';
import { OwnInPlan } from './OwnInPlan';
import { PLAN_TABS } from './tabs';

/** 查看: who declared in this plan; for an applicant, where a declaration in it begins. */
export const PlanDeclarations = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const { planId = '' } = useParams();
  const query = useGetOne<PlanRow>('plans', { id: planId });
  useTitle(t('declaration.title'));
  return (
    <Page>
      <Awaited query={query} back="/plans" lost={t('plan.lost')}>
        {(plan) =>
          me.applicant ? (
            <OwnInPlan plan={plan} />
          ) : (
            <>
              <PageHead
                title={t('declaration.title')}
                note={plan.name}
                trail={[
                  { label: t('plan.title'), to: '/plans' },
                  { label: t('declaration.round', { year: plan.year }) },
                ]}
              >
                <Deadline label={t('declaration.reviewUntil')} day={plan.reviewUntil} />
              </PageHead>
              <ListBase
                resource="declarations"
                storeKey={storeKeyOf(plan.id)}
                filter={{ planId: plan.id }}
                sort={FIRST_SORT}
                perPage={PER_PAGE}
                exporter={false}
                disableAuthentication
                // A failed list says so in its own place, not in a toast.
                queryOptions={{ onError: () => undefined }}
              >
                <Card component="section" aria-label={t('declaration.title')}>
                  <ListHead tabs={PLAN_TABS} planId={plan.id}>
                    <CategoryChoice plan={plan} />
                  </ListHead>
                  <DeclarationTable plans={[plan]} list={plan.id} />
                </Card>
              </ListBase>
            </>
          )
        }
      </Awaited>
    </Page>
  );
};
