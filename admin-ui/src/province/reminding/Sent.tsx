import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ReminderAnswer } from 'workbench/contract';
import { Note } from '../../elements/Note';

/** What was sent, by name; and that nobody was told twice. */
export const Sent = ({ answer }: { answer: ReminderAnswer }) => {
  const t = useTranslate();
  const { sentCount, sent, alreadyCount } = answer;
  return (
    <>
      <Note tone={sentCount > 0 ? 'green' : 'plain'} alert>
        {sentCount > 0 ? t('remind.sent', { count: sentCount }) : t('remind.sentNone')}
        {sentCount > 0 && alreadyCount > 0 && t('remind.already', { count: alreadyCount })}
      </Note>
      {sent.length > 0 && (
        <Box
          component="ul"
          aria-label={t('remind.sentTo')}
          tabIndex={0}
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            fontSize: '.8125rem',
            maxHeight: { sm: 320 },
            overflowY: 'auto',
            '& li': {
              display: 'flex',
              justifyContent: 'space-between',
              gap: 3,
              py: 1,
              borderBottom: 1,
              borderColor: 'divider',
            },
          }}
        >
          {sent.map(({ name, late }, place) => (
            <li key={`${name}-${place}`}>
              <span>{name}</span>
              <span>{t('remind.items', { count: late })}</span>
            </li>
          ))}
        </Box>
      )}
      {sentCount > sent.length && (
        <Box sx={{ fontSize: '.75rem', color: 'tone.ink3' }}>
          {t('remind.more', { count: sentCount, shown: sent.length })}
        </Box>
      )}
    </>
  );
};
