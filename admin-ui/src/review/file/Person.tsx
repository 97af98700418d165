import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Identity } from 'workbench/contract';
import type { Field } from 'workflow/domain';
import { Fact, Facts } from '../../elements/Facts';
import { useFull } from '../../elements/FullNumber';
import { useReview } from '../context';
import { FieldFacts } from './FieldFacts';
import { FullNumber } from './FullNumber';
import { Photo } from './Photo';
import { idsOf } from './sections';

interface PersonProps {
  fields: Field[];
  photo: Field | undefined;
}

/** Who declares: name, numbers, unit, and whatever the first section asks in short fields, in one grid beside the photo. */
export const Person = ({ fields, photo }: PersonProps) => {
  const t = useTranslate();
  const { record } = useReview();
  const full = useFull<Identity>(record.id);
  const [picture] = photo ? idsOf(record.answers[photo.id]) : [];
  return (
    <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 3, alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0, width: '100%' }}>
        <Facts>
          <Fact label={t('review.name')}>
            <b>{record.applicantName}</b>
          </Fact>
          <Fact label={t('review.unit')}>{record.unitName}</Fact>
          <Fact label={t('review.idNumber')} wide>
            <Box component="span" sx={{ whiteSpace: 'nowrap' }} aria-live="polite">
              {full.shown?.idNumber ?? record.idNumber}
            </Box>
            <FullNumber full={full} />
          </Fact>
          <Fact label={t('review.phone')}>{full.shown?.phone ?? record.phone}</Fact>
          <FieldFacts fields={fields} answers={record.answers} taken={1} />
        </Facts>
      </Box>
      {photo && picture !== undefined && <Photo id={picture} label={photo.label} />}
    </Box>
  );
};
