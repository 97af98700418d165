const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Chinese numerals, as sections are counted. */
export const numeral = (n: number): string => {
  const tens = Math.floor(n / 10);
  if (tens === 0) return DIGITS[n] ?? '';
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${DIGITS[n % 10] ?? ''}`;
};

/** `一、基本情况`; a label that counts itself already is kept. */
export const counted = (n: number, label: string): string =>
  /^[一二三四五六七八九十]+、/.test(label) ? label : `${numeral(n)}、${label}`;
