import PersonOutlined from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Me } from 'workbench/contract';
import type { RegistrationState } from 'workflow/domain';
import { HeaderButton } from './HeaderButton';
import { LanguageSwitch } from './LanguageSwitch';
import { LargeType } from './LargeType';
import { menuOf } from './menus';

const BINDING: RegistrationState = 'approved';

/** For whom somebody acts; of an applicant the unit that has approved them. */
function organisationOf({ unit, authority, applicant, arriving }: Me): string | undefined {
  const bound = applicant?.registration?.state === BINDING ? applicant.registration.unitName : undefined;
  return unit?.name ?? authority?.name ?? arriving?.name ?? bound;
}

/** Organisation and name; on a phone also what the wide frame shows elsewhere. */
export const Account = ({ me }: { me: Me }) => {
  const t = useTranslate();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const notify = useNotify();
  const organisation = organisationOf(me);
  const close = () => setAnchor(null);
  const leave = async () => {
    close();
    try {
      await logout({ wanted: true });
    } catch {
      notify('frame.stillSignedIn', { type: 'error' });
    }
  };
  return (
    <>
      <HeaderButton
        variant="text"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<PersonOutlined aria-hidden />}
        sx={{ minHeight: { xs: 44, sm: 32 } }}
      >
        {/* A unit's own account at the provider bears the unit's name: once is enough. */}
        {organisation && (me.arriving || organisation !== me.name) && (
          <Box
            component="span"
            sx={{
              display: { xs: 'none', md: 'inline-block' },
              mr: 3,
              maxWidth: '20em',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
            }}
          >
            {organisation}
          </Box>
        )}
        {me.arriving ? t('arrival.first') : me.name}
      </HeaderButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} elevation={8}>
        {(me.arriving ? [] : menuOf(me)).map(({ to, label, icon: Icon }) => (
          <MenuItem key={to} component={Link} to={to} onClick={close} sx={{ display: { sm: 'none' }, minHeight: 44 }}>
            <ListItemIcon>
              <Icon aria-hidden />
            </ListItemIcon>
            {t(label)}
          </MenuItem>
        ))}
        <Box
          component="li"
          role="none"
          sx={{ display: { xs: 'flex', sm: 'none' }, bgcolor: 'tone.header', justifyContent: 'space-around', py: 1 }}
        >
          <LargeType />
          <LanguageSwitch />
        </Box>
        <Divider component="li" sx={{ display: { sm: 'none' } }} />
        <MenuItem onClick={() => void leave()}>{t('frame.signOut')}</MenuItem>
      </Menu>
    </>
  );
};
