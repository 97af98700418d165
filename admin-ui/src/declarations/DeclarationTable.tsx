import ListOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import SearchOutlined from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import { useListContext, useStore, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import type { DeclarationRow, PlanRow } from 'workbench/contract';
import { CardRows } from '../elements/CardRows';
import { Key } from '../elements/Key';
import { Pager } from '../elements/Pager';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { useSignedIn } from '../session/me';
import { useColumns } from './columns';
import { rowKeyOf } from './listing';
import { useFilter } from './useFilter';
import { useRowKeys } from './useRowKeys';

const Nothing = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const [filter, setFilter] = useFilter();
  if (Object.keys(filter).length > 0) {
    return (
      <Outcome icon={SearchOutlined} title={t('outcome.noMatch')} note={t('outcome.noMatchNote')}>
        <Button onClick={() => setFilter({})}>{t('outcome.clear')}</Button>
      </Outcome>
    );
  }
  const own = me.unit !== undefined && me.unit !== null;
  return (
    <Outcome
      icon={ListOutlined}
      title={t(own ? 'declaration.empty' : 'declaration.emptyHere')}
      note={t(own ? 'declaration.emptyNote' : 'declaration.emptyHereNote')}
    >
      <Button component={Link} to={own ? '/registrations' : '/plans'}>
        {t(own ? 'declaration.registrations' : 'declaration.backToPlans')}
      </Button>
    </Outcome>
  );
};

/** Twelve rows without scrolling at 1366×768; the whole row opens, and a real button stands in 操作. */
export const DeclarationTable = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const table = useRef<HTMLDivElement>(null);
  const { data, error, refetch, sort, setSort } = useListContext<DeclarationRow>();
  const [last, setLast] = useStore<number | null>(rowKeyOf(plan.id), null);
  const columns = useColumns(plan, setLast);
  const selected = data?.findIndex((row) => row.id === last) ?? -1;
  useRowKeys(table, selected);
  const open = (row: DeclarationRow) => {
    setLast(row.id);
    navigate(`/declarations/${row.id}/show`);
  };
  return (
    <div id="declarations" role="tabpanel" tabIndex={-1} ref={table}>
      <Awaited query={{ data, error, refetch }}>
        {(rows) =>
          rows.length === 0 ? (
            <Nothing />
          ) : (
            <>
              <CardRows
                label={t('declaration.title')}
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
                    {t('declaration.order')}
                  </Box>
                  <Box
                    aria-hidden
                    sx={{ ml: 'auto', display: { xs: 'none', md: 'flex' }, gap: 1, alignItems: 'center' }}
                  >
                    <Key>↑</Key>
                    <Key>↓</Key>
                    {t('declaration.selectRow')}　<Key>Enter</Key>
                    {t('declaration.open')}
                  </Box>
                </Pager>
              </Box>
            </>
          )
        }
      </Awaited>
    </div>
  );
};
