import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Snackbar from '@mui/material/Snackbar';
import { useEffect, useState } from 'react';
import { useNotificationContext, useTranslate, type NotificationPayload } from 'react-admin';

/** Long enough to read twice; pauses while the pointer or the focus is on it. Never the only trace of an act. */
const SHOWN_MS = 6_000;

/** Bottom left, in the header's colour (screens §4). */
export const Toast = () => {
  const t = useTranslate();
  const { notifications, takeNotification } = useNotificationContext();
  const [shown, setShown] = useState<NotificationPayload | null>(null);
  useEffect(() => {
    if (shown === null && notifications.length > 0) setShown(takeNotification() ?? null);
  }, [notifications, shown, takeNotification]);
  const words =
    typeof shown?.message === 'string' ? t(shown.message, shown.notificationOptions?.messageArgs) : shown?.message;
  return (
    <Snackbar
      open={shown !== null}
      autoHideDuration={SHOWN_MS}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      onClose={(_, reason) => reason !== 'clickaway' && setShown(null)}
    >
      <Box
        role="status"
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: 4,
          py: 2,
          borderRadius: 1,
          bgcolor: 'tone.header',
          color: 'primary.contrastText',
        }}
      >
        {shown?.type === 'error' ? <WarningAmberOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}
        {words}
      </Box>
    </Snackbar>
  );
};
