import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import type { Column } from '../elements/CardRows';
import { minuteOf } from '../elements/dates';
import { noteOf, StateChip } from '../elements/StateChip';
import { useSignedIn } from '../session/me';
import { holderOf, waitsForMe } from './holder';

/** The columns of a plan's declarations. An authority reads many units and sees which; a unit sees its own only. */
export function useColumns(plan: PlanRow, onOpen: (id: number) => void): Column<DeclarationRow>[] {
  const t = useTranslate();
  const me = useSignedIn();
  const nameOf = (key: string): string => plan.categories.find((category) => category.key === key)?.name ?? key;
  const unit: Column<DeclarationRow>[] = me.unit
    ? []
    : [{ id: 'unit', label: t('declaration.unit'), cell: (row) => row.unitName }];
  return [
    { id: 'name', label: t('declaration.name'), head: true, sort: 'applicantName', cell: (row) => row.applicantName },
    { id: 'idNumber', label: t('declaration.idNumber'), nowrap: true, cell: (row) => row.idNumber },
    ...unit,
    { id: 'category', label: t('declaration.category'), cell: (row) => nameOf(row.category) },
    { id: 'batch', label: t('declaration.batch'), cell: (row) => row.batch },
    {
      id: 'revision',
      label: t('declaration.revision'),
      number: true,
      nowrap: true,
      cell: (row) => t('word.revision', { revision: row.revision }),
    },
    {
      id: 'submittedAt',
      label: t('declaration.submittedAt'),
      nowrap: true,
      sort: 'submittedAt',
      cell: (row) => minuteOf(row.submittedAt),
    },
    {
      id: 'state',
      label: t('declaration.state'),
      aside: true,
      sort: 'state',
      cell: (row) => {
        const note = noteOf(row.state);
        return (
          <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <StateChip state={row.state} holder={holderOf(t, row, me)} />
            {note && (
              <Box
                component="span"
                sx={{ display: { xs: 'none', sm: 'inline' }, fontSize: '.75rem', color: 'text.secondary' }}
              >
                {t(`declaration.${note}`, { day: plan.resubmitUntil.slice(5) })}
              </Box>
            )}
          </Box>
        );
      },
    },
    {
      id: 'actions',
      label: t('declaration.actions'),
      act: true,
      cell: (row) => {
        const mine = waitsForMe(row);
        return (
          <Button
            component={Link}
            to={`/declarations/${row.id}/show`}
            className="open-row"
            size="small"
            variant={mine ? 'contained' : 'outlined'}
            color={mine ? 'primary' : 'inherit'}
            aria-label={`${t(mine ? 'declaration.review' : 'declaration.view')} ${row.applicantName}`}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(row.id);
            }}
          >
            {t(mine ? 'declaration.review' : 'declaration.view')}
          </Button>
        );
      },
    },
  ];
}
