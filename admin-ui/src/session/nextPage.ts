/** Addresses of this product are short; a longer one was made by somebody else. */
const LONGEST = 200;

/**
 * The page to come back to after signing in, when the text names one of ours; null otherwise. A path of this application and
 * nothing else: no other host, and not the sign-in page itself. The part after `?` is cut off, because it may hold what somebody
 * searched for, and this address travels to the identity provider and back.
 */
export function nextPage(text: string | null | undefined): string | null {
  const path = text?.split(/[?#]/, 1)[0] ?? '';
  if (path === '/' || path.length > LONGEST || !/^\/[\w/.~-]*$/.test(path) || path.startsWith('//')) return null;
  return path.startsWith('/login') ? null : path;
}

/** What the hash router shows now. */
export const pageNow = (): string | null => nextPage(window.location.hash.slice(1));
