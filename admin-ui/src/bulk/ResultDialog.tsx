import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { BulkRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { Bar } from './Bar';
import { Frame } from './Frame';
import { Results } from './Results';
import { outcomeOf, useProgressWords } from './progress';

interface ResultDialogProps {
  job: BulkRow;
  onClose: () => void;
  /** One of the declarations is opened. */
  onLeave: () => void;
}

/** A result a row as they come, what was not done on top. It may be closed while it runs: the line above the list goes on. */
export const ResultDialog = ({ job, onClose, onLeave }: ResultDialogProps) => {
  const t = useTranslate();
  const finished = job.state === 'finished';
  const { done, left } = outcomeOf(job);
  const words = useProgressWords(job);
  const failed = job.results.filter(({ ok }) => !ok);
  const passed = job.results.filter(({ ok }) => ok);
  return (
    <Frame
      title={t(finished ? `bulk.over.${job.verdict}` : `bulk.running.${job.verdict}`)}
      onClose={onClose}
      buttons={
        <Button
          onClick={onClose}
          autoFocus
          variant={finished ? 'contained' : 'outlined'}
          color={finished ? 'primary' : 'inherit'}
        >
          {t(finished ? 'word.close' : 'bulk.closeRunning')}
        </Button>
      }
    >
      {!finished && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, fontSize: '.8125rem' }}>
          <Bar job={job} />
          <b>{t('bulk.of', { done: job.done, total: job.total })}</b>
        </Box>
      )}
      <Box role="status">
        {finished ? (
          <Note tone={left > 0 ? 'ochre' : 'green'}>
            {t(left > 0 ? `bulk.finishedSome.${job.verdict}` : `bulk.finished.${job.verdict}`, { done, left })}
          </Note>
        ) : (
          <Box sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}>
            {words}
          </Box>
        )}
      </Box>
      {!finished && <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>{t('bulk.mayClose')}</Box>}
      <Box
        role="group"
        aria-label={t('bulk.results')}
        tabIndex={0}
        sx={{ maxHeight: { sm: 360 }, overflowY: { sm: 'auto' }, display: 'flex', flexDirection: 'column', gap: 3 }}
      >
        <Results
          title={t('bulk.left', { count: failed.length })}
          verdict={job.verdict}
          results={failed}
          onLeave={onLeave}
        />
        <Results
          title={t(`bulk.done.${job.verdict}`, { count: passed.length })}
          verdict={job.verdict}
          results={passed}
          onLeave={onLeave}
        />
      </Box>
    </Frame>
  );
};
