import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { UnitRow } from 'workbench/contract';
import { isUnitPhone, type UnitField } from 'workflow/domain';
import { Card, CardHead } from '../elements/Card';
import { Fact, Facts, FactsEnd } from '../elements/Facts';
import { FullNumber, useFull, type Full } from '../elements/FullNumber';
import type { UnitPhones } from '../server/acts';
import { BASIC, MORE } from './blocks';
import { shownField } from './shown';

interface BlockProps {
  title: string;
  fields: readonly UnitField[];
  unit: UnitRow;
  full: Full<UnitPhones>;
}

const Block = ({ title, fields, unit, full }: BlockProps) => {
  const t = useTranslate();
  const words = (field: UnitField): string =>
    (isUnitPhone(field) ? full.shown?.[field] : undefined) ?? shownField(t, field, unit);
  // One look shows both numbers, so the link stands once: beside the first that is there.
  const looked = fields.filter(isUnitPhone).find((field) => unit[field] !== null);
  return (
    <Card component="section">
      <CardHead title={title} />
      <Box sx={{ p: 4 }}>
        <Facts>
          {fields.map((field) => (
            <Fact key={field} label={t(`unit.fields.${field}`)}>
              {words(field) ? (
                <Box component="span" sx={{ whiteSpace: isUnitPhone(field) ? 'nowrap' : undefined }}>
                  {words(field)}
                </Box>
              ) : (
                <Box component="span" sx={{ color: 'tone.ink3' }}>
                  {t('word.none')}
                </Box>
              )}
              {field === looked && <FullNumber full={full} ask={(acts, reason) => acts.unitPhones(unit.id, reason)} />}
            </Fact>
          ))}
          {fields.length % 2 === 1 && <FactsEnd />}
        </Facts>
      </Box>
    </Card>
  );
};

/** 单位信息 as it is on record: every field of figure 4-1, the phones masked. */
export const Info = ({ unit }: { unit: UnitRow }) => {
  const t = useTranslate();
  const full = useFull<UnitPhones>(unit.id);
  return (
    <>
      <Block title={t('unit.basic')} fields={BASIC} unit={unit} full={full} />
      <Block title={t('unit.more')} fields={MORE} unit={unit} full={full} />
    </>
  );
};
