import { createContext, useContext } from 'react';
import type { ActionAnswer, DeclarationRecord, FlowRow, Me } from 'workbench/contract';
import type { Action, Verdict } from 'workflow/domain';
import type { Changes } from '../changes/useChanges';
import type { Items } from './pointing/useItems';
import type { Upload } from './recommendation/useUpload';

export const TABS = ['file', 'recommendation', 'flow'] as const;
export type TabId = (typeof TABS)[number];

/** What every part of the review page knows. */
export interface Review {
  record: DeclarationRecord;
  me: Me;
  flow: FlowRow[] | undefined;
  tab: TabId;
  showTab: (tab: TabId) => void;
  dialog: Verdict | null;
  openDialog: (verdict: Verdict | null) => void;
  upload: Upload;
  print: () => void;
  printing: boolean;
  /** What was decided on this page just now. */
  decided: Verdict | null;
  settle: (verdict: Verdict, record: DeclarationRecord) => void;
  replace: (record: DeclarationRecord) => void;
  reload: () => void;
  /** Against the revision this desk decided on last; undefined where there is none. */
  changes: Changes | undefined;
  /** Pointed out for a return, not sent yet. */
  items: Items;
}

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error('A part of the review page was drawn outside of it.');
  return review;
}

/** The server's answer about an act; undefined when the act is not this person's at all. */
export const answerOf = (record: Pick<DeclarationRecord, 'actions'>, action: Action): ActionAnswer | undefined =>
  record.actions.find((answer) => answer.action === action);

/** Whether the file lies on this person's desk: no answer says that somebody else, or nobody, has it. */
export function isOnMyDesk(record: Pick<DeclarationRecord, 'actions'>): boolean {
  const verdict = answerOf(record, 'return');
  const elsewhere = ['not-your-desk', 'not-in-review'];
  return verdict !== undefined && !verdict.refusals.some(({ code }) => elsewhere.includes(code));
}

/** A scan counts for the revision it was uploaded to, and for no other (R9). */
export const currentScan = (record: DeclarationRecord): DeclarationRecord['recommendation'] =>
  record.recommendation?.revision === record.revision ? record.recommendation : null;
