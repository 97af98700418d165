import { useRef, useState } from 'react';
import { useLocaleState } from 'react-admin';
import { isUnitField, LANGUAGES, sayProblem, type UnitField, type UnitProblem } from 'workflow/domain';
import type { FieldProblem } from '../../server/problem';
import { draftOf, keepDraft } from '../../session/drafts';
import { focusField } from './kinds';
import type { Typed } from './typed';

export interface UnitForm {
  typed: Typed;
  /** The words under a field, once there is a reason to show them. */
  wrongWith: (field: UnitField) => string | undefined;
  type: (field: UnitField, value: string | boolean) => void;
  /** The focus has left a field: from now on it says what is wrong with it. */
  leave: (field: UnitField) => void;
  /** Every field that stands in the way, in the order of the screen. */
  open: UnitField[];
  /** Asked when somebody leaves: by then the last keystroke may not be drawn yet. */
  isUnsaved: () => boolean;
  /** Shows every problem and goes to the first. False when there is none. */
  stops: () => boolean;
  /** The server's problems, under their fields. */
  refuse: (problems: readonly FieldProblem[]) => void;
  /** Other words in the controls, over another record. */
  replace: (typed: Typed, start: Typed) => void;
  /** What was typed is sent: nothing is left to lose. */
  done: () => void;
}

interface UnitFormOptions {
  /** Under which name a lapsed session keeps what was typed; in memory only (session/drafts). */
  draft: string;
  start: Typed;
  check: (typed: Typed) => UnitProblem[];
}

function restored(draft: string, start: Typed): Typed {
  const kept = draftOf(draft);
  return kept === '' ? start : { ...start, ...(JSON.parse(kept) as Typed) };
}

/** Only what was typed is kept: the rest is taken from the record as it is by then, which somebody else may have changed. */
function ownOf(typed: Typed, start: Typed): string {
  const own = Object.entries(typed).filter(([field, value]) => value !== start[field as UnitField]);
  return own.length === 0 ? '' : JSON.stringify(Object.fromEntries(own));
}

const isBlank = (value: string | boolean | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');

/** What is typed into the fields of a unit; what is wrong with it is the domain's answer (unit.ts), here as on the server. */
export function useUnitForm({ draft, start, check }: UnitFormOptions): UnitForm {
  const [locale] = useLocaleState();
  const [typed, setTyped] = useState<Typed>(() => restored(draft, start));
  const current = useRef(typed);
  const origin = useRef<Typed | null>(start);
  const [left, setLeft] = useState<ReadonlySet<UnitField>>(new Set());
  const [refused, setRefused] = useState<ReadonlyMap<UnitField, string>>(new Map());
  const language = LANGUAGES.find((each) => each === locale);
  const problems = check(typed);
  const open = [...new Set(problems.map(({ field }) => field))];

  const keep = (next: Typed, from: Typed) => {
    current.current = next;
    setTyped(next);
    keepDraft(draft, ownOf(next, from));
  };

  return {
    typed,
    open,
    isUnsaved() {
      const from = origin.current;
      const fields = Object.keys(current.current) as UnitField[];
      return from !== null && fields.some((field) => current.current[field] !== from[field]);
    },
    wrongWith(field) {
      const found = left.has(field) ? problems.find((problem) => problem.field === field) : undefined;
      return found ? sayProblem(found, language) : refused.get(field);
    },
    type(field, value) {
      keep({ ...typed, [field]: value }, start);
      setRefused(new Map([...refused].filter(([each]) => each !== field)));
    },
    leave(field) {
      // An empty field is not scolded for being passed by: the line beside the button counts it.
      if (!isBlank(typed[field])) setLeft(new Set([...left, field]));
    },
    stops() {
      setLeft(new Set([...left, ...open]));
      const [first] = open;
      if (first === undefined) return false;
      focusField(first);
      return true;
    },
    refuse(given) {
      const words = given.flatMap(({ field, message }) =>
        isUnitField(field) && message !== undefined ? [[field, message] as const] : [],
      );
      setRefused(new Map(words));
      if (words[0]) focusField(words[0][0]);
    },
    replace(next, from) {
      origin.current = from;
      keep(next, from);
      setRefused(new Map());
    },
    done() {
      origin.current = null;
      keepDraft(draft, '');
    },
  };
}
