import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { AttachmentRow, DeclarationRecord } from 'workbench/contract';
import type { Answer, Conditions, Field, Hint } from 'workflow/domain';
import type { Draft } from './draft';
import type { Summary, Trouble } from './places';
import type { SaveQueue, Standing } from './saving';

/** What every part of the form knows. It stays the same while somebody types and saves: what changes then is `Progress`. */
export interface Filling {
  id: number;
  draft: Draft;
  queue: SaveQueue;
  /** The open section. */
  section: string;
  openSection: (id: string) => void;
  /** Opens the section of a place and puts the cursor there. */
  goTo: (place: string) => void;
  goNext: () => void;
  /** Where the cursor is to go: a table draws that row even when it is far from the window. */
  wanted: string | null;
  /** From the first look for what is missing on, empty required fields are marked too. */
  strict: boolean;
  files: ReadonlyMap<number, AttachmentRow>;
  addFile: (file: AttachmentRow) => void;
  /** What the plan asks of who declares in this category, and under which questions it says so. */
  asked?: { conditions: Conditions; places: ReadonlyMap<string, Hint['code']> };
  /** The staff look at a plan's form: there is no declaration, and nothing is sent. */
  isPreview?: boolean;
}

/** What each save brings anew: the record without its answers counts, and how the saving stands. */
export interface Progress {
  record: DeclarationRecord;
  standing: Standing;
}

export const FillingContext = createContext<Filling | null>(null);

export function useFilling(): Filling {
  const filling = useContext(FillingContext);
  if (filling === null) throw new Error('A part of the form was drawn outside of it.');
  return filling;
}

export const ProgressContext = createContext<Progress | null>(null);

export function useProgress(): Progress {
  const progress = useContext(ProgressContext);
  if (progress === null) throw new Error('A part of the form was drawn outside of it.');
  return progress;
}

function useTopic<T>(topic: string, read: () => T): T {
  const { draft } = useFilling();
  const listen = useMemo(() => (listener: () => void) => draft.listen(topic, listener), [draft, topic]);
  return useSyncExternalStore(listen, read);
}

export const useAnswer = (field: string): Answer | undefined => {
  const { draft } = useFilling();
  return useTopic(field, () => draft.answers[field]);
};

export const useHidden = (): ReadonlySet<string> => {
  const { draft } = useFilling();
  return useTopic('$hidden', () => draft.hidden);
};

export const useSummary = (): Summary => {
  const { draft } = useFilling();
  return useTopic('$summary', () => draft.summary);
};

/** What is wrong at a place; an empty one is only said to be so once somebody has looked for what is missing. */
export const useTrouble = (place: string): Trouble | undefined => {
  const { draft, strict } = useFilling();
  const found = useTopic('$summary', () => draft.summary.troubles.get(place));
  return found === 'unanswered' && !strict ? undefined : found;
};

/** `column:trouble;` of a row, one string so that a row is drawn again only when it changes. */
export const useRowTroubles = (table: string, row: number): string => {
  const { draft } = useFilling();
  return useTopic('$summary', () => draft.summary.rows.get(`${table}[${row}]`) ?? '');
};

/** One control of a form, in a field or in a cell. */
export interface ControlProps {
  id: string;
  field: Field;
  value: Answer | undefined;
  onChange: (value: Answer) => void;
  wrong: boolean;
  /** Of a cell, which has no label of its own. */
  label?: string;
  describedBy?: string;
  /** Under which writing that is no number yet is kept. */
  roughKey: string;
}

/** Where files belong: the wire's name of the place, and its answer as it is by the time an upload ends. */
export interface FilePlace {
  fileField: string;
  read: () => Answer | undefined;
}
