import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { Arrival } from 'workbench/contract';
import { LeaveGuard } from '../elements/LeaveGuard';
import { Note } from '../elements/Note';
import { useTitle } from '../elements/useTitle';
import { troubleWords } from '../outcomes/Trouble';
import { useRegions } from '../regions/useRegions';
import { ArrivalFields } from './ArrivalFields';
import { ArrivalRegion } from './ArrivalRegion';
import { Finish } from './Finish';
import { useArrival } from './useArrival';

/** 完善单位信息: the first sign-in of a unit that has never been here (figure 1-5). */
export const ArrivalPage = ({ arriving }: { arriving: Arrival }) => {
  const t = useTranslate();
  const regions = useRegions();
  const { form, send, sending, problem, filled, count } = useArrival(arriving, regions.data);
  useTitle(t('arrival.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ maxWidth: 1120, mx: 'auto', px: { xs: 3, sm: 6 }, py: { xs: 3, sm: '18px' } }}
    >
      <LeaveGuard isUnsaved={form.isUnsaved} onLeave={form.done} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' }}>
        <Box sx={{ flex: 1, minWidth: 260 }}>
          <Typography variant="h1">{t('arrival.title')}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('arrival.lead', { count })}
          </Typography>
        </Box>
        <Box role="status" sx={{ fontSize: '.8125rem', color: 'tone.ink3' }}>
          {t('arrival.filled', { filled, count })}
        </Box>
      </Box>
      <Box
        sx={{
          mt: 3,
          display: 'grid',
          gap: '14px',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 400px' },
          gridTemplateAreas: { xs: '"fields" "region" "finish"', md: '"fields region" "finish region"' },
          gridTemplateRows: { md: 'auto 1fr' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ gridArea: 'fields', display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>
          <ArrivalFields form={form} arriving={arriving} />
        </Box>
        <Box sx={{ gridArea: 'region', minWidth: 0 }}>
          <ArrivalRegion form={form} query={regions} />
        </Box>
        <Box sx={{ gridArea: 'finish', display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>
          {problem && (
            <Note tone="ochre" alert>
              {troubleWords(t, problem)}
            </Note>
          )}
          <Finish form={form} sending={sending} />
        </Box>
      </Box>
    </Box>
  );
};
