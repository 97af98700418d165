import type { Ref } from 'react';
import { useTranslate } from 'react-admin';
import type { AuthorityRow } from 'workbench/contract';
import { Note } from '../elements/Note';
import { OpinionField } from '../elements/OpinionField';
import { DepartmentChoice } from '../review/verdicts/DepartmentChoice';
import { useSignedIn } from '../session/me';
import type { BulkVerdict } from './doors';
import { phrasesOf } from './phrases';

interface OpinionProps {
  verdict: BulkVerdict;
  /** For how many these words will stand. */
  count: number;
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
  inputRef: Ref<HTMLTextAreaElement>;
  /** Only a provincial unit chooses one (R10). */
  department: {
    value: AuthorityRow | null;
    onChoose: (department: AuthorityRow | null) => void;
    error: string | undefined;
  } | null;
}

/** One opinion for all that can, and the department of a provincial unit. */
export const Opinion = ({ verdict, count, value, onChange, error, inputRef, department }: OpinionProps) => {
  const t = useTranslate();
  const me = useSignedIn();
  const unit = me.unit !== null && me.unit !== undefined;
  return (
    <>
      {department && <DepartmentChoice {...department} />}
      <OpinionField
        label={t(`bulk.opinion.${verdict}`, { count })}
        value={value}
        onChange={onChange}
        error={error}
        inputRef={inputRef}
        phrases={phrasesOf(verdict, unit).map((phrase) => t(`verdict.${phrase}`))}
        autoFocus={department === null}
      />
      <Note tone="plain">{t(`bulk.oneByOne.${verdict}`)}</Note>
    </>
  );
};
