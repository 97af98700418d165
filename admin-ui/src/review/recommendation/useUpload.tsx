import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLogoutIfAccessDenied, useNotify, useTranslate } from 'react-admin';
import type { DeclarationRecord } from 'workbench/contract';
import { say } from 'workflow/domain';
import { language } from '../../language/choice';
import { actKey } from '../../server/actKey';
import { problemOf, type Problem } from '../../server/problem';
import { useActs } from '../../server/provider';
import type { Sent } from '../../server/sendFile';

/** Contract §4.3. Checked here only to spare the line; the server refuses in the same words. */
const MOST_MEGABYTES = 20;

export interface Upload {
  /** The file that is under way, or that was refused. */
  file: File | null;
  sent: Sent | null;
  startedAt: number;
  problem: Problem | null;
  busy: boolean;
  choose: () => void;
  send: (file: File) => void;
  cancel: () => void;
  /** The hidden file input; drawn once by the page. */
  input: ReactNode;
}

const tooLarge = (): Problem => ({
  status: 413,
  code: 'too-large',
  message: say({ code: 'too-large', megabytes: MOST_MEGABYTES }, language()),
  refusals: [],
});

/** One upload of the stamped scan at a time. It belongs to the page, so that it goes on while somebody reads another tab. */
export function useUpload(record: DeclarationRecord, onDone: (record: DeclarationRecord) => void): Upload {
  const t = useTranslate();
  const acts = useActs();
  const notify = useNotify();
  const queries = useQueryClient();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const picker = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [startedAt, setStartedAt] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (chosen: File) => {
    if (running.current) return;
    setFile(chosen);
    setProblem(null);
    if (chosen.size > MOST_MEGABYTES * 1_048_576) return setProblem(tooLarge());
    const abort = new AbortController();
    running.current = abort;
    setStartedAt(Date.now());
    setSent({ loaded: 0, total: chosen.size });
    try {
      onDone(await acts.recommend(record.id, chosen, actKey(), setSent, abort.signal));
      void queries.invalidateQueries({ queryKey: ['declarations', 'getList'] });
      setFile(null);
      notify(t('paper.uploadedLine', { revision: record.revision, at: '' }));
    } catch (error) {
      if (abort.signal.aborted) setFile(null);
      else {
        setProblem(problemOf(error));
        await logoutIfDenied(error);
      }
    } finally {
      running.current = null;
      setSent(null);
    }
  };

  return {
    file,
    sent,
    startedAt,
    problem,
    busy: sent !== null,
    choose: () => picker.current?.click(),
    send: (chosen) => void send(chosen),
    cancel: () => running.current?.abort(),
    input: (
      <input
        ref={picker}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        aria-hidden
        tabIndex={-1}
        data-testid="scan"
        onChange={({ target }) => {
          const [chosen] = Array.from(target.files ?? []);
          // The same file may be chosen again after it was mended.
          target.value = '';
          if (chosen) void send(chosen);
        }}
      />
    ),
  };
}
