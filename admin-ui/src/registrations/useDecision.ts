import { useEffect, useRef, useState, type RefObject } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { RegistrationRow } from 'workbench/contract';
import type { Problem } from '../server/problem';
import { useAct } from '../server/useAct';
import { draftOf, keepDraft } from '../session/drafts';

export type Decision = 'approve' | 'reject' | 'unbind';

const DONE: Record<Decision, string> = {
  approve: 'registration.approved',
  reject: 'registration.rejected',
  unbind: 'registration.unbound',
};

interface Deciding {
  opinion: string;
  write: (text: string) => void;
  field: RefObject<HTMLTextAreaElement>;
  /** What was refused, except what is said under the opinion. */
  problem: Problem | null;
  aboutOpinion: string | undefined;
  /** Which act is under way. */
  sending: Decision | null;
  decide: (act: Decision) => Promise<void>;
}

/** The unit's answer to one registration: its words outlive a closed dialog, and go with the act. */
export function useDecision(row: RegistrationRow, onDone: () => void): Deciding {
  const t = useTranslate();
  const notify = useNotify();
  const draft = `registration:${row.id}`;
  const [opinion, setOpinion] = useState(() => draftOf(draft));
  const field = useRef<HTMLTextAreaElement>(null);
  const [act, setAct] = useState<Decision>('approve');
  const chosen = useRef<Decision>('approve');
  const { run, sending, problem } = useAct((acts, key) => {
    const send = {
      approve: acts.approveRegistration,
      reject: acts.rejectRegistration,
      unbind: acts.unbindRegistration,
    }[chosen.current];
    return send(row.id, opinion.trim(), key);
  });
  const aboutOpinion = problem?.code.startsWith('opinion') ? problem.message : undefined;
  useEffect(() => {
    if (aboutOpinion) field.current?.focus();
  }, [aboutOpinion, problem]);
  return {
    opinion,
    field,
    aboutOpinion,
    problem: aboutOpinion ? null : problem,
    sending: sending ? act : null,
    write(text) {
      setOpinion(text);
      keepDraft(draft, text);
    },
    async decide(next) {
      chosen.current = next;
      setAct(next);
      // The act is part of what makes a repeat the same (R15).
      if ((await run({ act: next, opinion: opinion.trim() })) === undefined) return;
      keepDraft(draft, '');
      notify(t(DONE[next], { name: row.name }));
      onDone();
    },
  };
}
