import GroupOutlined from '@mui/icons-material/GroupOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { Page, PageHead } from '../elements/PageHead';
import { Pager } from '../elements/Pager';
import { RegistrationChip } from '../elements/StateChip';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { ListHead, useFilter } from './ListHead';
import { RegistrationDialog } from './RegistrationDialog';
import { WAITING } from './states';

/** The columns of the manual's figure 3-1. */
const RegistrationTable = () => {
  const t = useTranslate();
  const { data, error, refetch, sort, setSort } = useListContext<RegistrationRow>();
  const [shown, setShown] = useState<RegistrationRow | null>(null);
  const [filter, setFilter] = useFilter();
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
  const filtered = filter.state !== undefined || filter.q !== undefined;
  return (
    <Card component="section" aria-label={t('registration.title')}>
      <ListHead />
      <Box id="registrations" role="tabpanel" aria-labelledby={`tab-${filter.state ?? 'all'}`}>
        <Awaited query={{ data, error, refetch }} back="/plans">
          {(rows) =>
            rows.length > 0 ? (
              <>
                <CardRows
                  label={t('registration.title')}
                  columns={columns}
                  rows={rows}
                  keyOf={(row) => row.id}
                  sort={{
                    ...sort,
                    onSort: (field) => setSort({ field, order: sort.order === 'ASC' ? 'DESC' : 'ASC' }),
                  }}
                />
                <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
                  <Pager />
                </Box>
              </>
            ) : filtered ? (
              <Outcome icon={SearchOutlined} title={t('registration.noMatch')} note={t('registration.noMatchNote')}>
                <Button onClick={() => setFilter({})}>{t('outcome.clear')}</Button>
              </Outcome>
            ) : (
              <Outcome icon={GroupOutlined} title={t('registration.empty')} note={t('registration.emptyNote')}>
                <Button onClick={() => void refetch()}>{t('registration.reload')}</Button>
              </Outcome>
            )
          }
        </Awaited>
      </Box>
      {shown && <RegistrationDialog row={shown} onClose={() => setShown(null)} />}
    </Card>
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
