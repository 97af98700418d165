import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { UnitRow } from 'workbench/contract';
import { LeaveGuard } from '../../elements/LeaveGuard';
import { Note } from '../../elements/Note';
import { troubleWords } from '../../outcomes/Trouble';
import { useRegions } from '../../regions/useRegions';
import { StillOpen } from '../form/StillOpen';
import { Basics } from './Basics';
import { Details } from './Details';
import { RegionChange } from './RegionChange';
import { StaleNote } from './StaleNote';
import { useChange } from './useChange';

const STILL = 'unit-still';

/** Fields left, 属地 right, saving always in sight below. */
export const ChangeForm = ({ unit }: { unit: UnitRow }) => {
  const t = useTranslate();
  const regions = useRegions();
  const change = useChange(unit, regions.data);
  const { form, clash, problem, sending, save, back } = change;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'flex', flexDirection: 'column', gap: 3, maxWidth: 1320 }}
    >
      <LeaveGuard isUnsaved={form.isUnsaved} onLeave={form.done} />
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 380px' },
        }}
      >
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 }}>
          <Basics change={change} />
          <Details change={change} />
        </Box>
        <RegionChange change={change} query={regions} />
      </Box>
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 1,
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
          py: 3,
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          '& .MuiButton-root': { minHeight: { xs: 44, sm: 36 } },
        }}
      >
        {clash && <StaleNote clash={clash} />}
        {problem && (
          <Note tone="ochre" alert>
            {troubleWords(t, problem)}
          </Note>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' }}>
          <Button type="submit" variant="contained" color="primary" aria-disabled={sending} aria-describedby={STILL}>
            {t(sending ? 'unit.saving' : 'unit.save')}
          </Button>
          <Button onClick={back}>{t('word.cancel')}</Button>
          <StillOpen id={STILL} fields={form.open} />
        </Box>
      </Box>
    </Box>
  );
};
