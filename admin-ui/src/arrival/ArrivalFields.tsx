import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Arrival } from 'workbench/contract';
import { Card, CardHead } from '../elements/Card';
import { useWorld } from '../session/me';
import { CentralUnit } from '../units/form/CentralUnit';
import { fieldGrid, wholeLine } from '../units/form/fieldGrid';
import { UnitInput } from '../units/form/UnitInput';
import type { UnitForm } from '../units/form/useUnitForm';
import { VouchedField } from '../units/form/VouchedField';
import { BASICS, DETAILS } from './fields';

const NOTE = 'arrival-vouched';

/** The two blocks of figure 1-5; what the provider vouches for can only be read. */
export const ArrivalFields = ({ form, arriving }: { form: UnitForm; arriving: Arrival }) => {
  const t = useTranslate();
  const provider = useWorld().signIn?.provider ?? t('arrival.provider');
  const source = (
    <Box component="span" id={NOTE} sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
      <LockOutlined aria-hidden sx={{ fontSize: '.75rem' }} />
      {t('arrival.vouched', { provider })}
    </Box>
  );
  return (
    <>
      <Card component="section">
        <CardHead title={t('arrival.basic')} note={source} />
        <Box sx={fieldGrid}>
          {BASICS.map((field) => {
            const vouched = arriving[field];
            return (
              <Box key={field} sx={field === 'address' ? wholeLine : undefined}>
                {vouched === null ? (
                  <UnitInput form={form} field={field} />
                ) : (
                  <VouchedField field={field} value={vouched} describedBy={NOTE} />
                )}
              </Box>
            );
          })}
        </Box>
      </Card>
      <Card component="section">
        <CardHead title={t('arrival.more')} />
        <Box sx={fieldGrid}>
          {DETAILS.map((field) => (
            <UnitInput key={field} form={form} field={field} required star />
          ))}
          <CentralUnit form={form} />
        </Box>
      </Card>
    </>
  );
};
