import Box from '@mui/material/Box';

/** A key cap beside what it does; phones have no keys. */
export const Key = ({ children }: { children: string }) => (
  <Box
    component="kbd"
    aria-hidden
    sx={{
      display: { xs: 'none', sm: 'inline-block' },
      border: 1,
      borderBottomWidth: 2,
      borderColor: 'tone.line2',
      borderRadius: '3px',
      bgcolor: 'background.paper',
      px: '5px',
      fontFamily: 'inherit',
      fontSize: '.6875rem',
      fontWeight: 400,
      lineHeight: '16px',
      color: 'text.secondary',
    }}
  >
    {children}
  </Box>
);
