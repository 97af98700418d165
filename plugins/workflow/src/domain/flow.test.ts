import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { brokenAt, canonical, GENESIS, link, type ChainLink, type FlowContent } from './flow';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const entry = (seq: number, opinion: string | null = null): FlowContent => ({
  declarationId: 7,
  seq,
  act: 'submit',
  actorId: 1,
  actorName: '沈砚秋',
  organisation: '安徽省精密测量技术研究院',
  desk: null,
  nextDesk: 'unit',
  state: 'in-review',
  opinion,
  items: [],
  revision: 1,
  version: seq + 1,
  at: '2026-11-20T01:12:00.000Z',
  evidence: null,
});

function chain(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let seq = 1; seq <= length; seq += 1)
    links.push(link(canonical(entry(seq)), links.at(-1)?.hash ?? GENESIS, sha256));
  return links;
}

describe('the hash chain of a flow (R17)', () => {
  it('holds when nothing was touched', () => {
    expect(brokenAt(chain(5), sha256)).toBe(-1);
  });

  it('breaks where a word was changed, an entry taken out, or the order changed', () => {
    const changed = chain(5);
    changed[2] = { ...(changed[2] as ChainLink), content: canonical(entry(3, '同意')) };
    expect(brokenAt(changed, sha256)).toBe(2);
    const missing = chain(5).filter((_, i) => i !== 1);
    expect(brokenAt(missing, sha256)).toBe(1);
    const [first, second, ...rest] = chain(4) as [ChainLink, ChainLink, ...ChainLink[]];
    expect(brokenAt([second, first, ...rest], sha256)).toBe(0);
  });

  it('gives the same text for the same act, and another for any change of it', () => {
    expect(canonical(entry(1))).toBe(canonical({ ...entry(1) }));
    expect(canonical({ ...entry(1), revision: 2 })).not.toBe(canonical(entry(1)));
  });
});
