import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import type { DeclarationRecord } from 'workbench/contract';
import { Note } from '../elements/Note';
import { troubleWords } from '../outcomes/Trouble';
import { useAct } from '../server/useAct';
import { useFilling, useProgress } from './context';

/** What a newer version of the plan changed; going over to it is the person's own choice. */
export const NewerPlan = ({ onAdopted }: { onAdopted: (record: DeclarationRecord) => void }) => {
  const t = useTranslate();
  const notify = useNotify();
  const { queue, id } = useFilling();
  const { record } = useProgress();
  const { run, sending, problem } = useAct((acts, key) => acts.adopt(id, queue.version, key));
  const { newerPlan } = record;
  if (!newerPlan) return null;
  const adopt = async () => {
    if (!(await queue.flush())) return;
    const after = await run({ version: queue.version });
    if (!after) return;
    onAdopted(after);
    notify(t('fill.adopted', { number: newerPlan.number }), { type: 'success' });
    // The form is drawn anew and this button is gone: whoever uses the keyboard goes on at its beginning.
    setTimeout(() => document.getElementById('main')?.focus());
  };
  return (
    <Note tone="blue">
      <b>{t('fill.newerTitle', { number: newerPlan.number })}</b>　{t('fill.newerNote')}
      <Box component="ul" sx={{ mt: 1 }}>
        {newerPlan.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </Box>
      <Button
        size="small"
        aria-disabled={sending}
        onClick={() => void adopt()}
        sx={{ mt: 2, minHeight: { xs: 44, sm: 28 } }}
      >
        {t(sending ? 'fill.adopting' : 'fill.adopt')}
      </Button>
      {problem && <div role="alert">{troubleWords(t, problem)}</div>}
    </Note>
  );
};
