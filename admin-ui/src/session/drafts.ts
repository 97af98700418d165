/**
 * What was typed into a dialog and not sent: kept while the page lives, so that a closed dialog, a 409 or a lapsed session
 * lose nothing. In memory only (opinions are about people), and forgotten when somebody signs out or somebody else signs in.
 */
const drafts = new Map<string, string>();
let owner: number | null = null;

export function claimDrafts(userId: number): void {
  if (owner !== userId) drafts.clear();
  owner = userId;
}

export const forgetDrafts = (): void => drafts.clear();
export const draftOf = (key: string): string => drafts.get(key) ?? '';

export function keepDraft(key: string, text: string): void {
  if (text === '') drafts.delete(key);
  else drafts.set(key, text);
}
