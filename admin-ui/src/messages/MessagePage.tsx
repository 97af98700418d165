import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import type { MessageRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { Page, PageHead } from '../elements/PageHead';
import { Pager } from '../elements/Pager';
import { StayingButton } from '../elements/StayingButton';
import { useTitle } from '../elements/useTitle';
import { Awaited } from '../outcomes/Awaited';
import { Outcome } from '../outcomes/Outcome';
import { MessageItem } from './MessageItem';
import { useReading } from './useReading';
import { useUnread } from './useUnread';

interface MessageFilter {
  unread?: true;
}

const Messages = () => {
  const t = useTranslate();
  const list = useListContext<MessageRow>();
  const { data, error, refetch, setFilters } = list;
  const { read } = useReading();
  const onlyUnread = (list.filterValues as MessageFilter).unread === true;
  const show = (unread: boolean): void => setFilters(unread ? { unread: true } : {}, {});
  return (
    <Card component="section" aria-label={t('message.title')}>
      <Box sx={{ px: 4, py: 1, borderBottom: 1, borderColor: 'divider' }}>
        <FormControlLabel
          control={<Checkbox size="small" checked={onlyUnread} onChange={(_, checked) => show(checked)} />}
          label={t('message.onlyUnread')}
        />
      </Box>
      <Awaited query={{ data, error, refetch }} back="/">
        {(rows) =>
          rows.length > 0 ? (
            <>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {rows.map((message) => (
                  <MessageItem
                    key={message.id}
                    message={message}
                    onOpen={() => message.readAt === null && read(message.id)}
                  />
                ))}
              </Box>
              <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
                <Pager />
              </Box>
            </>
          ) : onlyUnread ? (
            <Outcome icon={NotificationsOutlined} title={t('message.noUnread')} note={t('message.noUnreadNote')}>
              <Button onClick={() => show(false)}>{t('message.showAll')}</Button>
            </Outcome>
          ) : (
            <Outcome icon={NotificationsOutlined} title={t('message.empty')} note={t('message.emptyNote')} />
          )
        }
      </Awaited>
    </Card>
  );
};

/** 消息: what was told this person, unit or authority, the newest first. */
export const MessagePage = () => {
  const t = useTranslate();
  const unread = useUnread();
  const { readAll, busy } = useReading();
  useTitle(t('message.title'));
  return (
    <Page>
      <PageHead title={t('message.title')} note={unread > 0 ? t('message.note', { count: unread }) : undefined}>
        <StayingButton off={unread === 0 || busy} onClick={() => void readAll()}>
          {t('message.readAll')}
        </StayingButton>
      </PageHead>
      <ListBase
        resource="messages"
        sort={{ field: 'at', order: 'DESC' }}
        perPage={25}
        exporter={false}
        disableAuthentication
        disableSyncWithLocation
        queryOptions={{ onError: () => undefined }}
      >
        <Messages />
      </ListBase>
    </Page>
  );
};
