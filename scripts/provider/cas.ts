import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Doorkeeper } from './accounts';
import { CasTickets, type CasSession } from './casTickets';
import { logoutXml, validationXml } from './casWords';
import { answerTo, kindIn } from './oidcLogin';
import { page } from './page';
import { signInPage } from './signInPage';
import { cookieOf, escaped, isOwnForm, readForm, redirect, reply, Stop } from './web';

/** How long the product may take to hear that a session is over, before the browser goes on. */
const notice_ms = 3_000;

export interface CasOptions {
  origin: string;
  publicUrl: string;
  doorkeeper: Doorkeeper;
  cookieName: (what: string) => string;
}

type Door = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => Promise<void> | void;

/** CAS protocol 3.0 under `/cas`: the doors by their path. */
export function casDoors({ origin, publicUrl, doorkeeper, cookieName }: CasOptions): Record<string, Door> {
  const tickets = new CasTickets();
  const cookie = cookieName('tgt');
  const setCookie = (response: ServerResponse, value: string, age = ''): void =>
    void response.setHeader('set-cookie', `${cookie}=${value}; Path=/cas; HttpOnly; SameSite=Lax${age}`);

  /** Only the product is served: a ticket sent elsewhere would be somebody else's key to it. */
  const serviceIn = (query: URLSearchParams): string | null => {
    const service = query.get('service');
    if (service === null || (URL.canParse(service) && service.startsWith(`${publicUrl}/`))) return service;
    if (service === publicUrl) return service;
    throw new Stop(403, '这个系统没有在身份认证服务登记，不能用这里的账号登录。');
  };

  const goOn = (response: ServerResponse, session: CasSession, service: string | null, isNew: boolean): void => {
    if (service !== null) return redirect(response, withTicket(service, tickets.give(session, service, isNew)));
    reply(
      response,
      200,
      'text/html',
      page('已登录', '<p><a class="button second" href="/cas/logout">退出登录</a></p>'),
    );
  };

  const login: Door = async (request, response, query) => {
    const service = serviceIn(query);
    const session = tickets.session(cookieOf(request, cookie));
    const isAsking = request.method !== 'POST';
    if (isAsking && session && query.get('renew') !== 'true') return goOn(response, session, service, false);
    if (isAsking && service !== null && query.get('gateway') === 'true') return redirect(response, service);
    const kind = kindIn(query.get('kind'), query.get('login_hint'));
    const action = `/cas/login?${new URLSearchParams([...query].filter(([name]) => name !== 'kind')).toString()}`;
    const sheet = { action, kind, accounts: doorkeeper.accounts, cancel: service ?? `${publicUrl}/` };
    if (isAsking) return reply(response, 200, 'text/html', signInPage(sheet));
    if (!isOwnForm(request, origin)) throw new Stop(403, '请从本页登录。');
    const form = await readForm(request);
    const signedIn = answerTo(form, kind, doorkeeper);
    if ('problem' in signedIn) {
      const { problem } = signedIn;
      return reply(response, 200, 'text/html', signInPage({ ...sheet, problem, username: form.get('username') ?? '' }));
    }
    const opened = tickets.open(signedIn.account);
    setCookie(response, opened.key);
    goOn(response, opened.session, service, true);
  };

  const validate: Door = (_, response, query) => {
    const outcome = tickets.validate(query.get('ticket'), query.get('service'), query.get('renew') === 'true');
    reply(response, 200, 'application/xml', validationXml(outcome));
  };

  const logout: Door = async (request, response, query) => {
    const service = serviceIn(query);
    const ended = tickets.close(cookieOf(request, cookie));
    setCookie(response, '', '; Max-Age=0');
    await Promise.all(
      (ended?.tickets ?? []).map(({ ticket }) => tell(`${publicUrl}/api/gov-sso/single-logout`, ticket)),
    );
    if (service !== null) return redirect(response, service);
    const back = `<p><a class="button second" href="${escaped(publicUrl)}/">返回申报平台</a></p>`;
    reply(response, 200, 'text/html', page('已退出', back));
  };

  return {
    '/cas/login': login,
    '/cas/logout': logout,
    '/cas/serviceValidate': validate,
    '/cas/p3/serviceValidate': validate,
  };
}

/** The service as it was given, with the ticket behind it. */
function withTicket(service: string, ticket: string): string {
  const [address, fragment] = service.split('#', 2);
  const joined = `${address}${address?.includes('?') ? '&' : '?'}ticket=${ticket}`;
  return fragment === undefined ? joined : `${joined}#${fragment}`;
}

/** Nobody waits for an answer that does not come: the product may be down, and the person wants to be out. */
async function tell(address: string, ticket: string): Promise<void> {
  const body = new URLSearchParams({ logoutRequest: logoutXml(ticket) });
  const signal = AbortSignal.timeout(notice_ms);
  await fetch(address, { method: 'POST', body, redirect: 'manual', signal }).catch(() => undefined);
}
