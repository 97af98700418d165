import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Card, CardHead } from '../../elements/Card';
import { CentralUnit } from '../form/CentralUnit';
import { fieldGrid, wholeLine } from '../form/fieldGrid';
import type { PlainField } from '../form/kinds';
import { VouchedField } from '../form/VouchedField';
import { ChangeInput } from './ChangeInput';
import type { Change } from './useChange';

/** The identity of a unit: it is who it is by these two, and only its sign-in changes them. */
const FIXED = ['name', 'creditCode'] as const;
const CHANGEABLE: readonly PlainField[] = [
  'legalRepresentative',
  'legalRepresentativePhone',
  'contact',
  'contactPhone',
  'nature',
  'email',
  'fax',
  'address',
];
const NOTE = 'unit-vouched';

/** 基本信息 of figure 4-2; 属地 stands in a card of its own. */
export const Basics = ({ change }: { change: Change }) => {
  const t = useTranslate();
  return (
    <Card component="section">
      <CardHead title={t('unit.basic')} note={<span id={NOTE}>{t('unit.fixed')}</span>} />
      <Box sx={fieldGrid}>
        {FIXED.map((field) => (
          <VouchedField key={field} field={field} value={change.base[field]} describedBy={NOTE} />
        ))}
        {CHANGEABLE.map((field) => (
          <ChangeInput key={field} change={change} field={field} />
        ))}
        <Box sx={wholeLine}>
          <CentralUnit form={change.form} />
        </Box>
      </Box>
    </Card>
  );
};
