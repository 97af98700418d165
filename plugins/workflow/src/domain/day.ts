/**
 * Days in Asia/Shanghai as `YYYY-MM-DD`, from epoch milliseconds. China has kept UTC+8 without summer time since 1992, and
 * no window of a plan is older, so the offset is a constant. Written with integers because the domain knows no clock.
 */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHANGHAI_MS = 8 * HOUR_MS;

export type Day = string;

const two = (value: number): string => String(value).padStart(2, '0');

/** The day on which an instant falls. Civil date from a day count: H. Hinnant, "chrono-compatible date algorithms". */
export function dayOf(epochMs: number): Day {
  const z = Math.floor((epochMs + SHANGHAI_MS) / DAY_MS) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${two(month)}-${two(day)}`;
}

/** The last millisecond of a day: an end day is included whole (contract §3). */
export function endOf(day: Day): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468 + 1) * DAY_MS - SHANGHAI_MS - 1;
}

export const isBefore = (day: Day, epochMs: number): boolean => dayOf(epochMs) < day;
export const isOver = (day: Day, epochMs: number): boolean => dayOf(epochMs) > day;

/** Whether the text is a day of the calendar: 1999-02-29 is not. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(endOf(text)) === text;
}
