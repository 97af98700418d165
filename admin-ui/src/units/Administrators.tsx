import GroupOutlined from '@mui/icons-material/GroupOutlined';
import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AdministratorRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { useActs } from '../server/provider';
import { AdmitDialog } from './AdmitDialog';

/** 管理员: who may act for the unit. Whether somebody may be removed is the server's answer, shown as text. */
export const Administrators = ({ unitId }: { unitId: number }) => {
  const t = useTranslate();
  const acts = useActs();
  const query = useQuery({
    queryKey: ['units', unitId, 'administrators'],
    queryFn: ({ signal }) => acts.administrators(unitId, signal),
  });
  const [chosen, setChosen] = useState<AdministratorRow | null>(null);
  const columns: Column<AdministratorRow>[] = [
    {
      id: 'name',
      label: t('unit.administrators.name'),
      head: true,
      cell: ({ name, self }) => (
        <>
          {name}
          {self && (
            <Box component="span" sx={{ ml: 2, fontSize: '.75rem', fontWeight: 400, color: 'tone.ink3' }}>
              {t('unit.administrators.self')}
            </Box>
          )}
        </>
      ),
    },
    { id: 'account', label: t('unit.administrators.account'), cell: ({ account }) => account },
    {
      id: 'seen',
      label: t('unit.administrators.seen'),
      nowrap: true,
      cell: ({ lastSeenAt }) => minuteOf(lastSeenAt) || t('unit.administrators.never'),
    },
    {
      id: 'state',
      label: t('unit.administrators.state'),
      cell: ({ active }) => t(active ? 'unit.administrators.active' : 'unit.administrators.inactive'),
    },
    {
      id: 'actions',
      label: t('unit.administrators.actions'),
      act: true,
      cell: (row) => {
        const act = t(row.active ? 'unit.administrators.remove' : 'unit.administrators.restore');
        return (
          <Button size="small" aria-label={`${act}… ${row.name}`} onClick={() => setChosen(row)}>
            {act}…
          </Button>
        );
      },
    },
  ];
  return (
    <Card component="section" aria-label={t('unit.tabs.administrators')}>
      <Box
        sx={{ px: 4, py: 2, fontSize: '.8125rem', color: 'text.secondary', borderBottom: 1, borderColor: 'divider' }}
      >
        {t('unit.administrators.note')}
      </Box>
      <Awaited query={query} back="/units">
        {(rows) =>
          rows.length === 0 ? (
            <Outcome
              icon={GroupOutlined}
              title={t('unit.administrators.empty')}
              note={t('unit.administrators.emptyNote')}
            />
          ) : (
            <CardRows label={t('unit.tabs.administrators')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Awaited>
      {chosen && <AdmitDialog unitId={unitId} row={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
};
