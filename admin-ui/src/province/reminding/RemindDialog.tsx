import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { PlanRow, ReminderAnswer } from 'workbench/contract';
import { judgeReminder, LANGUAGES, say } from 'workflow/domain';
import { Frame } from '../../bulk/Frame';
import { Note } from '../../elements/Note';
import { Awaited } from '../../outcomes/Awaited';
import { troubleWords } from '../../outcomes/Trouble';
import { useActs } from '../../server/provider';
import { useAct } from '../../server/useAct';
import { useNow } from '../../session/clock';
import { LateDesks } from './LateDesks';
import type { Reminding } from './scope';
import { Sent } from './Sent';

interface RemindDialogProps {
  plan: PlanRow;
  reminding: Reminding;
  onClose: () => void;
  /** Something was sent: the numbers behind the dialog are older than that. */
  onDone: () => void;
}

/** 提醒办理: who will be told, once asked; then who was. */
export const RemindDialog = ({ plan, reminding, onClose, onDone }: RemindDialogProps) => {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const acts = useActs();
  const { scope, name } = reminding;
  const [answer, setAnswer] = useState<ReminderAnswer | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (answer) close.current?.focus();
  }, [answer]);
  const query = useQuery({
    queryKey: ['plans', 'late-desks', plan.id, scope],
    queryFn: ({ signal }) => acts.lateDesks(plan.id, scope, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
  const { run, sending, problem } = useAct((all, key) => all.remind(plan.id, scope, key));
  const [over] = judgeReminder(plan.reviewUntil, useNow());
  const { rows = [], total = 0 } = query.data ?? {};
  const waiting = rows.filter(({ remindedToday }) => !remindedToday).length;
  const whole = rows.length === total;
  const off = sending || over !== undefined || (whole && waiting === 0);
  const send = async () => {
    if (off) return;
    const told = await run(scope);
    if (told === undefined) return;
    setAnswer(told);
    onDone();
  };
  return (
    <Frame
      title={t('remind.title', { name })}
      onClose={onClose}
      sending={sending}
      buttons={
        answer ? (
          <Button ref={close} variant="contained" color="primary" onClick={onClose}>
            {t('remind.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('word.cancel')}</Button>
            <Button variant="contained" color="primary" aria-disabled={off} onClick={() => void send()}>
              {sending
                ? t('remind.sending')
                : whole && waiting > 0
                  ? t('remind.send', { count: waiting })
                  : t('remind.sendAll')}
            </Button>
          </>
        )
      }
    >
      {problem && (
        <Note tone="ochre" alert>
          {troubleWords(t, problem)}
        </Note>
      )}
      {over && !answer && (
        <Note tone="ochre">
          {say(
            over,
            LANGUAGES.find((one) => one === locale),
          )}
        </Note>
      )}
      {answer ? (
        <Sent answer={answer} />
      ) : (
        <>
          <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>{t('remind.lead')}</Box>
          <Awaited query={query}>{(found) => <LateDesks rows={found.rows} total={found.total} />}</Awaited>
        </>
      )}
    </Frame>
  );
};
