import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { HeaderButton } from '../frame/HeaderButton';
import { useUnread } from './useUnread';

/** Above this the number says no more than "many". */
const MOST_SHOWN = 99;

/** 消息 in the header, with how many are unread. */
export const Bell = () => {
  const t = useTranslate();
  const { pathname } = useLocation();
  const unread = useUnread();
  return (
    <HeaderButton
      variant="text"
      component={Link}
      to="/messages"
      aria-label={unread > 0 ? t('message.bell', { count: unread }) : t('message.bellNone')}
      aria-current={pathname === '/messages' ? 'page' : undefined}
      title={t('message.title')}
      sx={{ minHeight: { xs: 44, sm: 32 }, minWidth: { xs: 44, sm: 32 } }}
    >
      <NotificationsOutlined aria-hidden />
      {unread > 0 && (
        <Box
          component="span"
          aria-hidden
          sx={{
            ml: 1,
            px: '6px',
            borderRadius: '9px',
            bgcolor: 'seal.main',
            color: 'seal.contrastText',
            fontSize: '.75rem',
            fontWeight: 700,
            lineHeight: '18px',
          }}
        >
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </Box>
      )}
    </HeaderButton>
  );
};
