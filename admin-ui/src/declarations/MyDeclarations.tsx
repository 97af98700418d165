import ListOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import Button from '@mui/material/Button';
import { useGetList, useTranslate } from 'react-admin';
import { Link, Navigate } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { CardRows } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { Page, PageHead } from '../elements/PageHead';
import { StateChip } from '../elements/StateChip';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { useSignedIn } from '../session/me';
import { holderOf } from './holder';
import { OpenPlans } from './OpenPlans';
import { RegistrationNote } from './RegistrationNote';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'updatedAt', order: 'DESC' as const } };
const PLANS = { pagination: { page: 1, perPage: 100 }, sort: { field: 'year', order: 'DESC' as const } };

/** An applicant's home. Who reviews finds declarations under their plan. */
export const MyDeclarations = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const query = useGetList<DeclarationRow>('declarations', ALL, { enabled: me.applicant !== undefined });
  const { data: plans = [] } = useGetList<PlanRow>('plans', PLANS, { enabled: me.applicant !== undefined });
  useTitle(t('declaration.mine'));
  if (me.applicant === undefined) return <Navigate to="/plans" replace />;
  const categoryOf = (row: DeclarationRow): string =>
    plans.find((plan) => plan.id === row.planId)?.categories.find(({ key }) => key === row.category)?.name ??
    row.category;
  return (
    <Page>
      <PageHead title={t('declaration.mine')} />
      <RegistrationNote />
      <Awaited query={query}>
        {(rows) => (
          <>
            <Card component="section" aria-label={t('declaration.mine')}>
              {rows.length === 0 ? (
                <Outcome icon={ListOutlined} title={t('declaration.none')} note={t('declaration.noneNote')}>
                  <Button component={Link} to="/plans">
                    {t('declaration.toPlans')}
                  </Button>
                </Outcome>
              ) : (
                <CardRows
                  label={t('declaration.mine')}
                  rows={rows}
                  keyOf={(row) => row.id}
                  columns={[
                    { id: 'plan', label: t('declaration.plan'), head: true, cell: (row) => row.planName },
                    {
                      id: 'category',
                      label: t('declaration.category'),
                      cell: (row) => `${categoryOf(row)}　${row.batch}`,
                    },
                    {
                      id: 'revision',
                      label: t('declaration.revision'),
                      cell: (row) => (row.revision > 0 ? t('word.revision', { revision: row.revision }) : ''),
                    },
                    {
                      id: 'at',
                      label: t('declaration.submittedAt'),
                      nowrap: true,
                      cell: (row) => minuteOf(row.submittedAt),
                    },
                    {
                      id: 'state',
                      label: t('declaration.state'),
                      aside: true,
                      cell: (row) => <StateChip state={row.state} holder={holderOf(t, row, me)} />,
                    },
                    {
                      id: 'view',
                      label: t('declaration.actions'),
                      act: true,
                      cell: (row) => (
                        <Button component={Link} to={`/declarations/${row.id}/show`} size="small">
                          {t('declaration.view')}
                        </Button>
                      ),
                    },
                  ]}
                />
              )}
            </Card>
            <Card component="section">
              <CardHead title={t('declaration.openPlans')} />
              <OpenPlans plans={plans} mine={rows} />
            </Card>
          </>
        )}
      </Awaited>
    </Page>
  );
};
