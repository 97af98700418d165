import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { State } from 'workflow/domain';
import { Card, CardHead } from '../../elements/Card';
import { Note } from '../../elements/Note';
import { Awaited } from '../../outcomes/Awaited';
import { isServed } from '../../regions/answer';
import { RegionAnswer } from '../../regions/RegionAnswer';
import { RegionChoice } from '../../regions/RegionChoice';
import type { useRegions } from '../../regions/useRegions';
import { inputId } from '../form/kinds';
import type { Change } from './useChange';

const RUNNING: State = 'in-review';

/** Before it is saved: what a change of 属地 does not do (R20). */
const Unmoved = () => {
  const t = useTranslate();
  const { total } = useGetList('declarations', {
    filter: { state: RUNNING },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (total === undefined) return null;
  return (
    <Note tone="blue" alert>
      {t('unit.regionNotice', { count: total })}
    </Note>
  );
};

interface RegionChangeProps {
  change: Change;
  query: ReturnType<typeof useRegions>;
}

/** 属地: where the unit is, and the tree only for who wants to change it. */
export const RegionChange = ({ change: { form, base }, query }: RegionChangeProps) => {
  const t = useTranslate();
  const value = String(form.typed.regionCode ?? '');
  const moved = value !== base.regionCode;
  const [open, setOpen] = useState(moved);
  const keep = () => {
    form.type('regionCode', base.regionCode);
    setOpen(false);
  };
  return (
    <Card component="section">
      <CardHead title={t('region.label')} note={t('unit.regionNow', { name: base.regionName })}>
        <Button
          size="small"
          id={open ? undefined : inputId('regionCode')}
          onClick={() => (open ? keep() : setOpen(true))}
          sx={{ minHeight: { xs: 44, sm: 28 } }}
        >
          {t(open ? 'unit.regionKeep' : 'unit.region')}
        </Button>
      </CardHead>
      <Box sx={{ p: 4, pt: 3, display: 'flex', flexDirection: 'column', gap: 3 }}>
        <Awaited query={query}>
          {(forest) => {
            if (!open) return <RegionAnswer forest={forest} value={value} standing />;
            const place = forest.places.get(value);
            return (
              <>
                {moved && <Unmoved />}
                <RegionChoice
                  id={inputId('regionCode')}
                  forest={forest}
                  value={value}
                  error={place && !isServed(place) ? undefined : form.wrongWith('regionCode')}
                  onChoose={(code) => form.type('regionCode', code)}
                />
              </>
            );
          }}
        </Awaited>
      </Box>
    </Card>
  );
};
