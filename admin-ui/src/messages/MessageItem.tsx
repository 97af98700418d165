import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { MessageRow } from 'workbench/contract';
import { minuteOf } from '../elements/dates';

interface MessageItemProps {
  message: MessageRow;
  onOpen: () => void;
}

/** One message: what happened, in a line that leads there, and when. Unread is bold, marked and said. */
export const MessageItem = ({ message, onOpen }: MessageItemProps) => {
  const t = useTranslate();
  const unread = message.readAt === null;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'baseline',
        gap: '2px 12px',
        px: 4,
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
        '&:first-of-type': { borderTop: 0 },
        bgcolor: unread ? 'primary.light' : undefined,
      }}
    >
      <Box sx={{ flex: 1, minWidth: '16em' }}>
        <Link
          component={RouterLink}
          to={message.link}
          onClick={onOpen}
          sx={{ fontWeight: unread ? 700 : 400, display: 'inline-block', py: { xs: 2, sm: 0 } }}
        >
          {message.title}
        </Link>
        {unread && (
          <Box component="span" sx={{ ml: 2, fontSize: '.75rem', color: 'primary.dark' }}>
            {t('message.unread')}
          </Box>
        )}
        <Box component="p" sx={{ m: 0, fontSize: '.8125rem', color: 'text.secondary' }}>
          {message.body}
        </Box>
      </Box>
      <Box component="time" dateTime={message.at} sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>
        {minuteOf(message.at)}
      </Box>
    </Box>
  );
};
