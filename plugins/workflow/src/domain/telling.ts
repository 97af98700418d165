import type { Act, Desk, RegistrationState } from './words';

/** Who is told: a person, every administrator of a unit, or every reviewer of an authority. */
export type Recipient =
  { kind: 'applicant'; id: number } | { kind: 'unit'; id: number } | { kind: 'authority'; id: number };

/** What happened, as the outbox keeps it: ids, names of plans and bodies, days. No numbers, no opinion. */
export type Event =
  | {
      kind: 'act';
      act: Act;
      declarationId: number;
      seq: number;
      planName: string;
      applicantId: number;
      applicantName: string;
      unitId: number | null;
      /** The desk that acted, and who holds it after the act. */
      desk: Desk | null;
      organisation: string;
      nextDesk: Desk | null;
      nextName: string | null;
      nextAuthorityId: number | null;
      resubmitUntil: string;
    }
  | {
      kind: 'registration';
      registrationId: number;
      version: number;
      state: RegistrationState;
      applicantId: number;
      applicantName: string;
      unitId: number;
      unitName: string;
      /** Whether the person ended it: then the unit is told, not the person. */
      byApplicant: boolean;
      /** Whether another unit has bound the person: then the unit that lost them is told. */
      isLeaving: boolean;
    }
  | {
      kind: 'deadlines';
      planId: string;
      number: number;
      planName: string;
      declareUntil: string;
      reviewUntil: string;
      resubmitUntil: string;
      concerned: Recipient[];
    }
  | {
      kind: 'reminder';
      /** `late`: the province asks; the rest comes by the calendar. */
      about: 'declare' | 'resubmit' | 'review' | 'late';
      planId: string;
      planName: string;
      day: string;
      /** Full days until the end of `day`. */
      daysLeft: number;
      count: number;
      to: Recipient;
      /** Who reminds, where it is not the calendar. */
      by?: string;
    };

export const MESSAGE_KINDS = [
  'waiting',
  'withdrawn',
  'passed',
  'returned',
  'terminated',
  'approved',
  'lifted',
  'registration-asked',
  'registration-cancelled',
  'registration-approved',
  'registration-rejected',
  'registration-unbound',
  'registration-left',
  'deadlines',
  'remind-declare',
  'remind-resubmit',
  'remind-review',
  'remind-late',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** One message to one recipient. The same key is the same message, however often the outbox is worked off. */
export interface Telling {
  to: Recipient;
  key: string;
  kind: MessageKind;
  facts: Record<string, string | number>;
  /** Where the screen leads. */
  link: string;
}

const name = (to: Recipient): string => `${to.kind}-${to.id}`;

function aboutAct(event: Extract<Event, { kind: 'act' }>): Telling[] {
  const { declarationId, seq, planName: plan, applicantName, organisation, act } = event;
  const link = `/declarations/${declarationId}/show`;
  const telling = (to: Recipient, kind: MessageKind, facts: Telling['facts'] = {}): Telling => ({
    to,
    key: `act-${declarationId}-${seq}-${name(to)}`,
    kind,
    facts: { plan, ...facts },
    link,
  });
  const person: Recipient = { kind: 'applicant', id: event.applicantId };
  const unit: Recipient[] = event.unitId === null ? [] : [{ kind: 'unit', id: event.unitId }];
  const next: Recipient[] = event.nextAuthorityId === null ? [] : [{ kind: 'authority', id: event.nextAuthorityId }];
  const who = { name: applicantName };
  switch (act) {
    case 'submit':
      return unit.map((to) => telling(to, 'waiting', who));
    case 'withdraw':
      return unit.map((to) => telling(to, 'withdrawn', who));
    case 'pass': {
      const over = event.nextDesk === null;
      const kind: MessageKind = over ? 'approved' : 'passed';
      const facts = { by: organisation, next: event.nextName ?? '' };
      const told = [telling(person, kind, facts), ...next.map((to) => telling(to, 'waiting', who))];
      return over ? [...told, ...unit.map((to) => telling(to, kind, { ...facts, ...who }))] : told;
    }
    case 'return':
    case 'terminate':
    case 'lift': {
      const kind = ({ return: 'returned', terminate: 'terminated', lift: 'lifted' } as const)[act];
      const facts = { by: organisation, until: event.resubmitUntil };
      // The unit reads what an upper desk decided about its person; its own verdict it knows.
      const others = event.desk === 'unit' ? [] : unit;
      return [telling(person, kind, facts), ...others.map((to) => telling(to, kind, { ...facts, ...who }))];
    }
    case 'recommend':
      return [];
  }
}

function aboutRegistration(event: Extract<Event, { kind: 'registration' }>): Telling[] {
  const kinds = {
    pending: 'registration-asked',
    approved: 'registration-approved',
    rejected: 'registration-rejected',
    // The person hears of the new unit's approval in a message of its own.
    unbound: event.isLeaving
      ? 'registration-left'
      : event.byApplicant
        ? 'registration-cancelled'
        : 'registration-unbound',
  } as const satisfies Record<RegistrationState, MessageKind>;
  const toUnit = event.state === 'pending' || event.byApplicant || event.isLeaving;
  const to: Recipient = toUnit ? { kind: 'unit', id: event.unitId } : { kind: 'applicant', id: event.applicantId };
  return [
    {
      to,
      key: `registration-${event.registrationId}-${event.version}-${name(to)}`,
      kind: kinds[event.state],
      facts: { name: event.applicantName, unit: event.unitName },
      link: toUnit ? '/registrations' : '/my-unit',
    },
  ];
}

const PAGES: Record<Recipient['kind'], string> = { applicant: '/declarations', unit: '/plans', authority: '/plans' };

/** Who is told what about an event. Pure, so that the outbox may be worked off twice and nobody is told twice. */
export function tell(event: Event): Telling[] {
  if (event.kind === 'act') return aboutAct(event);
  if (event.kind === 'registration') return aboutRegistration(event);
  if (event.kind === 'deadlines') {
    const { planId, number, planName: plan, declareUntil, reviewUntil, resubmitUntil } = event;
    return event.concerned.map((to) => ({
      to,
      key: `deadlines-${planId}-${number}-${name(to)}`,
      kind: 'deadlines',
      facts: { plan, declareUntil, reviewUntil, resubmitUntil },
      link: PAGES[to.kind],
    }));
  }
  const { about, planId, planName: plan, day, daysLeft, count, to, by } = event;
  return [
    {
      to,
      key: `reminder-${about}-${planId}-${day}-${daysLeft}-${name(to)}`,
      kind: `remind-${about}`,
      facts: { plan, day, daysLeft, count, ...(by === undefined ? {} : { by }) },
      link: about === 'late' ? `/plans/${planId}/declarations` : PAGES[to.kind],
    },
  ];
}
