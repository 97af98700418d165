import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import type { RegistrationRow } from 'workbench/contract';
import type { RegistrationState } from 'workflow/domain';
import { useSignedIn } from '../session/me';
import { menuOf, type MenuItem } from './menus';

const WAITING: RegistrationState = 'pending';

/** How many registrations wait, beside the menu's word. */
const Waiting = ({ rail }: { rail: boolean }) => {
  const t = useTranslate();
  const { total } = useGetList<RegistrationRow>('registrations', {
    filter: { state: WAITING },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'registeredAt', order: 'ASC' },
  });
  if (!total) return null;
  return (
    <Box
      component="span"
      aria-label={t('frame.registrationsPending', { count: total })}
      role="img"
      sx={{
        ml: 'auto',
        display: rail ? { xs: 'none', xl: 'inline' } : 'inline',
        bgcolor: 'tone.slateTint',
        color: 'text.secondary',
        borderRadius: '9px',
        px: '7px',
        fontSize: '.75rem',
        lineHeight: '18px',
        fontWeight: 400,
      }}
    >
      {total}
    </Box>
  );
};

const isHere = ({ to, also }: MenuItem, pathname: string): boolean =>
  [to, ...(also ?? [])].some((start) => pathname.startsWith(start));

const Item = ({ item, rail }: { item: MenuItem; rail: boolean }) => {
  const t = useTranslate();
  const { pathname } = useLocation();
  const queries = useQueryClient();
  const words = rail ? { xs: 'none', xl: 'inline' } : 'inline';
  const Icon = item.icon;
  return (
    <>
      {item.under && (
        <Box
          sx={{
            display: rail ? { xs: 'none', xl: 'block' } : 'block',
            px: 3,
            pt: 3,
            pb: 1,
            fontSize: '.75rem',
            color: 'tone.ink3',
          }}
        >
          {t(item.under)}
        </Box>
      )}
      <Box
        component={Link}
        to={item.to}
        // Who chooses the screen that stands there already wants to know what is new.
        onClick={() => pathname === item.to && void queries.invalidateQueries({ type: 'active' })}
        aria-current={isHere(item, pathname) ? 'page' : undefined}
        aria-label={t(item.label)}
        title={rail ? t(item.label) : undefined}
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: rail ? { xs: 'center', xl: 'flex-start' } : 'flex-start',
          gap: '10px',
          minHeight: 40,
          px: 3,
          borderRadius: 1,
          color: 'text.secondary',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'tone.soft' },
          '&[aria-current]': {
            bgcolor: 'primary.light',
            color: 'primary.dark',
            fontWeight: 700,
            boxShadow: (theme) => `inset 3px 0 ${theme.palette.primary.main}`,
          },
        }}
      >
        <Icon aria-hidden sx={{ flex: 'none' }} />
        <Box component="span" sx={{ display: words }}>
          {t(item.label)}
        </Box>
        {item.counts && <Waiting rail={rail} />}
      </Box>
    </>
  );
};

/** 184 wide, 208 on a large screen; a rail of 56 where the file needs the room (screens §4, §5). Phones have it in the account's menu. */
export const SideMenu = ({ rail }: { rail: boolean }) => {
  const t = useTranslate();
  const me = useSignedIn();
  return (
    <Box
      component="nav"
      aria-label={t('frame.menu')}
      sx={{
        display: { xs: 'none', sm: 'block' },
        flex: 'none',
        width: rail ? { sm: 56, xl: 208 } : { sm: 184, xl: 208 },
        p: 2,
        bgcolor: 'background.paper',
        borderRight: 1,
        borderColor: 'divider',
      }}
    >
      {menuOf(me).map((item) => (
        <Item key={item.to} item={item} rail={rail} />
      ))}
    </Box>
  );
};
