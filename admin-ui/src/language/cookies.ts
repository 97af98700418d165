/**
 * Language and size of type are the only things kept in the browser, and neither is personal. As cookies, because the server
 * draws the portal in them (plugins/workbench/src/portal/reader.ts).
 */
const YEAR_S = 365 * 24 * 3600;

export function keptChoice(name: string): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

/** Where cookies are closed by policy, the choice lasts as long as the page. */
export function keepChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
}
