/** What lists and records show instead of the number (R19): `340104********0012`. Too short to mask is hidden whole. */
export const maskIdNumber = (number: string): string =>
  number.length >= 15 ? `${number.slice(0, 6)}********${number.slice(-4)}` : '*'.repeat(number.length);

/** `138****8000`; a landline keeps its last two digits. */
export const maskPhone = (phone: string): string =>
  /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone && `****${phone.slice(-2)}`;
