import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import type { DeclarationRecord } from 'workbench/contract';
import type { Answers } from 'workflow/domain';
import { actKey } from '../server/actKey';
import { problemOf } from '../server/problem';
import { useActs } from '../server/provider';
import { serverNow } from '../session/clock';
import { draftOf, keepDraft } from '../session/drafts';
import { Draft } from './draft';
import { differencesOf, mergedOf, same, type Difference } from './sameAnswers';
import { SaveQueue, type Standing } from './saving';

/** Somebody was first: what stands there now, and which of one's own fields differ from it. */
export interface Clash {
  newest: DeclarationRecord;
  differences: Difference[];
}

interface Kept {
  base: Answers;
  answers: Answers;
}

const keyOf = (id: number): string => `filling-${id}`;

/** What a lapsed session left unsaved is laid over the record as it is now (in memory only, session/drafts). */
function restored(record: DeclarationRecord): Answers {
  const kept = draftOf(keyOf(record.id));
  if (kept === '') return record.answers;
  const { base, answers } = JSON.parse(kept) as Kept;
  return mergedOf(base, answers, record.answers);
}

/** The answers of one declaration while they are written, and their way to the server. */
export function useDraft(first: DeclarationRecord) {
  const acts = useActs();
  const queries = useQueryClient();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [record, setRecord] = useState(first);
  const [standing, setStanding] = useState<Standing>({ state: 'clean' });
  const [clash, setClash] = useState<Clash | null>(null);
  const base = useRef(first.answers);
  const forgotten = useRef(false);
  const last = useRef<{ body: string; answers: Answers; key: string } | null>(null);

  const [{ draft, queue }] = useState(() => {
    const made = new Draft(first.form, restored(first));
    const saving = new SaveQueue({
      version: first.version,
      answers: made.sent,
      problemOf,
      now: serverNow,
      onChange: setStanding,
      async send(version, answers) {
        const body = JSON.stringify([version, answers]);
        // The same body after silence carries the same key: then it was saved once, whatever was heard of it (R15).
        if (last.current?.body !== body) last.current = { body, answers, key: actKey() };
        try {
          const saved = await acts.save(first.id, version, answers, last.current.key);
          base.current = answers;
          setRecord(saved);
          return saved;
        } catch (error) {
          keepDraft(keyOf(first.id), JSON.stringify({ base: base.current, answers: made.sent() } satisfies Kept));
          await logoutIfDenied(error);
          throw error;
        }
      },
    });
    made.onTouch = () => saving.touch();
    return { draft: made, queue: saving };
  });

  useEffect(() => {
    if (draftOf(keyOf(first.id)) !== '') queue.touch();
    const hurry = () => document.visibilityState === 'hidden' && void queue.flush();
    document.addEventListener('visibilitychange', hurry);
    return () => {
      document.removeEventListener('visibilitychange', hurry);
      const key = keyOf(first.id);
      if (forgotten.current) keepDraft(key, '');
      else if (queue.isUnsaved) {
        // The page is left, the application lives on: what is under way may end, and what fails is here at the next visit.
        keepDraft(key, JSON.stringify({ base: base.current, answers: draft.sent() } satisfies Kept));
        if (queue.standing.state !== 'failed') void queue.flush().then((done) => done && keepDraft(key, ''));
      }
      queue.close();
      void queries.invalidateQueries({ queryKey: ['declarations'] });
    };
  }, [draft, queue, queries, first.id]);

  useEffect(() => {
    if (standing.state === 'saved') keepDraft(keyOf(first.id), '');
    if (standing.state !== 'stale') return;
    const look = async () => {
      const newest = await acts.declaration(first.id);
      const { answers } = newest;
      const own = draft.sent();
      // A save whose answer was lost on the way is no stranger's.
      const isOwn = last.current !== null && same(last.current.answers, answers);
      const differences = isOwn ? [] : differencesOf(newest.form, base.current, own, answers);
      const open = newest.actions.some(({ action, allowed }) => action === 'save' && allowed);
      if (!open || differences.length > 0 || !same(newest.form, draft.form)) return setClash({ newest, differences });
      draft.replace(isOwn ? draft.answers : mergedOf(base.current, draft.answers, answers));
      base.current = answers;
      setRecord(newest);
      queue.rebase(newest.version, true);
      await queue.flush();
    };
    look().catch((error: unknown) => void logoutIfDenied(error));
  }, [standing.state, acts, draft, queue, first.id, logoutIfDenied]);

  return {
    record,
    setRecord,
    standing,
    draft,
    queue,
    clash,
    /** One's own fields over the newest version, or the newest as it is. */
    settle(mine: boolean) {
      if (clash === null) return;
      const { newest } = clash;
      const merged = mine ? mergedOf(base.current, draft.answers, newest.answers) : newest.answers;
      draft.replace(merged);
      base.current = newest.answers;
      setRecord(newest);
      setClash(null);
      queue.rebase(newest.version, mine);
      if (mine) void queue.flush();
    },
    forget() {
      forgotten.current = true;
    },
  };
}
export type DraftOfPage = ReturnType<typeof useDraft>;
