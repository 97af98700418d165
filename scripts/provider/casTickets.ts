import { randomBytes } from 'node:crypto';
import type { Account } from './accounts';
import { Shelf } from './shelf';

/** Who has signed in (CAS: the ticket-granting ticket), and the tickets given out since, each for a service. */
export interface CasSession {
  account: Account;
  at: Date;
  tickets: { ticket: string; service: string }[];
}

interface ServiceTicket {
  session: CasSession;
  service: string;
  isFromNewLogin: boolean;
}

const session_s = 8 * 3600;
/** CAS protocol 3.0 §3.1.1 recommends no more than five minutes; the product asks within a second. */
const ticket_s = 30;
/** A browser that is signed in and asks again and again is told goodbye for its newest tickets. */
const most_tickets = 100;

const random = (): string => randomBytes(24).toString('base64url');

export type Validation = { session: CasSession; isFromNewLogin: boolean } | { code: string; message: string };

export class CasTickets {
  private readonly sessions = new Shelf<CasSession>();
  private readonly tickets = new Shelf<ServiceTicket>();

  open(account: Account): { key: string; session: CasSession } {
    const key = `TGT-${random()}`;
    const session = { account, at: new Date(), tickets: [] };
    this.sessions.put(key, session, session_s);
    return { key, session };
  }

  session(key: string | undefined): CasSession | undefined {
    return key === undefined ? undefined : this.sessions.get(key);
  }

  close(key: string | undefined): CasSession | undefined {
    return key === undefined ? undefined : this.sessions.take(key);
  }

  give(session: CasSession, service: string, isFromNewLogin: boolean): string {
    const ticket = `ST-${random()}`;
    this.tickets.put(ticket, { session, service, isFromNewLogin }, ticket_s);
    session.tickets.push({ ticket, service });
    session.tickets.splice(0, session.tickets.length - most_tickets);
    return ticket;
  }

  /** CAS protocol 3.0 §2.5: good once, whatever the answer, and for the service it was given for, letter by letter. */
  validate(ticket: string | null, service: string | null, renew: boolean): Validation {
    if (!ticket || !service) return { code: 'INVALID_REQUEST', message: 'service and ticket are required' };
    const found = this.tickets.take(ticket);
    if (!found) return { code: 'INVALID_TICKET', message: 'the ticket is unknown, used or too old' };
    if (found.service !== service) return { code: 'INVALID_SERVICE', message: 'the ticket is for another service' };
    if (renew && !found.isFromNewLogin) return { code: 'INVALID_TICKET', message: 'the ticket is not of a new login' };
    return found;
  }
}
