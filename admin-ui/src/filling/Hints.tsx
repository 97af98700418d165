import { useTranslate } from 'react-admin';
import { Note } from '../elements/Note';
import { useProgress } from './context';

/** What the plan's notice asks of the person: to be looked at, with its source. It blocks nothing. */
export const Hints = () => {
  const t = useTranslate();
  const { hints } = useProgress().record;
  if (hints.length === 0) return null;
  return (
    <Note tone="plain">
      <b>{t('fill.hintPlan')}</b>
      {hints.map(({ code, sentence, source }) => (
        <div key={code}>
          {sentence}
          {source && `　${t('fill.source', { source })}`}
        </div>
      ))}
    </Note>
  );
};
