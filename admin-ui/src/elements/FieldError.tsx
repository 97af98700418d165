import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** What is wrong with a field, under it, in ochre and with its sign (states.png). */
export const FieldError = ({ children }: { children: ReactNode }) => (
  <Box
    component="span"
    sx={{ display: 'flex', gap: 1, fontSize: '.75rem', lineHeight: 1.5, color: 'warning.main', alignItems: 'start' }}
  >
    <WarningAmberOutlined aria-hidden sx={{ fontSize: '.8125rem', mt: '2px', flex: 'none' }} />
    <span>{children}</span>
  </Box>
);
