import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Hint } from 'workflow/domain';
import { Note } from '../elements/Note';
import { useHints } from './useHints';

const useSentence = (): ((hint: Hint) => string) => {
  const t = useTranslate();
  return ({ sentence, source }) => sentence + (source ? `　${t('fill.source', { source })}` : '');
};

/** What the plan's notice asks of the person: to be looked at, with its source. It blocks nothing. */
export const Hints = () => {
  const t = useTranslate();
  const hints = useHints();
  const said = useSentence();
  if (hints.length === 0) return null;
  return (
    <Note tone="plain">
      <b>{t('fill.hintPlan')}</b>
      {hints.map((hint) => (
        <div key={hint.code}>{said(hint)}</div>
      ))}
    </Note>
  );
};

/** One of them under the question it is about, as soon as the answer asks for it. */
export const FieldHint = ({ code }: { code: Hint['code'] }) => {
  const hint = useHints().find((one) => one.code === code);
  const said = useSentence();
  return (
    <Box role="status" sx={{ color: 'tone.ochreInk' }}>
      {hint && said(hint)}
    </Box>
  );
};
