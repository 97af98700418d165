import ListOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import type { ReactNode } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { Page } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { NotFound } from '../outcomes/NotFound';
import { Outcome } from '../outcomes/Outcome';
import { useSignedIn } from '../session/me';

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'nearest', order: 'ASC' as const } };

/** Which plan: the choice stands in the address, so that a reload and a link keep it. */
export const PlanChoice = ({ plans, plan, path }: { plans: PlanRow[]; plan: PlanRow; path: string }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  return (
    <Select
      size="small"
      value={plan.id}
      onChange={({ target }) => navigate(`${path}/${target.value}`)}
      inputProps={{ 'aria-label': t('province.plan') }}
      sx={{ width: { xs: '100%', sm: 340 }, minHeight: { xs: 44, sm: 32 }, fontSize: '.8125rem' }}
    >
      {plans.map(({ id, year, name }) => (
        <MenuItem key={id} value={id}>
          {year} {name}
        </MenuItem>
      ))}
    </Select>
  );
};

interface PlanPageProps {
  path: string;
  title: string;
  children: (plan: PlanRow, choice: ReactNode) => ReactNode;
}

/** A screen of the province about one plan: the one of the address, else the one whose review ends next. */
export const PlanPage = ({ path, title, children }: PlanPageProps) => {
  const t = useTranslate();
  const me = useSignedIn();
  const { planId } = useParams();
  const query = useGetList<PlanRow>('plans', ALL);
  useTitle(title);
  if (me.authority?.desk !== 'province') return <NotFound />;
  return (
    <Page>
      <Awaited query={query}>
        {(plans) => {
          const plan = planId === undefined ? plans[0] : plans.find(({ id }) => id === planId);
          if (plan === undefined)
            return planId === undefined ? (
              <Outcome icon={ListOutlined} title={t('province.noPlan')} note={t('province.noPlanNote')} />
            ) : (
              <NotFound />
            );
          return children(plan, <PlanChoice plans={plans} plan={plan} path={path} />);
        }}
      </Awaited>
    </Page>
  );
};
