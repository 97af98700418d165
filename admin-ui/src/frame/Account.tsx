import PersonOutlined from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useLogout, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Me } from 'workbench/contract';
import { HeaderButton } from './HeaderButton';
import { LanguageSwitch } from './LanguageSwitch';
import { LargeType } from './LargeType';
import { MENUS } from './menus';

/** Organisation and name; on a phone also what the wide frame shows elsewhere. */
export const Account = ({ me }: { me: Me }) => {
  const t = useTranslate();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const organisation = me.unit?.name ?? me.authority?.name;
  const close = () => setAnchor(null);
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
        {organisation && (
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
        {me.name}
      </HeaderButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} elevation={8}>
        {MENUS[me.role].map(({ to, label, icon: Icon }) => (
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
        <MenuItem onClick={() => void logout({ wanted: true }, '/', false)}>{t('frame.signOut')}</MenuItem>
      </Menu>
    </>
  );
};
