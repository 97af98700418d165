import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Card, CardHead } from '../elements/Card';
import { Awaited } from '../outcomes/Awaited';
import { isServed } from '../regions/answer';
import { RegionChoice } from '../regions/RegionChoice';
import type { useRegions } from '../regions/useRegions';
import { inputId } from '../units/form/kinds';
import type { UnitForm } from '../units/form/useUnitForm';

interface ArrivalRegionProps {
  form: UnitForm;
  query: ReturnType<typeof useRegions>;
}

/** 属地 in a card of its own, always open: it decides who reviews, and is the field that is got wrong most. */
export const ArrivalRegion = ({ form, query }: ArrivalRegionProps) => {
  const t = useTranslate();
  const value = String(form.typed.regionCode ?? '');
  return (
    <Card component="section">
      <CardHead
        title={t('region.label')}
        note={
          <>
            <Box component="span" aria-hidden sx={{ mr: 2, fontWeight: 700, color: 'warning.main' }}>
              *
            </Box>
            {t('word.required')}
          </>
        }
      />
      <Box sx={{ p: 4, pt: 3 }}>
        <Awaited query={query}>
          {(forest) => {
            const place = forest.places.get(value);
            return (
              <RegionChoice
                id={inputId('regionCode')}
                forest={forest}
                value={value}
                // The note under the tree says it better when nobody reviews there.
                error={place && !isServed(place) ? undefined : form.wrongWith('regionCode')}
                onChoose={(code) => form.type('regionCode', code)}
              />
            );
          }}
        </Awaited>
      </Box>
    </Card>
  );
};
