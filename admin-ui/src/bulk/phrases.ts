import type { BulkVerdict } from './doors';

/** The usual phrases of the single verdict: a unit recommends, an authority agrees. */
export function phrasesOf(verdict: BulkVerdict, unit: boolean): string[] {
  if (verdict === 'return') return ['returnPhrase1', 'returnPhrase2', 'returnPhrase3'];
  return unit ? ['passPhrase1', 'passPhrase2', 'passPhrase3'] : ['passUpper1', 'passUpper2'];
}
