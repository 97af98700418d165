import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { LatePlace } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { Outcome } from '../outcomes/Outcome';
import { deskWord, nameOf } from './columns';
import { scopeOfPlace, type Reminding } from './reminding/scope';

/** Lines beside the matrix without scrolling; the matrix has the rest. */
const MOST = 12;

interface LateListProps {
  late: LatePlace[];
  onRemind: (reminding: Reminding) => void;
}

/** 将逾期 by place and desk, the most first. Numbers only: who it is stands with the desk that holds it (R8). */
export const LateList = ({ late, onRemind }: LateListProps) => {
  const t = useTranslate();
  const called = (place: LatePlace): string => `${nameOf(t, place)}　${t(deskWord(place.desk))}`;
  const remind = (place: LatePlace) => {
    const scope = scopeOfPlace(place);
    if (scope === null) return null;
    const { holders, reminded } = place;
    if (holders > 0 && reminded === holders)
      return (
        <Box component="span" sx={{ color: 'tone.ink3' }}>
          {t('remind.done')}
        </Box>
      );
    const name = called(place);
    return (
      <>
        <Button size="small" aria-label={t('remind.oneOf', { name })} onClick={() => onRemind({ scope, name })}>
          {t('remind.one')}…
        </Button>
        {reminded > 0 && (
          <Box component="span" sx={{ display: 'block', color: 'tone.ink3', fontSize: '.75rem' }}>
            {t('remind.some', { done: reminded, all: holders })}
          </Box>
        )}
      </>
    );
  };
  const columns: Column<LatePlace>[] = [
    { id: 'place', label: t('province.lateWhere'), head: true, cell: (place) => nameOf(t, place) },
    { id: 'desk', label: t('province.lateDesk'), cell: ({ desk }) => t(deskWord(desk)) },
    { id: 'late', label: t('province.lateCount'), number: true, cell: (place) => place.late },
    {
      id: 'oldest',
      label: t('province.lateOldest'),
      number: true,
      nowrap: true,
      cell: ({ oldestDays }) => t('province.days', { days: oldestDays ?? 0 }),
    },
    { id: 'remind', label: t('remind.act'), act: true, nowrap: true, cell: remind },
  ];
  return (
    <Card component="section" aria-label={t('province.lateTitle')}>
      <CardHead title={t('province.lateTitle')}>
        {late.some((place) => scopeOfPlace(place) !== null) && (
          <Button size="small" onClick={() => onRemind({ scope: {}, name: t('province.province') })}>
            {t('remind.all')}
          </Button>
        )}
      </CardHead>
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
