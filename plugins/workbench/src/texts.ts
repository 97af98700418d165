/** No body of ours is deeper: version and answers, a table's rows, a cell's list. */
const DEEPEST = 10;
const MOST_NAMED = 20;

interface Problem {
  field: string;
  problem: string;
}

/** PostgreSQL stores no NUL, and half a surrogate pair is no character. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Cs}/u.test(text);

const shown = (key: string): string => key.replace(/\p{Cc}/gu, '�').slice(0, 60);

/**
 * Places of a JSON value that hold what no text column can store, or that lie deeper than any body of ours; named here instead
 * of failing in the database. Without recursion: depth is what an attacker chooses.
 */
export function unstorable(value: unknown): Problem[] {
  const problems: Problem[] = [];
  const open: { place: string; value: unknown; depth: number }[] = [{ place: '', value, depth: 0 }];
  for (let next = open.pop(); next && problems.length < MOST_NAMED; next = open.pop()) {
    const { place, value: found, depth } = next;
    const field = place || 'body';
    if (typeof found === 'string' && !isStorable(found)) problems.push({ field, problem: 'not-text' });
    if (typeof found !== 'object' || found === null) continue;
    if (depth >= DEEPEST) problems.push({ field, problem: 'too-deep' });
    else {
      for (const [key, inner] of Object.entries(found)) {
        const below = Array.isArray(found) ? `${place}[${key}]` : [place, shown(key)].filter(Boolean).join('.');
        if (!isStorable(key)) problems.push({ field: below, problem: 'unknown' });
        open.push({ place: below, value: inner, depth: depth + 1 });
      }
    }
  }
  return problems;
}
