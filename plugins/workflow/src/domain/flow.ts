import type { Act, Desk, State } from './words';

/** What one act leaves in the flow. `at` is ISO 8601 with milliseconds in UTC, from the database's clock. */
export interface FlowContent {
  declarationId: number;
  seq: number;
  act: Act;
  actorId: number;
  actorName: string;
  organisation: string;
  desk: Desk | null;
  nextDesk: Desk | null;
  state: State;
  opinion: string | null;
  items: { field: string; note: string }[];
  revision: number;
  version: number;
  at: string;
  /** SHA-256 of the paper or file this act is about: the frozen content of a submission, the uploaded scan. */
  evidence: string | null;
}

/** The hash before the first entry of a declaration. */
export const GENESIS = '0'.repeat(64);

/**
 * The canonical text of an entry: a JSON array in this fixed order, so that the same act always gives the same bytes
 * (JSON objects have no order to rely on).
 */
export const canonical = (entry: FlowContent): string =>
  JSON.stringify([
    'shenbao-flow-1',
    entry.declarationId,
    entry.seq,
    entry.act,
    entry.actorId,
    entry.actorName,
    entry.organisation,
    entry.desk,
    entry.nextDesk,
    entry.state,
    entry.opinion,
    entry.items.map((item) => [item.field, item.note]),
    entry.revision,
    entry.version,
    entry.at,
    entry.evidence,
  ]);

export interface ChainLink {
  content: string;
  previousHash: string;
  hash: string;
}

/** hash = SHA-256(previous hash in hex, line feed, canonical text), in hex. `sha256` is given: the domain knows no library. */
export const link = (content: string, previousHash: string, sha256: (text: string) => string): ChainLink => ({
  content,
  previousHash,
  hash: sha256(`${previousHash}\n${content}`),
});

/** The index of the first entry that does not follow from the one before, or -1 when the chain holds. */
export function brokenAt(chain: readonly ChainLink[], sha256: (text: string) => string): number {
  return chain.findIndex((entry, i) => {
    const previousHash = i === 0 ? GENESIS : (chain[i - 1] as ChainLink).hash;
    return entry.previousHash !== previousHash || link(entry.content, previousHash, sha256).hash !== entry.hash;
  });
}
