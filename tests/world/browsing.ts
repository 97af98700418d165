/** Where a chain of redirects ended. */
export interface Page {
  url: URL;
  status: number;
  html: string;
  /** Every address on the way, this one included. */
  trail: string[];
}

interface Cookie {
  name: string;
  value: string;
  path: string;
}

/** An address of the screens: what stands behind the `#` is theirs, and nobody asks a server for it. */
const isScreen = (url: URL): boolean => url.hash !== '' && url.pathname === '/';

/**
 * As much of a browser as a plain form needs: cookies by path, redirects one by one. Like a browser it sends the cookies of a host to
 * every port of it.
 */
export class Browsing {
  private cookies: Cookie[] = [];

  constructor(private readonly most = 12) {}

  cookie(name: string): string | undefined {
    return this.cookies.find((one) => one.name === name)?.value;
  }

  forget(name: string): void {
    this.cookies = this.cookies.filter((one) => one.name !== name);
  }

  /** Stops at a page, or at the first address for which `until` holds, unasked. */
  async open(
    address: string,
    options: { form?: Record<string, string>; until?: (url: URL) => boolean } = {},
  ): Promise<Page> {
    const trail: string[] = [];
    let url = new URL(address);
    let form = options.form;
    for (let hop = 0; hop < this.most; hop += 1) {
      trail.push(url.href);
      if (isScreen(url) || options.until?.(url)) return { url, status: 0, html: '', trail };
      const response = await this.ask(url, form);
      const location = response.headers.get('location');
      if (location === null || response.status < 300 || response.status > 399)
        return { url, status: response.status, html: await response.text(), trail };
      url = new URL(location, url);
      form = undefined;
    }
    throw new Error(`Redirected without end: ${trail.join(' → ')}`);
  }

  async ask(url: URL, form?: Record<string, string>): Promise<Response> {
    const headers: Record<string, string> = { cookie: this.cookiesFor(url) };
    if (form) headers.origin = url.origin;
    const body = form ? new URLSearchParams(form) : null;
    const response = await fetch(url, { method: form ? 'POST' : 'GET', headers, body, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.take(line, url);
    return response;
  }

  private cookiesFor(url: URL): string {
    const matching = this.cookies.filter(
      ({ path }) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
    );
    return matching.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  private take(line: string, url: URL): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const at = pair.indexOf('=');
    const named = (wanted: string): string | undefined =>
      attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
    const cookie = {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      path: named('path') ?? url.pathname.replace(/\/[^/]*$/, ''),
    };
    this.cookies = this.cookies.filter(({ name, path }) => name !== cookie.name || path !== cookie.path);
    const expires = named('expires');
    const isOver = named('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= Date.now());
    if (!isOver && cookie.value !== '') this.cookies.push(cookie);
  }
}

const plain = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&');

/** Where the link with these words leads. */
export function linkTo(page: Page, words: string): string {
  const found = new RegExp(`<a [^>]*href="([^"]*)"[^>]*>${words}</a>`).exec(page.html)?.[1];
  if (found === undefined) throw new Error(`No link ${words} on ${page.url.pathname}: ${page.html.slice(0, 300)}`);
  return new URL(plain(found), page.url).href;
}

/** Where the form with this field is sent. */
export function formWith(page: Page, field: string): string {
  const form = page.html.split('<form ').find((one) => one.includes(`name="${field}"`));
  const action = /action="([^"]*)"/.exec(form ?? '')?.[1];
  if (action === undefined)
    throw new Error(`No form with ${field} on ${page.url.pathname}: ${page.html.slice(0, 300)}`);
  return new URL(plain(action), page.url).href;
}

export const alertOn = (page: Page): string | undefined => /role="alert"[^>]*>([^<]*)</.exec(page.html)?.[1];
