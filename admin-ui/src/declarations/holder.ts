import type { DeclarationRow, Me } from 'workbench/contract';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Who has it now, in a word; nothing when nobody has. */
export function holderOf(
  t: Translate,
  row: Pick<DeclarationRow, 'desk' | 'authorityName' | 'unitName'>,
  me: Me,
): string | null {
  if (row.desk === null) return null;
  return row.authorityName ?? (me.unit ? t('word.ownUnit') : row.unitName);
}

/** Whether one of the acts that may be offered here is possible: then it waits for this person. */
export const waitsForMe = (row: Pick<DeclarationRow, 'actions'>): boolean => row.actions.some(({ allowed }) => allowed);
