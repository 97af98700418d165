import { NotCas, readLogoutRequest, readTicketAnswer, type TicketAnswer } from './casXml';
import {
  CALLBACK,
  LEFT,
  PATIENCE_S,
  SignInRefused,
  type After,
  type AuthProvider,
  type Login,
  type LogoutNotice,
  type SignedIn,
} from './provider';

export interface CasSettings {
  publicUrl: string;
  /** …/uccp-server, without a slash at its end. */
  casUrl: string;
  /** What 安徽政务服务网 calls the relying system; empty where the provider knows it by the service's address alone. */
  appCode: string;
}

/** CAS protocol 3.0 §3.1.1: a service ticket begins with ST-. */
const TICKET = /^ST-[\x21-\x7e]{1,509}$/;
const LONGEST = 256 * 1024;

/** Codes of CAS 3.0 §2.5.3 that blame the provider or the settings, not the ticket. */
const PROVIDERS_FAULT = new Set([
  'INTERNAL_ERROR',
  'UNAUTHORIZED_SERVICE',
  'INVALID_REQUEST',
  'UNAUTHORIZED_SERVICE_PROXY',
]);

const down = (detail: string): SignInRefused => new SignInRefused('provider-down', detail);
const expired = (detail: string): SignInRefused => new SignInRefused('login-expired', detail);

/** CAS 3.0, as 安徽政务服务网 speaks it. The service carries the state, and is the same letter by letter when the ticket is validated. */
export class CasProvider implements AuthProvider {
  readonly way = 'cas';
  readonly id: string;

  constructor(private readonly settings: CasSettings) {
    this.id = settings.casUrl;
  }

  private at(path: string, query: Record<string, string>): URL {
    return new URL(`${this.settings.casUrl}${path}?${new URLSearchParams(query).toString()}`);
  }

  private service(state: string): string {
    return `${this.settings.publicUrl}${CALLBACK}?state=${encodeURIComponent(state)}`;
  }

  begin(login: Login): Promise<URL> {
    const { appCode } = this.settings;
    const query = { ...(appCode === '' ? {} : { appCode }), service: this.service(login.state) };
    return Promise.resolve(this.at('/login', query));
  }

  async finish(callback: URL, login: Login): Promise<SignedIn> {
    const [ticket, ...others] = callback.searchParams.getAll('ticket');
    // Who presses 取消 at the provider comes back without a ticket.
    if (ticket === undefined) throw new SignInRefused('denied', 'no-ticket');
    if (others.length > 0 || !TICKET.test(ticket)) throw expired('ticket-malformed');
    const answer = await this.validate(ticket, this.service(login.state));
    if (!answer.valid) {
      const code = answer.code
        .toLowerCase()
        .replace(/[^a-z]+/g, '-')
        .slice(0, 40);
      throw PROVIDERS_FAULT.has(answer.code) ? down(code) : expired(code || 'ticket-refused');
    }
    return { subject: answer.user, claims: answer.claims, session: ticket, idToken: null };
  }

  private async validate(ticket: string, service: string): Promise<TicketAnswer> {
    let xml: string;
    try {
      const response = await fetch(this.at('/p3/serviceValidate', { service, ticket }), {
        // A redirect would carry the ticket to somebody else.
        redirect: 'error',
        headers: { accept: 'application/xml, text/xml' },
        signal: AbortSignal.timeout(PATIENCE_S * 1000),
      });
      if (!response.ok) throw down(`validate-${response.status}`);
      xml = await wholeOf(response);
    } catch (error) {
      throw error instanceof SignInRefused ? error : down('unreachable');
    }
    try {
      return readTicketAnswer(xml);
    } catch (error) {
      throw error instanceof NotCas ? expired(error.detail) : error;
    }
  }

  leaveUrl(_idToken: string | null, after: After): Promise<URL> {
    const service = `${this.settings.publicUrl}${LEFT}?state=${after}`;
    return Promise.resolve(this.at('/logout', { service }));
  }

  endedBy(notice: Readonly<Record<string, unknown>>): Promise<LogoutNotice> {
    try {
      if (typeof notice.logoutRequest !== 'string') throw new NotCas('logout-no-request');
      return Promise.resolve({ ended: { session: readLogoutRequest(notice.logoutRequest) }, jti: null });
    } catch (error) {
      return Promise.reject(error instanceof NotCas ? expired(error.detail) : error);
    }
  }
}

/** The body, given up as soon as it is longer than any answer to a ticket. */
async function wholeOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).byteLength;
    if (length > LONGEST) throw expired('xml-too-large');
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
}
