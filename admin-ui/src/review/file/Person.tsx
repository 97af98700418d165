import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Field } from 'workflow/domain';
import { Fact, Facts } from '../../elements/Facts';
import { useReview } from '../context';
import { FieldFacts } from './FieldFacts';
import { FullNumber, useFullNumber } from './FullNumber';

/** Who declares: name, numbers, unit, and whatever the first section asks in short fields, in one grid. */
export const Person = ({ fields }: { fields: Field[] }) => {
  const t = useTranslate();
  const { record } = useReview();
  const full = useFullNumber(record.id);
  return (
    <Facts>
      <Fact label={t('review.name')}>
        <b>{record.applicantName}</b>
      </Fact>
      <Fact label={t('review.unit')}>{record.unitName}</Fact>
      <Fact label={t('review.idNumber')}>
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {full.identity?.idNumber ?? record.idNumber}
        </Box>
        <FullNumber full={full} />
      </Fact>
      <Fact label={t('review.phone')}>{full.identity?.phone ?? record.phone}</Fact>
      <FieldFacts fields={fields} answers={record.answers} />
    </Facts>
  );
};
