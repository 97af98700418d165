import { inOrder, type Refusal } from '../domain/refusals';

/** An act that the rules refuse. Nothing has happened; the edge puts it into words (contract §3). */
export class Refused extends Error {
  readonly refusals: [Refusal, ...Refusal[]];

  constructor(...refusals: [Refusal, ...Refusal[]]) {
    super(refusals[0].code);
    this.name = 'Refusal';
    this.refusals = inOrder(refusals) as [Refusal, ...Refusal[]];
  }

  get first(): Refusal {
    return this.refusals[0];
  }
}

/** Throws when there is anything to refuse. */
export function refuse(refusals: Refusal[]): void {
  const [first, ...rest] = refusals;
  if (first) throw new Refused(first, ...rest);
}

export const notFound = (): Refused => new Refused({ code: 'not-found' });
