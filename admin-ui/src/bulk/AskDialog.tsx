import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AuthorityRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { Trouble, troubleWords } from '../outcomes/Trouble';
import { useAct } from '../server/useAct';
import { draftOf, keepDraft } from '../session/drafts';
import { checkBulk, startBulk, type BulkBody } from './doors';
import { Figures } from './Figures';
import { Frame } from './Frame';
import { Opinion } from './Opinion';
import { RefusedList } from './RefusedList';
import type { Asked, BulkState } from './useBulk';

interface AskDialogProps {
  asked: Asked;
  bulk: BulkState;
  onDrop: (ids: number[]) => void;
}

/** First the check of each one, on the versions that were on the screen (R14); then one opinion, and a button that says how many. */
export const AskDialog = ({ asked, bulk, onDrop }: AskDialogProps) => {
  const t = useTranslate();
  const { verdict, rows } = asked;
  const [items] = useState(() => rows.map(({ id, version }) => ({ id, version })));
  const query = useQuery({
    queryKey: ['bulk', 'check', verdict, items],
    queryFn: () => checkBulk(verdict, items),
    staleTime: Infinity,
    // Asked anew each time the dialog opens.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const check = query.data;
  const draft = `bulk:${verdict}`;
  const [opinion, setOpinion] = useState(() => draftOf(draft));
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const [department, setDepartment] = useState<AuthorityRow | null>(null);
  const [asksDepartment, askDepartment] = useState(false);
  const body = useRef<BulkBody>({ verdict, opinion: '', items: [] });
  const { run, problem, sending } = useAct((_, key) => startBulk(body.current, key));
  const field = useRef<HTMLTextAreaElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const aboutOpinion = problem?.code.startsWith('opinion') === true;
  useEffect(() => {
    if (aboutOpinion) field.current?.focus();
  }, [aboutOpinion, problem]);

  const can = new Set(check?.allowed.map(({ id }) => id));
  const refused = check?.refused.filter(({ id }) => !dropped.has(id)) ?? [];
  const close = () => bulk.ask(null);
  const drop = (ids: number[]) => {
    setDropped(new Set([...dropped, ...ids]));
    onDrop(ids);
    if (ids.length === refused.length) (field.current ?? cancel.current)?.focus();
  };
  const send = async () => {
    if (check === undefined || can.size === 0 || sending) return;
    if (check.chooseDepartment && department === null) return askDepartment(true);
    const chosen = items.filter(({ id }) => can.has(id));
    body.current = {
      verdict,
      opinion: opinion.trim(),
      items: chosen,
      ...(department ? { departmentId: department.id } : {}),
    };
    const job = await run(body.current);
    if (job === undefined) return;
    keepDraft(draft, '');
    onDrop(chosen.map(({ id }) => id));
    bulk.follow(job);
    bulk.show(true);
    close();
  };
  return (
    <Frame
      title={t(`bulk.title.${verdict}`, { count: rows.length - dropped.size })}
      onClose={close}
      holds={opinion !== ''}
      sending={sending}
      onSend={() => void send()}
      buttons={
        <>
          <Button onClick={close} aria-disabled={sending} ref={cancel} autoFocus>
            {t('word.cancel')}
          </Button>
          {can.size > 0 && (
            <Button variant="contained" color="primary" aria-disabled={sending} onClick={() => void send()}>
              {sending ? t('verdict.sending') : t(`bulk.act.${verdict}`, { count: can.size })}
            </Button>
          )}
        </>
      }
    >
      {problem && !aboutOpinion && problem.status !== 401 && (
        <Note tone="ochre" alert>
          {troubleWords(t, problem)}
        </Note>
      )}
      {query.error ? (
        <Trouble error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        // One place from the first moment on: what the check found is said where it was said that it runs.
        <Box role="status">
          {check ? (
            <Figures verdict={verdict} can={can.size} cannot={refused.length} />
          ) : (
            <Note tone="blue">{t('bulk.checking', { count: rows.length })}</Note>
          )}
        </Box>
      )}
      {refused.length > 0 && (
        <RefusedList
          verdict={verdict}
          refused={refused}
          nameOf={(id) => rows.find((row) => row.id === id)?.applicantName ?? ''}
          onDrop={drop}
          onLeave={close}
        />
      )}
      {check && can.size > 0 && (
        <Opinion
          verdict={verdict}
          count={can.size}
          value={opinion}
          onChange={(text) => {
            setOpinion(text);
            keepDraft(draft, text);
          }}
          error={aboutOpinion ? problem?.message : undefined}
          inputRef={field}
          department={
            check.chooseDepartment
              ? {
                  value: department,
                  onChoose: setDepartment,
                  error: asksDepartment && department === null ? t('bulk.departmentMissing') : undefined,
                }
              : null
          }
        />
      )}
    </Frame>
  );
};
