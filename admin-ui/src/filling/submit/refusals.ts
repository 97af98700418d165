import type { DeclarationRecord, SaidRefusal } from 'workbench/contract';

/** What else stands in the way of a submission, but for what is missing in the form: that is counted here as it is written. */
export const refusalsBeside = (record: Pick<DeclarationRecord, 'actions'>): SaidRefusal[] =>
  (record.actions.find(({ action }) => action === 'submit')?.refusals ?? []).filter(
    ({ code }) => code !== 'incomplete' && code !== 'bad-answers',
  );
