import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { PlanRow } from 'workbench/contract';
import { Card } from '../elements/Card';
import { Note } from '../elements/Note';
import { PageHead } from '../elements/PageHead';
import { Deadline } from '../elements/TimeLeft';
import { useAct } from '../server/useAct';
import { troubleWords } from '../outcomes/Trouble';
import { RegistrationNote } from './RegistrationNote';

/** The category is chosen once; whether a declaration may be made at all is the server's answer. */
export const NewDeclaration = ({ plan }: { plan: PlanRow }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [category, setCategory] = useState(plan.categories[0]?.key ?? '');
  const { run, sending, problem } = useAct((acts, key) => acts.declare(plan.id, category, key));
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const made = await run({ category });
    if (made) navigate(`/declarations/${made.id}/fill`, { replace: true });
  };
  return (
    <>
      <PageHead
        title={t('declaration.newTitle')}
        note={plan.name}
        trail={[
          { label: t('plan.title'), to: '/plans' },
          { label: plan.name, to: `/plans/${plan.id}/show` },
        ]}
      >
        <Deadline label={t('plan.declareWindow')} day={plan.declareUntil} />
      </PageHead>
      <RegistrationNote />
      {problem && (
        <Note tone="ochre" alert>
          {troubleWords(t, problem)}
        </Note>
      )}
      <Card
        component="form"
        onSubmit={(event: FormEvent) => void create(event)}
        sx={{ p: 4, display: 'flex', flexDirection: 'column', gap: 3 }}
      >
        <Box id="category" component="h2" sx={{ fontSize: '.875rem' }}>
          {t('declaration.chooseCategory')}
        </Box>
        <RadioGroup aria-labelledby="category" value={category} onChange={(_, next) => setCategory(next)}>
          {plan.categories.map(({ key, name, batch }) => (
            <FormControlLabel key={key} value={key} control={<Radio />} label={`${name}　${batch}`} />
          ))}
        </RadioGroup>
        <Box sx={{ fontSize: '.8125rem', color: 'text.secondary' }}>{t('declaration.newNote')}</Box>
        <div>
          <Button type="submit" variant="contained" color="primary" aria-disabled={sending}>
            {t(sending ? 'declaration.creating' : 'declaration.create')}
          </Button>
        </div>
      </Card>
    </>
  );
};
