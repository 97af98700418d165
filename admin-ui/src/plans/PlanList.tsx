import ListOutlined from '@mui/icons-material/FormatListBulletedOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { PlanRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { Page, PageHead } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { useNow } from '../session/clock';
import { useSignedIn } from '../session/me';
import { DueToday } from './DueToday';
import { PlanTable } from './PlanTable';
import { YearChoice } from './YearChoice';

/** One plan a year: a page of the dialect's largest size holds a century of them. The server knows which deadline is next. */
const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: 'nearest', order: 'ASC' as const } };

/** The manual's figure 2-2: the plans, and where each leads. */
export const PlanList = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const now = useNow();
  const [year, setYear] = useState<number | null>(null);
  const query = useGetList<PlanRow>('plans', ALL);
  useTitle(t('plan.title'));
  return (
    <Page>
      <Awaited query={query}>
        {(plans) => {
          const shown = plans.filter((plan) => year === null || plan.year === year);
          return (
            <>
              <PageHead title={t('plan.title')} note={t('plan.count', { count: plans.length })}>
                <YearChoice years={plans.map((plan) => plan.year)} year={year} onChoose={setYear} />
              </PageHead>
              <DueToday plans={plans} now={now} />
              <Card>
                {shown.length > 0 ? (
                  <>
                    <PlanTable plans={shown} now={now} />
                    <Box
                      sx={{
                        px: 4,
                        py: 3,
                        borderTop: 1,
                        borderColor: 'divider',
                        fontSize: '.8125rem',
                        color: 'text.secondary',
                      }}
                    >
                      {t('word.rows', { from: 1, until: shown.length, total: shown.length })}
                    </Box>
                  </>
                ) : (
                  <Outcome
                    icon={ListOutlined}
                    title={t(plans.length === 0 ? 'plan.empty' : 'plan.emptyYear')}
                    note={t(plans.length === 0 ? 'plan.emptyNote' : 'plan.emptyYearNote')}
                  >
                    <Button onClick={() => (plans.length === 0 ? void query.refetch() : setYear(null))}>
                      {t(plans.length === 0 ? 'plan.reload' : 'plan.allYears')}
                    </Button>
                  </Outcome>
                )}
              </Card>
              {me.unit && (
                <Box component="p" sx={{ fontSize: '.8125rem', color: 'tone.ink3' }}>
                  {t('plan.hint')}
                </Box>
              )}
            </>
          );
        }}
      </Awaited>
    </Page>
  );
};
