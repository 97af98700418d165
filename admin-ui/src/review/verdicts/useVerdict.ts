import { useEffect, useRef, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { Verdict } from 'workflow/domain';
import { draftOf, keepDraft } from '../../session/drafts';
import { useAct } from '../../server/useAct';
import type { VerdictBody } from '../../server/acts';
import { useReview } from '../context';

/** What a dialog typed for one declaration; kept when it closes, forgotten when it was sent. */
export const draftKey = (id: number, verdict: Verdict): string => `${verdict}:${id}`;

/** A verdict being written: the opinion, the sending, and what was answered. */
export function useVerdict(verdict: Verdict) {
  const t = useTranslate();
  const notify = useNotify();
  const { record, settle, openDialog } = useReview();
  const key = draftKey(record.id, verdict);
  const [opinion, setText] = useState(() => draftOf(key));
  const body = useRef<VerdictBody>({ version: record.version, opinion: '' });
  const act = useAct((acts, idempotency) => acts.verdict(verdict, record.id, body.current, idempotency));
  const { problem } = act;
  const field = useRef<HTMLTextAreaElement>(null);
  const aboutOpinion = problem?.code.startsWith('opinion') === true;
  useEffect(() => {
    if (aboutOpinion) field.current?.focus();
  }, [aboutOpinion, problem]);

  return {
    ...act,
    opinion,
    field,
    opinionError: aboutOpinion ? problem?.message : undefined,
    setOpinion(text: string) {
      setText(text);
      keepDraft(key, text);
    },
    close: () => openDialog(null),
    async send(extra: Pick<VerdictBody, 'departmentId' | 'items'> = {}): Promise<boolean> {
      // The version that was on the screen when the opinion was written (R14), not a newer one.
      body.current = { version: record.version, opinion: opinion.trim(), ...extra };
      const after = await act.run(body.current);
      if (after === undefined) return false;
      keepDraft(key, '');
      settle(verdict, after);
      const words =
        verdict === 'pass'
          ? after.authorityName
            ? 'review.passedTo'
            : 'review.passedLast'
          : verdict === 'return'
            ? 'review.returned'
            : 'review.terminated';
      notify(t(words, { name: after.authorityName ?? '' }));
      return true;
    },
  };
}

export type VerdictState = ReturnType<typeof useVerdict>;
