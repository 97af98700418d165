import Box from '@mui/material/Box';
import { useRef } from 'react';
import { useListContext, useStore, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { BulkBar, BulkDesk } from '../bulk';
import { CardRows } from '../elements/CardRows';
import { Key } from '../elements/Key';
import { Pager } from '../elements/Pager';
import { Awaited } from '../outcomes/Awaited';
import { PickBar } from '../worklist/PickBar';
import { usePicked } from '../worklist/usePicked';
import { useColumns } from './columns';
import { LEFT_KEY, rowKeyOf, WORK_LIST } from './listing';
import { NothingListed } from './NothingListed';
import { useFilter } from './useFilter';
import { useRowKeys } from './useRowKeys';

interface DeclarationTableProps {
  /** Whose declarations may stand here: one plan's, or those of all. */
  plans: PlanRow[];
  /** The name under which the list is remembered: the plan's id, or that of the work list. */
  list: string;
}

/** Twelve rows without scrolling at 1366×768; the whole row opens, and a real button stands in 操作. */
export const DeclarationTable = ({ plans, list }: DeclarationTableProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const table = useRef<HTMLDivElement>(null);
  const context = useListContext<DeclarationRow>();
  const { data, error, refetch, sort, setSort } = context;
  const [{ tab }] = useFilter();
  const [last, setLast] = useStore<number | null>(rowKeyOf(list), null);
  const [, setLeft] = useStore<string | null>(LEFT_KEY, null);
  const picked = usePicked(list, JSON.stringify(context.filterValues), data ?? []);
  const leave = (id: number) => {
    setLast(id);
    setLeft(list);
  };
  const columns = useColumns({ plans, several: list === WORK_LIST, tab, picked, onOpen: leave });
  const selected = data?.findIndex((row) => row.id === last) ?? -1;
  const rowsAt = (places: number[]) => places.flatMap((place) => data?.[place] ?? []);
  const keys = useRowKeys(table, selected, {
    toggle: (place) => rowsAt([place]).forEach(picked.toggle),
    add: (places) => picked.add(rowsAt(places)),
  });
  const open = (row: DeclarationRow) => {
    leave(row.id);
    navigate(`/declarations/${row.id}/show`);
  };
  return (
    <Box
      id="declarations"
      role="tabpanel"
      aria-labelledby={`tab-${tab ?? 'all'}`}
      tabIndex={-1}
      ref={table}
      onKeyDown={keys}
      sx={{ '& tbody tr:has(.pick input:checked)': { bgcolor: 'primary.light' } }}
    >
      <BulkDesk onDrop={picked.drop} />
      <Awaited query={{ data, error, refetch }}>
        {(rows) =>
          rows.length === 0 ? (
            <NothingListed />
          ) : (
            <>
              <PickBar page={rows} picked={picked}>
                <BulkBar selected={picked.rows} />
              </PickBar>
              <CardRows
                label={t(list === WORK_LIST ? 'worklist.title' : 'declaration.title')}
                columns={columns}
                rows={rows}
                keyOf={(row) => row.id}
                selected={selected < 0 ? undefined : selected}
                onOpen={open}
                sort={{
                  ...sort,
                  onSort: (field) =>
                    setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' }),
                }}
              />
              <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
                <Pager>
                  <Box component="span" sx={{ color: 'tone.ink3' }}>
                    {t(list === WORK_LIST ? 'worklist.order' : 'declaration.order')}
                  </Box>
                  <Box
                    aria-hidden
                    sx={{ ml: 'auto', display: { xs: 'none', md: 'flex' }, gap: 1, alignItems: 'center' }}
                  >
                    <Key>↑</Key>
                    <Key>↓</Key>
                    {t('declaration.selectRow')}　<Key>Space</Key>
                    {t('worklist.spaceKey')}　<Key>Enter</Key>
                    {t('declaration.open')}
                  </Box>
                </Pager>
              </Box>
            </>
          )
        }
      </Awaited>
    </Box>
  );
};
