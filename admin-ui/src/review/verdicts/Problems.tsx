import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../../elements/dates';
import { Note } from '../../elements/Note';
import { troubleWords } from '../../outcomes/Trouble';
import { useActs } from '../../server/provider';
import { useReview } from '../context';
import type { VerdictState } from './useVerdict';

/** Codes that are shown under their field instead. */
const atField = (code: string): boolean => code.startsWith('opinion') || code.startsWith('department');

/** What the server refused, above the fields; a file that moved on meanwhile gets its own words (R14). */
export const Problems = ({ verdict }: { verdict: VerdictState }) => {
  const t = useTranslate();
  const { problem } = verdict;
  if (problem === null || problem.status === 401) return null;
  if (problem.status === 409) return <Stale verdict={verdict} message={problem.message} />;
  const general = problem.refusals.filter(({ code }) => !atField(code));
  if (general.length === 0 && atField(problem.code)) return null;
  return (
    <Note tone="ochre" alert>
      {general.length > 0 ? general.map(({ message }) => message).join('；') : troubleWords(t, problem)}
    </Note>
  );
};

const Stale = ({ verdict, message }: { verdict: VerdictState; message: string }) => {
  const t = useTranslate();
  const acts = useActs();
  const { record, reload } = useReview();
  const [copied, setCopied] = useState(false);
  // Not under the page's key: that one belongs to the version on the screen.
  const { data: flow = [] } = useQuery({
    queryKey: ['declarations', 'flow', record.id, 'latest'],
    queryFn: ({ signal }) => acts.flow(record.id, signal),
    staleTime: 0,
  });
  const latest = [...flow].sort((a, b) => b.seq - a.seq)[0];
  const see = () => {
    verdict.close();
    reload();
    // The button that opened the dialog goes with the verdict that is not possible any more, and the focus with it.
    setTimeout(() => document.getElementById('main')?.focus());
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(verdict.opinion);
      setCopied(true);
    } catch {
      // No clipboard over plain http: the text is selected, so that Ctrl+C does it.
      verdict.field.current?.select();
    }
  };
  return (
    <Note tone="ochre" alert>
      <b>{message}</b>
      <Box>
        {latest
          ? t('verdict.staleWho', {
              who: latest.actorName,
              at: minuteOf(latest.at),
              act: t(`word.act.${latest.act}`, { revision: latest.revision }),
            })
          : t('verdict.staleKept')}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, mt: 2 }}>
        <Button size="small" variant="contained" color="primary" onClick={see}>
          {t('verdict.seeLatest')}
        </Button>
        {verdict.opinion !== '' && (
          <Button size="small" onClick={() => void copy()}>
            {t(copied ? 'verdict.copied' : 'verdict.copyOpinion')}
          </Button>
        )}
      </Box>
    </Note>
  );
};
