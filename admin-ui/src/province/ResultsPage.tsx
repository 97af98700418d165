import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PlanRow, ResultRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { CardRows, type Column } from '../elements/CardRows';
import { PageHead } from '../elements/PageHead';
import { Pager } from '../elements/Pager';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { registerUrl, spreadsheetUrl } from '../server/acts';
import { CategoryFilter } from './CategoryFilter';
import { PlanPage } from './PlanPage';

const two = (first: string, second: string): ReactNode => (
  <>
    {first}
    {second !== '' && (
      <Box component="span" sx={{ display: 'block', fontSize: '.75rem', color: 'tone.ink3' }}>
        {second}
      </Box>
    )}
  </>
);

const Table = () => {
  const t = useTranslate();
  const { data, error, refetch } = useListContext<ResultRow>();
  const columns: Column<ResultRow>[] = [
    { id: 'number', label: t('province.number'), number: true, cell: (row) => row.number },
    {
      id: 'name',
      label: t('province.name'),
      head: true,
      cell: (row) => (
        <Link component={RouterLink} to={`/declarations/${row.id}/show`}>
          {row.name}
        </Link>
      ),
    },
    { id: 'sex', label: t('province.sex'), cell: (row) => row.sex },
    { id: 'born', label: t('province.born'), nowrap: true, cell: (row) => row.born },
    { id: 'education', label: t('province.education'), cell: (row) => row.education },
    { id: 'unit', label: t('province.unitPost'), cell: (row) => two(row.unitName, row.post) },
    { id: 'title', label: t('province.title'), cell: (row) => two(row.title, row.titleOn) },
    { id: 'discipline', label: t('province.discipline'), cell: (row) => row.discipline },
    { id: 'category', label: t('province.category'), cell: (row) => two(row.categoryName, row.batch) },
    { id: 'place', label: t('province.place'), nowrap: true, cell: (row) => row.regionName },
  ];
  return (
    <Awaited query={{ data, error, refetch }} back="/overview">
      {(rows) =>
        rows.length > 0 ? (
          <>
            <Box sx={{ overflowX: { sm: 'auto' } }} tabIndex={0} role="region" aria-label={t('province.results')}>
              <CardRows label={t('province.results')} columns={columns} rows={rows} keyOf={(row) => row.id} tall />
            </Box>
            <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
              <Pager />
            </Box>
          </>
        ) : (
          <Outcome icon={InboxOutlined} title={t('province.noResults')} note={t('province.noResultsNote')} />
        )
      }
    </Awaited>
  );
};

const Head = ({ plan, choice }: { plan: PlanRow; choice: ReactNode }) => {
  const t = useTranslate();
  const list = useListContext<ResultRow>();
  const { total } = list;
  const { category } = list.filterValues as { category?: string };
  const off = !total;
  return (
    <PageHead
      title={t('province.results')}
      note={total === undefined ? undefined : t('province.resultsCount', { count: total })}
    >
      {choice}
      <Button
        component="a"
        href={spreadsheetUrl(plan.id, category)}
        download
        startIcon={<DownloadOutlined aria-hidden />}
        disabled={off}
      >
        {t('province.exportSheet')}
      </Button>
      <Button
        component="a"
        href={registerUrl(plan.id, category)}
        download
        startIcon={<PrintOutlined aria-hidden />}
        disabled={off}
      >
        {t('province.printRegister')}
      </Button>
    </PageHead>
  );
};

/** 结果名单: who was approved, as a table on the screen, for a spreadsheet, and as the 简明登记表 on paper. */
export const ResultsPage = () => {
  const t = useTranslate();
  return (
    <PlanPage path="/results" title={t('province.results')}>
      {(plan, choice) => (
        <ListBase
          key={plan.id}
          resource={`plans/${plan.id}/results`}
          sort={{ field: 'number', order: 'ASC' }}
          perPage={50}
          exporter={false}
          disableAuthentication
          disableSyncWithLocation
          queryOptions={{ onError: () => undefined }}
        >
          <Head plan={plan} choice={choice} />
          <Card component="section" aria-label={t('province.results')}>
            <CategoryFilter plan={plan} />
            <Table />
          </Card>
        </ListBase>
      )}
    </PlanPage>
  );
};
