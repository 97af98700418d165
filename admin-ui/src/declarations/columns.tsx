import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import type { Column } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { TimeLeft } from '../elements/TimeLeft';
import { useSignedIn } from '../session/me';
import { PickCell } from '../worklist/PickCell';
import type { Picked } from '../worklist/usePicked';
import { OpenRow } from './OpenRow';
import { StateCell } from './StateCell';
import type { Filter } from './tabs';

interface Shown {
  plans: PlanRow[];
  /** Over several plans each row says its own deadline; within one it stands once, in the head. */
  several: boolean;
  tab: Filter['tab'];
  picked: Picked;
  onOpen: (id: number) => void;
}

/** The columns of a list of declarations. An authority reads many units and sees which; a unit sees its own only. */
export function useColumns({ plans, several, tab, picked, onOpen }: Shown): Column<DeclarationRow>[] {
  const t = useTranslate();
  const me = useSignedIn();
  const planOf = (row: DeclarationRow) => plans.find(({ id }) => id === row.planId);
  const categoryOf = (row: DeclarationRow): string =>
    planOf(row)?.categories.find(({ key }) => key === row.category)?.name ?? row.category;
  const when: Column<DeclarationRow> =
    tab === 'waiting'
      ? {
          id: 'arrivedAt',
          label: t('worklist.arrivedAt'),
          nowrap: true,
          cell: (row) => minuteOf(row.arrivedAt),
        }
      : {
          id: 'submittedAt',
          label: t('declaration.submittedAt'),
          nowrap: true,
          sort: 'submittedAt',
          cell: (row) => minuteOf(row.submittedAt),
        };
  const left: Column<DeclarationRow> = {
    id: 'left',
    label: t('worklist.left'),
    nowrap: true,
    sort: 'reviewUntil',
    cell: (row) => (
      <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: '0 8px' }}>
        {row.reviewUntil}
        <TimeLeft day={row.reviewUntil} />
      </Box>
    ),
  };
  const all: (Column<DeclarationRow> | false)[] = [
    (tab === 'waiting' || tab === undefined) && {
      id: 'pick',
      label: t('worklist.select'),
      lead: true,
      cell: (row) => <PickCell row={row} picked={picked} />,
    },
    { id: 'name', label: t('declaration.name'), head: true, sort: 'applicantName', cell: (row) => row.applicantName },
    !several && { id: 'idNumber', label: t('declaration.idNumber'), nowrap: true, cell: (row) => row.idNumber },
    !me.unit && { id: 'unit', label: t('declaration.unit'), cell: (row) => row.unitName },
    {
      id: 'category',
      label: t('declaration.category'),
      cell: (row) => `${categoryOf(row)}　${row.batch}`,
    },
    {
      id: 'revision',
      label: t('declaration.revision'),
      number: true,
      nowrap: true,
      cell: (row) => t('word.revision', { revision: row.revision }),
    },
    when,
    several && tab === 'waiting' && left,
    {
      id: 'state',
      label: t('declaration.state'),
      aside: true,
      sort: 'state',
      cell: (row) => <StateCell row={row} plan={planOf(row)} />,
    },
    {
      id: 'actions',
      label: t('declaration.actions'),
      act: true,
      cell: (row) => <OpenRow row={row} quiet={row.claim !== null && !row.claim.mine} onOpen={onOpen} />,
    },
  ];
  return all.filter((column) => column !== false);
}
