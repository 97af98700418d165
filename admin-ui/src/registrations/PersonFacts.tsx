import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Identity, RegistrationRow } from 'workbench/contract';
import { isOfUnit } from 'workflow/domain';
import { minuteOf } from '../elements/dates';
import { Fact, Facts, FactsEnd } from '../elements/Facts';
import { FullNumber, useFull } from '../elements/FullNumber';
import { RegistrationChip } from '../elements/StateChip';

/** Who it is. The numbers in full are for a unit that is asked to bind the person or has done so (R19). */
export const PersonFacts = ({ row }: { row: RegistrationRow }) => {
  const t = useTranslate();
  const full = useFull<Identity>(row.id);
  return (
    <Facts narrow>
      <Fact label={t('registration.name')}>
        <b>{row.name}</b>
      </Fact>
      <Fact label={t('registration.state')}>
        <RegistrationChip state={row.state} />
      </Fact>
      <Fact label={t('registration.idNumber')} wide>
        <Box component="span" sx={{ whiteSpace: 'nowrap' }} aria-live="polite">
          {full.shown?.idNumber ?? row.idNumber}
        </Box>
        {isOfUnit(row.state) && (
          <FullNumber full={full} ask={(acts, reason) => acts.registrationIdentity(row.id, reason)} />
        )}
      </Fact>
      <Fact label={t('registration.phone')}>{full.shown?.phone ?? row.phone}</Fact>
      <Fact label={t('registration.registeredAt')}>{minuteOf(row.registeredAt)}</Fact>
      {row.decidedAt && (
        <>
          <Fact label={t('registration.decidedAt')}>{minuteOf(row.decidedAt)}</Fact>
          <FactsEnd />
        </>
      )}
      {row.opinion && (
        <Fact label={t('registration.opinion')} wide>
          {row.opinion}
        </Fact>
      )}
    </Facts>
  );
};
