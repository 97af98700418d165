import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';

export interface Crumb {
  label: string;
  to?: string;
}

export const Crumbs = ({ trail }: { trail: Crumb[] }) => (
  <Box
    component="nav"
    aria-label="breadcrumb"
    sx={{ fontSize: '.8125rem', color: 'tone.ink3', '& ol': { display: 'flex', flexWrap: 'wrap' } }}
  >
    <ol>
      {trail.map(({ label, to }, place) => (
        <li key={label}>
          {place > 0 && (
            <Box component="span" aria-hidden sx={{ mx: 1 }}>
              ›
            </Box>
          )}
          {to === undefined ? (
            label
          ) : (
            <Link component={RouterLink} to={to} sx={{ color: 'text.secondary' }}>
              {label}
            </Link>
          )}
        </li>
      ))}
    </ol>
  </Box>
);

interface PageHeadProps {
  title: string;
  note?: ReactNode;
  trail?: Crumb[];
  /** At the right end of the line: the deadline, a filter. */
  children?: ReactNode;
}

export const PageHead = ({ title, note, trail, children }: PageHeadProps) => (
  <Box>
    {trail && <Crumbs trail={trail} />}
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: 36 }}>
      <Typography variant="h1">{title}</Typography>
      {note !== undefined && <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>{note}</Box>}
      <Box sx={{ flex: 1, display: { xs: 'none', sm: 'block' } }} />
      {children}
    </Box>
  </Box>
);

/** The ground on which a screen of the frame stands. */
export const Page = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'flex',
      flexDirection: 'column',
      gap: 3,
      px: { xs: 3, sm: 5, xl: 7 },
      py: { xs: 3, sm: 4, xl: 5 },
    }}
  >
    {children}
  </Box>
);
