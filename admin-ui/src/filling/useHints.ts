import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { birthField, bornOn, eligibilityHints, LANGUAGES, type Hint } from 'workflow/domain';
import { useAnswer, useFilling } from './context';

/** No question has this id: where the form does not ask for a birthday there is nothing to listen to. */
const NOBODY = '$none';

/** What the plan asks of the person, by the same rule as the server's, from what stands in the form at this moment. */
export function useHints(): Hint[] {
  const [locale] = useLocaleState();
  const { draft, asked } = useFilling();
  const conditions = asked?.conditions;
  const birth = birthField(draft.form)?.id ?? NOBODY;
  const answer = useAnswer(birth);
  return useMemo(() => {
    const language = LANGUAGES.find((one) => one === locale);
    const born = bornOn(draft.form, answer === undefined ? {} : { [birth]: answer });
    return conditions ? eligibilityHints(conditions, born, language) : [];
  }, [draft.form, conditions, birth, answer, locale]);
}
