import Box from '@mui/material/Box';
import { useGetOne, useTranslate } from 'react-admin';
import { Navigate } from 'react-router-dom';
import type { UnitRow } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { Fact, Facts, FactsEnd } from '../elements/Facts';
import { Page, PageHead } from '../elements/PageHead';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { useSignedIn } from '../session/me';

type Shown = keyof UnitRow;

/** The fields and their order are the manual's figure 4-1. */
const BASIC: Shown[] = [
  'name',
  'creditCode',
  'legalRepresentative',
  'legalRepresentativePhone',
  'nature',
  'contact',
  'contactPhone',
  'fax',
  'email',
  'address',
  'regionName',
  'centralUnit',
];
const MORE: Shown[] = [
  'industryCode',
  'state',
  'economicType',
  'taxNumber',
  'licenceKind',
  'licenceNumber',
  'licenceIssuedOn',
  'licenceYears',
  'approvalNumber',
  'approvedOn',
  'approvedBy',
];

const Block = ({ title, fields, unit }: { title: string; fields: Shown[]; unit: UnitRow }) => {
  const t = useTranslate();
  const words = (field: Shown): string => {
    const value = unit[field];
    if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
    return value === null || value === '' ? '' : String(value);
  };
  return (
    <Card component="section">
      <CardHead title={title} />
      <Box sx={{ p: 4 }}>
        <Facts>
          {fields.map((field) => (
            <Fact key={field} label={t(`unit.fields.${field}`)}>
              {words(field) || (
                <Box component="span" sx={{ color: 'tone.ink3' }}>
                  {t('word.none')}
                </Box>
              )}
            </Fact>
          ))}
          {fields.length % 2 === 1 && <FactsEnd />}
        </Facts>
      </Box>
    </Card>
  );
};

/** 单位信息, as it is on record. */
export const UnitPage = () => {
  const t = useTranslate();
  const me = useSignedIn();
  const query = useGetOne<UnitRow>('units', { id: me.unit?.id ?? 0 }, { enabled: me.unit != null });
  useTitle(t('unit.title'));
  if (me.unit == null) return <Navigate to="/plans" replace />;
  return (
    <Page>
      <PageHead title={t('unit.title')} note={me.unit.name} />
      <Awaited query={query} back="/plans" lost={t('unit.lost')}>
        {(unit) => (
          <>
            <Block title={t('unit.basic')} fields={BASIC} unit={unit} />
            <Block title={t('unit.more')} fields={MORE} unit={unit} />
          </>
        )}
      </Awaited>
    </Page>
  );
};
