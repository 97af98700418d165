import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PlanPreview } from 'workbench/contract';
import { birthField, bornOn, eligibilityHints } from 'workflow/domain';
import { Note } from '../../elements/Note';
import { language } from '../../language/choice';
import { useAnswer, useFilling } from '../context';
import { PlainSelect } from '../inputs/plain';

/** What each category asks of the person; the day of birth that was typed counts, as on the real form. */
export const PreviewHints = ({ plan }: { plan: PlanPreview }) => {
  const t = useTranslate();
  const { draft } = useFilling();
  const [key, setKey] = useState(plan.categories[0]?.key ?? '');
  useAnswer(birthField(plan.form)?.id ?? '');
  const category = plan.categories.find((one) => one.key === key);
  if (category === undefined) return null;
  const hints = eligibilityHints(category, bornOn(plan.form, draft.answers), language());
  return (
    <>
      <Box component="label" sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: '.8125rem' }}>
        {t('fill.previewCategory')}
        <PlainSelect value={key} onChange={({ target }) => setKey(target.value)} sx={{ width: 'auto' }}>
          {plan.categories.map((one) => (
            <option key={one.key} value={one.key}>
              {`${one.name}　${one.batch}`}
            </option>
          ))}
        </PlainSelect>
      </Box>
      {hints.length > 0 && (
        <Note tone="plain">
          <b>{t('fill.hintPlan')}</b>
          {hints.map(({ code, sentence, source }) => (
            <div key={code}>
              {sentence}
              {source && `　${t('fill.source', { source })}`}
            </div>
          ))}
        </Note>
      )}
    </>
  );
};
