import BlockOutlined from '@mui/icons-material/BlockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import type { BarredRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { Note } from '../elements/Note';
import { PageHead } from '../elements/PageHead';
import { Pager } from '../elements/Pager';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { LiftDialog } from './LiftDialog';
import { PlanPage } from './PlanPage';

const Standing = ({ lifted }: Pick<BarredRow, 'lifted'>) => {
  const t = useTranslate();
  if (!lifted) return <Box sx={{ color: 'seal.main', fontWeight: 700 }}>{t('province.barred')}</Box>;
  return (
    <>
      {t('province.lifted')}
      <Box component="span" sx={{ display: 'block', fontSize: '.75rem', color: 'tone.ink3' }}>
        {t('province.liftedBy', { who: lifted.actorName, at: minuteOf(lifted.at), opinion: lifted.opinion })}
      </Box>
    </>
  );
};

const Table = () => {
  const t = useTranslate();
  const { data, error, refetch } = useListContext<BarredRow>();
  const [lifting, setLifting] = useState<BarredRow | null>(null);
  const columns: Column<BarredRow>[] = [
    { id: 'name', label: t('province.barName'), head: true, nowrap: true, cell: (row) => row.applicantName },
    { id: 'idNumber', label: t('province.idNumber'), nowrap: true, cell: (row) => row.idNumber },
    { id: 'unit', label: t('province.workUnit'), cell: (row) => row.unitName ?? '' },
    { id: 'by', label: t('province.by'), cell: (row) => row.organisation },
    { id: 'at', label: t('province.at'), nowrap: true, cell: (row) => minuteOf(row.at) },
    { id: 'opinion', label: t('province.opinion'), cell: (row) => row.opinion },
    { id: 'standing', label: t('province.standing'), cell: (row) => <Standing lifted={row.lifted} /> },
    {
      id: 'act',
      label: t('province.lift'),
      act: true,
      cell: (row) =>
        !row.lifted && (
          <Button
            size="small"
            aria-label={t('province.liftOf', { name: row.applicantName })}
            onClick={() => setLifting(row)}
          >
            {t('province.lift')}…
          </Button>
        ),
    },
  ];
  return (
    <>
      <Awaited query={{ data, error, refetch }} back="/overview">
        {(rows) =>
          rows.length > 0 ? (
            <>
              <CardRows label={t('province.bars')} columns={columns} rows={rows} keyOf={(row) => row.id} tall />
              <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
                <Pager />
              </Box>
            </>
          ) : (
            <Outcome icon={BlockOutlined} title={t('province.noBars')} note={t('province.noBarsNote')} />
          )
        }
      </Awaited>
      {lifting && <LiftDialog row={lifting} onClose={() => setLifting(null)} onDone={() => void refetch()} />}
    </>
  );
};

/** 年度限制: who was terminated in a plan and may not declare this year, until the province lifts it (R6). */
export const BarsPage = () => {
  const t = useTranslate();
  return (
    <PlanPage path="/bars" title={t('province.bars')}>
      {(plan, choice) => (
        <>
          <PageHead title={t('province.bars')}>{choice}</PageHead>
          <Note tone="plain">{t('province.barsLead')}</Note>
          <ListBase
            key={plan.id}
            resource={`plans/${plan.id}/barred`}
            sort={{ field: 'at', order: 'DESC' }}
            perPage={50}
            exporter={false}
            disableAuthentication
            disableSyncWithLocation
            queryOptions={{ onError: () => undefined }}
          >
            <Card component="section" aria-label={t('province.bars')}>
              <Table />
            </Card>
          </ListBase>
        </>
      )}
    </PlanPage>
  );
};
