import { useGetOne, useTranslate } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import type { UnitRow } from 'workbench/contract';
import { Page, PageHead } from '../../elements/PageHead';
import { useTitle } from '../../elements/useTitle';
import { Awaited } from '../../outcomes/Awaited';
import { ChangeForm } from './ChangeForm';

/** 变更单位信息 (figure 4-2): a page of its own, because two columns of fields and a tree do not fit a dialog. */
export const ChangePage = () => {
  const t = useTranslate();
  const { id = '' } = useParams();
  const query = useGetOne<UnitRow>('units', { id: Number(id) }, { enabled: id !== '' });
  useTitle(t('unit.change'));
  if (id === '') return <Navigate to="/units" replace />;
  return (
    <Page>
      <PageHead
        title={t('unit.change')}
        note={query.data?.name}
        trail={[{ label: t('unit.title'), to: '/units' }, { label: t('unit.change') }]}
      />
      <Awaited query={query} back="/units" lost={t('unit.lost')}>
        {(unit) => <ChangeForm key={unit.id} unit={unit} />}
      </Awaited>
    </Page>
  );
};
