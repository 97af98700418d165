import { dayOf, endOf, type Day } from 'workflow/domain';

const DAY_MS = 24 * 3_600_000;

/** Every date of the demo world hangs on the day of the first start, in Asia/Shanghai. */
export interface Calendar {
  today: Day;
  year: number;
}

export const calendarOf = (today: Day): Calendar => ({ today, year: Number(today.slice(0, 4)) });

export const plusDays = (day: Day, days: number): Day => dayOf(endOf(day) + days * DAY_MS);

/** A moment of the demo world's story, once the first start is known. */
export type Moment = (calendar: Calendar) => Date;

const at = (day: Day, time: string): Date => new Date(`${day}T${time}:00+08:00`);

/** So many days before the first start, at this time in Shanghai. */
export const daysAgo =
  (days: number, time: string): Moment =>
  ({ today }) =>
    at(plusDays(today, -days), time);

/** A day of last year, `09-22`, at this time in Shanghai. */
export const lastYear =
  (day: string, time: string): Moment =>
  ({ year }) =>
    at(`${year - 1}-${day}`, time);
