import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { blockOf, isRegisteredCompany } from 'workflow/domain';
import { Card, CardHead } from '../../elements/Card';
import { fieldGrid, wholeLine } from '../form/fieldGrid';
import type { PlainField } from '../form/kinds';
import { ChangeInput } from './ChangeInput';
import { NatureBlock } from './NatureBlock';
import type { Change } from './useChange';

const GENERAL: readonly PlainField[] = ['industryCode', 'state', 'economicType', 'taxNumber'];
const LICENCE: readonly PlainField[] = ['licenceKind', 'licenceNumber', 'licenceIssuedOn', 'licenceYears'];
const APPROVAL: readonly PlainField[] = ['approvalNumber', 'approvedOn', 'approvedBy'];

/** 单位详细信息 of figure 4-2: who is registered fills in the licence, everybody else the approval. */
export const Details = ({ change }: { change: Change }) => {
  const t = useTranslate();
  const nature = String(change.form.typed.nature ?? '');
  const company = isRegisteredCompany(nature);
  const asked = nature === '' ? [] : blockOf(nature);
  const inputs = (fields: readonly PlainField[]) =>
    fields.map((field) => (
      <ChangeInput key={field} change={change} field={field} required={asked.some((each) => each === field)} />
    ));
  return (
    <Card component="section">
      <CardHead title={t('unit.more')} />
      <Box sx={fieldGrid}>
        {inputs(GENERAL)}
        <Box sx={wholeLine}>
          <NatureBlock title={t('unit.licence')} nature={nature} applies={company} key={`licence-${company}`}>
            {inputs(LICENCE)}
          </NatureBlock>
        </Box>
        <Box sx={wholeLine}>
          <NatureBlock
            title={t('unit.approval')}
            nature={nature}
            applies={nature !== '' && !company}
            key={`approval-${company}`}
          >
            {inputs(APPROVAL)}
          </NatureBlock>
        </Box>
      </Box>
    </Card>
  );
};
