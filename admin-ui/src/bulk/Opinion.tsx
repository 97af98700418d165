import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AuthorityRow, BulkCheckRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { OpinionField } from '../elements/OpinionField';
import { troubleWords } from '../outcomes/Trouble';
import { DepartmentChoice } from '../review/verdicts/DepartmentChoice';
import { useAct } from '../server/useAct';
import { draftOf, keepDraft } from '../session/drafts';
import { useSignedIn } from '../session/me';
import { startBulk, type BulkBody } from './doors';
import { Figures } from './Figures';
import { Frame } from './Frame';
import { phrasesOf } from './phrases';
import { RefusedList } from './RefusedList';
import type { Asked, BulkState } from './useBulk';

interface OpinionProps {
  asked: Asked;
  check: BulkCheckRow;
  bulk: BulkState;
  onDrop: (ids: number[]) => void;
  onClose: () => void;
}

/** What the check found, one opinion for all that can, and one button that says how many. */
export const Opinion = ({ asked, check, bulk, onDrop, onClose }: OpinionProps) => {
  const t = useTranslate();
  const me = useSignedIn();
  const { verdict, rows } = asked;
  const draft = `bulk:${verdict}`;
  const [opinion, setText] = useState(() => draftOf(draft));
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const [department, setDepartment] = useState<AuthorityRow | null>(null);
  const [asksDepartment, askDepartment] = useState(false);
  const body = useRef<BulkBody>({ verdict, opinion: '', items: [] });
  const act = useAct((_, key) => startBulk(body.current, key));
  const field = useRef<HTMLTextAreaElement>(null);
  const { problem, sending } = act;
  const aboutOpinion = problem?.code.startsWith('opinion') === true;
  useEffect(() => {
    if (aboutOpinion) field.current?.focus();
  }, [aboutOpinion, problem]);

  const can = new Set(check.allowed.map(({ id }) => id));
  const refused = check.refused.filter(({ id }) => !dropped.has(id));
  const drop = (ids: number[]) => {
    setDropped(new Set([...dropped, ...ids]));
    onDrop(ids);
    if (ids.length === refused.length) field.current?.focus();
  };
  const send = async () => {
    if (check.chooseDepartment && department === null) return askDepartment(true);
    body.current = {
      verdict,
      opinion: opinion.trim(),
      items: rows.filter(({ id }) => can.has(id)).map(({ id, version }) => ({ id, version })),
      ...(department ? { departmentId: department.id } : {}),
    };
    const job = await act.run(body.current);
    if (job === undefined) return;
    keepDraft(draft, '');
    bulk.follow(job.id);
    bulk.show(true);
    bulk.ask(null);
  };
  const missing = asksDepartment && department === null ? t('bulk.departmentMissing') : undefined;
  return (
    <Frame
      title={t(`bulk.title.${verdict}`, { count: rows.length })}
      onClose={onClose}
      holds={opinion !== ''}
      sending={sending}
      buttons={
        <>
          <Button onClick={onClose} aria-disabled={sending}>
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
      {problem && !aboutOpinion && (
        <Note tone="ochre" alert>
          {troubleWords(t, problem)}
        </Note>
      )}
      <Figures verdict={verdict} can={can.size} cannot={refused.length} />
      {refused.length > 0 && (
        <RefusedList
          verdict={verdict}
          refused={refused}
          nameOf={(id) => rows.find((row) => row.id === id)?.applicantName ?? ''}
          onDrop={drop}
        />
      )}
      {can.size > 0 && (
        <>
          {check.chooseDepartment && <DepartmentChoice value={department} onChoose={setDepartment} error={missing} />}
          <OpinionField
            label={t(`bulk.opinion.${verdict}`, { count: can.size })}
            value={opinion}
            onChange={(text) => {
              setText(text);
              keepDraft(draft, text);
            }}
            error={aboutOpinion ? problem?.message : undefined}
            inputRef={field}
            phrases={phrasesOf(verdict, me.unit !== null && me.unit !== undefined).map((phrase) =>
              t(`verdict.${phrase}`),
            )}
            autoFocus={!check.chooseDepartment}
          />
          <Note tone="plain">{t('bulk.oneByOne')}</Note>
        </>
      )}
    </Frame>
  );
};
