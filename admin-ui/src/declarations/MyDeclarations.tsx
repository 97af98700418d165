import ListOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetList, useTranslate } from 'react-admin';
import { Link, Navigate } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { Page, PageHead } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { useSignedIn } from '../session/me';
import { OpenPlans } from './OpenPlans';
import { RegistrationNote } from './RegistrationNote';
import { Situation } from './Situation';

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
                <Box component="ul">
                  {rows.map((row) => (
                    <Situation key={row.id} row={row} plan={plans.find(({ id }) => id === row.planId)} />
                  ))}
                </Box>
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
