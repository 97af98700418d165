import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { judgeItems } from 'workflow/domain';
import { isPast, spanWords, untilEndOf } from '../../elements/dates';
import { Note } from '../../elements/Note';
import { OpinionField } from '../../elements/OpinionField';
import { useNow } from '../../session/clock';
import { useReview } from '../context';
import type { ReturnItem } from '../pointing/useItems';
import { ReturnItems } from './ReturnItems';
import { useVerdict } from './useVerdict';
import { VerdictDialog } from './VerdictDialog';

/** 退回: all reasons in one notice, until when the applicant may answer, and what follows (R11). */
export const ReturnDialog = () => {
  const t = useTranslate();
  const now = useNow();
  const { record, items } = useReview();
  const verdict = useVerdict('return');
  const until = t('word.endOfDay', { day: record.resubmitUntil });
  const over = isPast(record.resubmitUntil, now);
  const [wrong, setWrong] = useState(false);
  const [missed, setMissed] = useState(false);
  const { itemsRequired } = record.returnRules;
  const wordsFor = (count: number): string => (count === 0 ? '' : t('verdict.itemsOpinion', { count }));
  // What the dialog wrote itself it may rewrite; a word of the reviewer's own stays.
  const written = useRef(wordsFor(items.all.length));
  const { opinion, setOpinion } = verdict;
  const prefill = (count: number) => {
    if (opinion !== '' && opinion !== written.current) return;
    written.current = wordsFor(count);
    setOpinion(written.current);
  };
  const change = (next: ReturnItem[]) => {
    items.set(next);
    setMissed(false);
    prefill(next.length);
  };
  // Once, at opening: what was pointed out in the file becomes the first words.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    prefill(items.all.length);
  });
  const send = async () => {
    const empty = items.all.some(({ note }) => note.trim() === '');
    setWrong(empty);
    // The same rule as the server's (domain/returning).
    const nothing = judgeItems(record.returnRules, items.all).length > 0;
    setMissed(nothing && !empty);
    if (empty || nothing) return;
    const told = items.all.map(({ field, note }) => ({ field, note: note.trim() }));
    if (await verdict.send(told.length > 0 ? { items: told } : {})) items.set([]);
  };
  return (
    <VerdictDialog
      verdict={verdict}
      title={t('verdict.returnTitle', { name: record.applicantName })}
      subtitle={t('verdict.returnLead')}
      width={720}
      act={t('verdict.returnAct')}
      color="primary"
      onSend={() => void send()}
    >
      <ReturnItems wrong={wrong} onChange={change} />
      {itemsRequired && (
        <Note tone={missed ? 'ochre' : 'plain'} alert={missed}>
          {t('verdict.itemsRequired')}
        </Note>
      )}
      <OpinionField
        label={t('verdict.returnOpinion')}
        value={verdict.opinion}
        onChange={verdict.setOpinion}
        error={verdict.opinionError}
        inputRef={verdict.field}
        rows={items.all.length > 0 ? 3 : 5}
        phrases={['returnPhrase1', 'returnPhrase2', 'returnPhrase3'].map((phrase) => t(`verdict.${phrase}`))}
        autoFocus
      />
      <Note tone="ochre" icon={ScheduleOutlined}>
        {over ? (
          t('verdict.returnOver', { until: record.resubmitUntil })
        ) : (
          <>
            {t('verdict.returnUntil', {
              name: record.applicantName,
              until,
              time: spanWords(t, untilEndOf(record.resubmitUntil, now)),
            })}
            {t('verdict.returnAgain', { revision: record.revision + 1 })}
          </>
        )}
      </Note>
    </VerdictDialog>
  );
};
