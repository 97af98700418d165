import Box from '@mui/material/Box';
import { useContext, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { MeContext } from '../session/me';
import { paperFamily } from '../theme';
import { LanguageSwitch } from './LanguageSwitch';
import { LargeType } from './LargeType';
import { homeOf } from './menus';
import { SkipLink } from './SkipLink';

const Mark = () => (
  <Box
    component="span"
    aria-hidden
    sx={{
      width: 28,
      height: 28,
      flex: 'none',
      display: 'grid',
      placeContent: 'center',
      textAlign: 'center',
      borderRadius: 1,
      bgcolor: 'seal.main',
      color: 'seal.contrastText',
      fontFamily: paperFamily,
      fontWeight: 700,
      fontSize: 11,
      lineHeight: '12px',
      boxShadow: 'inset 0 0 0 1.5px rgb(255 255 255 / .55)',
    }}
  >
    申<br />报
  </Box>
);

interface HeaderProps {
  title: string;
  note?: string;
  demo: boolean;
  /** At the right end: the account, or the way to sign in. */
  children?: ReactNode;
}

export const Header = ({ title, note, demo, children }: HeaderProps) => {
  const t = useTranslate();
  const me = useContext(MeContext);
  // The portal is a page of its own: going there from the workbench would drop what has been typed and not sent.
  const home = me ? { component: Link, to: homeOf(me.role) } : { component: 'a', href: '/' };
  return (
    <Box
      component="header"
      sx={{
        minHeight: 48,
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        px: { xs: 3, sm: 4 },
        bgcolor: 'tone.header',
        color: 'primary.contrastText',
      }}
    >
      <SkipLink />
      <Box
        {...home}
        sx={{ display: 'flex', alignItems: 'center', gap: 3, color: 'inherit', textDecoration: 'none', minWidth: 0 }}
      >
        <Mark />
        <Box component="span" sx={{ fontSize: '.9375rem', fontWeight: 700, lineHeight: 1.3 }}>
          {title}
        </Box>
        {note && (
          <Box
            component="span"
            sx={{
              display: { xs: 'none', lg: 'inline' },
              color: 'tone.headerNote',
              fontSize: '.8125rem',
              whiteSpace: 'nowrap',
            }}
          >
            {note}
          </Box>
        )}
      </Box>
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: { xs: 0, sm: 2 } }}>
        {demo && (
          <Box
            component="span"
            title={t('frame.demoNote')}
            sx={{
              border: 1,
              borderColor: 'tone.headerEdge',
              borderRadius: '3px',
              px: '6px',
              fontSize: '.75rem',
              lineHeight: '20px',
              whiteSpace: 'nowrap',
              color: 'tone.headerText',
            }}
          >
            {t('frame.demo')}
          </Box>
        )}
        <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 1 }}>
          <LargeType />
          <LanguageSwitch />
        </Box>
        {children}
      </Box>
    </Box>
  );
};
