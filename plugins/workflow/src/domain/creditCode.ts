/** Unified social credit codes, GB 32100-2015. The alphabet leaves out I, O, S, V and Z (§4.2). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** Full-width digits and letters, blanks and lower case are ways of writing the same code. */
export const normaliseCreditCode = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** The 18th character: 31 − Σ cᵢ·3^(i−1) mod 31, where 31 is written 0 (GB 32100-2015 §5). */
export function creditCodeCheck(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] as string;
}

/** The check character of the organisation code inside (GB 11714): 11 − Σ mod 11, where 10 is X and 11 is 0. */
export function organisationCheck(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first8].reduce((total, character, i) => total + parseInt(character, 36) * (weights[i] as number), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/**
 * Whether a typed code is one, by shape and check character. The embedded organisation code is not asked: codes in use
 * exist whose ninth character was never computed.
 */
export const isCreditCode = (code: string): boolean =>
  SHAPE.test(code) && creditCodeCheck(code.slice(0, 17)) === code[17];
