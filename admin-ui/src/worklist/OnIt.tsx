import PersonOutlined from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ClaimRow } from 'workbench/contract';

/** `卢思齐在看`. */
export const OnIt = ({ claim }: { claim: ClaimRow | null }) => {
  const t = useTranslate();
  if (claim === null) return null;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, fontSize: '.75rem', color: 'text.secondary' }}
    >
      <PersonOutlined aria-hidden sx={{ fontSize: '.875rem' }} />
      {claim.mine ? t('worklist.mine') : t('worklist.looks', { name: claim.name })}
    </Box>
  );
};
