import GroupOutlined from '@mui/icons-material/GroupOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import type { RegistrationState } from 'workflow/domain';
import { Card } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { Page, PageHead } from '../elements/PageHead';
import { Pager } from '../elements/Pager';
import { RegistrationChip } from '../elements/StateChip';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { RegistrationDialog } from './RegistrationDialog';

const WAITING: RegistrationState = 'pending';

/** The columns of the manual's figure 3-1. */
const RegistrationTable = () => {
  const t = useTranslate();
  const { data, error, refetch, sort, setSort } = useListContext<RegistrationRow>();
  const [shown, setShown] = useState<RegistrationRow | null>(null);
  const columns: Column<RegistrationRow>[] = [
    { id: 'name', label: t('registration.name'), head: true, cell: (row) => row.name },
    { id: 'idNumber', label: t('registration.idNumber'), nowrap: true, cell: (row) => row.idNumber },
    { id: 'phone', label: t('registration.phone'), nowrap: true, cell: (row) => row.phone },
    {
      id: 'registeredAt',
      label: t('registration.registeredAt'),
      nowrap: true,
      sort: 'registeredAt',
      cell: (row) => minuteOf(row.registeredAt),
    },
    { id: 'state', label: t('registration.state'), aside: true, cell: (row) => <RegistrationChip state={row.state} /> },
    {
      id: 'actions',
      label: t('registration.actions'),
      act: true,
      cell: (row) => {
        const waits = row.state === WAITING;
        return (
          <Button
            size="small"
            variant={waits ? 'contained' : 'outlined'}
            color={waits ? 'primary' : 'inherit'}
            aria-label={`${t(waits ? 'registration.review' : 'registration.view')} ${row.name}`}
            onClick={() => setShown(row)}
          >
            {t(waits ? 'registration.review' : 'registration.view')}
          </Button>
        );
      },
    },
  ];
  return (
    <Awaited query={{ data, error, refetch }} back="/plans">
      {(rows) => (
        <Card component="section" aria-label={t('registration.title')}>
          {rows.length === 0 ? (
            <Outcome icon={GroupOutlined} title={t('registration.empty')} note={t('registration.emptyNote')}>
              <Button onClick={() => void refetch()}>{t('registration.reload')}</Button>
            </Outcome>
          ) : (
            <>
              <CardRows
                label={t('registration.title')}
                columns={columns}
                rows={rows}
                keyOf={(row) => row.id}
                sort={{ ...sort, onSort: (field) => setSort({ field, order: sort.order === 'ASC' ? 'DESC' : 'ASC' }) }}
              />
              <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
                <Pager />
              </Box>
            </>
          )}
          {shown && <RegistrationDialog row={shown} waits={shown.state === WAITING} onClose={() => setShown(null)} />}
        </Card>
      )}
    </Awaited>
  );
};

export const RegistrationList = () => {
  const t = useTranslate();
  useTitle(t('registration.title'));
  return (
    <Page>
      <PageHead title={t('registration.title')} />
      <ListBase
        resource="registrations"
        sort={{ field: 'registeredAt', order: 'DESC' }}
        perPage={25}
        exporter={false}
        disableAuthentication
        queryOptions={{ onError: () => undefined }}
      >
        <RegistrationTable />
      </ListBase>
    </Page>
  );
};
