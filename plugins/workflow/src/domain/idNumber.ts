import { isDay } from './day';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** One person, however the number is written (R6): full-width digits, blanks and a lower-case x are the same number. */
export const normaliseIdNumber = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** The 18th character: ISO 7064 MOD 11-2 over the first 17 (GB 11643-1999 §4). */
export function idNumberCheck(first17: string): string {
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] as number), 0);
  return '10X98765432'[sum % 11] as string;
}

/** Whether a number is well made: shape, a birth date of the calendar, check digit. Any region is legal, abolished ones too. */
export function isIdNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isDay(birth) && idNumberCheck(number.slice(0, 17)) === number[17];
}
