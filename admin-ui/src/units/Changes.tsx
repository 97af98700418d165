import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import type { UnitChangeRow } from 'workbench/contract';
import { isUnitField } from 'workflow/domain';
import { Card } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { Pager } from '../elements/Pager';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { shownValue } from './shown';

/** The address of a unit's history in the dialect. */
export const changesOf = (unitId: number): string => `units/${unitId}/changes`;

const ChangeTable = () => {
  const t = useTranslate();
  const { data, error, refetch } = useListContext<UnitChangeRow>();
  const value = ({ field }: UnitChangeRow, text: string | null): string =>
    (isUnitField(field) ? shownValue(t, field, text) : (text ?? '')) || t('unit.emptied');
  const who = ({ actorName, source }: UnitChangeRow): string => {
    const from = t(`unit.changes.source.${source}`);
    return from === '' || from === actorName ? actorName : actorName === '' ? from : `${actorName}　${from}`;
  };
  const columns: Column<UnitChangeRow>[] = [
    {
      id: 'field',
      label: t('unit.changes.field'),
      head: true,
      cell: ({ field }) => (isUnitField(field) ? t(`unit.fields.${field}`) : field),
    },
    { id: 'before', label: t('unit.changes.before'), cell: (row) => value(row, row.before) },
    { id: 'after', label: t('unit.changes.after'), cell: (row) => value(row, row.after) },
    { id: 'actor', label: t('unit.changes.actor'), cell: who },
    { id: 'at', label: t('unit.changes.at'), nowrap: true, cell: ({ at }) => minuteOf(at) },
  ];
  return (
    <Awaited query={{ data, error, refetch }} back="/units">
      {(rows) =>
        rows.length === 0 ? (
          <Outcome icon={HistoryOutlined} title={t('unit.changes.empty')} note={t('unit.changes.emptyNote')} />
        ) : (
          <>
            <CardRows label={t('unit.tabs.changes')} columns={columns} rows={rows} keyOf={({ id }) => id} />
            <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
              <Pager />
            </Box>
          </>
        )
      }
    </Awaited>
  );
};

/** 变更记录: who changed what and when, the newest first. */
export const Changes = ({ unitId }: { unitId: number }) => {
  const t = useTranslate();
  return (
    <Card component="section" aria-label={t('unit.tabs.changes')}>
      <ListBase
        resource={changesOf(unitId)}
        sort={{ field: 'at', order: 'DESC' }}
        perPage={25}
        exporter={false}
        disableAuthentication
        disableSyncWithLocation
        queryOptions={{ onError: () => undefined }}
      >
        <ChangeTable />
      </ListBase>
    </Card>
  );
};
