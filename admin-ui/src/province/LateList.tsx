import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { LatePlace } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { Outcome } from '../outcomes/Outcome';
import { nameOf } from './columns';

/** Lines beside the matrix without scrolling; the matrix has the rest. */
const MOST = 12;

/** 将逾期 by place and desk, the most first. Numbers only: who it is stands with the desk that holds it (R8). */
export const LateList = ({ late }: { late: LatePlace[] }) => {
  const t = useTranslate();
  const columns: Column<LatePlace>[] = [
    { id: 'place', label: t('province.lateWhere'), head: true, cell: (place) => nameOf(t, place) },
    {
      id: 'desk',
      label: t('province.lateDesk'),
      cell: ({ desk }) => t(desk === 'province' ? 'province.provinceDesk' : `province.${desk}`),
    },
    { id: 'late', label: t('province.lateCount'), number: true, cell: (place) => place.late },
    {
      id: 'oldest',
      label: t('province.lateOldest'),
      number: true,
      nowrap: true,
      cell: ({ oldestDays }) => t('province.days', { days: oldestDays ?? 0 }),
    },
  ];
  return (
    <Card component="section" aria-label={t('province.lateTitle')}>
      <CardHead title={t('province.lateTitle')} />
      {late.length === 0 ? (
        <Outcome icon={CheckCircleOutlined} title={t('province.noLate')} note={t('province.noLateNote')} />
      ) : (
        <CardRows
          label={t('province.lateTitle')}
          columns={columns}
          rows={late.slice(0, MOST)}
          keyOf={({ key, desk }) => `${key}-${desk}`}
        />
      )}
      {late.length > MOST && (
        <Box sx={{ px: 4, py: 2, fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('province.lateRest', { count: late.length - MOST })}
        </Box>
      )}
    </Card>
  );
};
