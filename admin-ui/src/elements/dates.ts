import { dayOf, endOf } from 'workflow/domain';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Asia/Shanghai keeps UTC+8 all year; see the domain's `day.ts`. */
const SHANGHAI_MS = 8 * HOUR_MS;

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** `2026-11-23 09:12`, in Asia/Shanghai whatever the visitor's clock says. */
export function minuteOf(iso: string | null): string {
  const at = iso === null ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(at)) return '';
  return `${dayOf(at)} ${new Date(at + SHANGHAI_MS).toISOString().slice(11, 16)}`;
}

/** `11-23 15:47`, where the year is plain from its surroundings. */
export const shortMinuteOf = (iso: string): string => minuteOf(iso).slice(5);

/** Milliseconds until the last moment of a day; negative when it is over. */
export const untilEndOf = (day: string, now: number): number => endOf(day) + 1 - now;

/** Under 24 hours a deadline is drawn in ochre, and only then (screens §1.3). */
export const isClose = (day: string, now: number): boolean => {
  const left = untilEndOf(day, now);
  return left > 0 && left < DAY_MS;
};

export const isPast = (day: string, now: number): boolean => untilEndOf(day, now) <= 0;

/** `7天8小时`, `7小时58分`, `3分钟`. */
export function spanWords(t: Translate, ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return t('word.daysHours', { days, hours: hours % 24 });
  if (hours > 0) return t('word.hoursMinutes', { hours, minutes: minutes % 60 });
  return t('word.minutes', { minutes });
}

/** `11月30日`, for sentences. */
export function monthDay(t: Translate, day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return t('word.monthDay', { month, day: date });
}

/** `1976年8月` from `1976-08`. */
export function monthWords(t: Translate, value: string): string {
  const [year, month] = value.split('-').map(Number);
  return month === undefined || Number.isNaN(month) ? value : t('word.month', { year, month });
}

/** `3.4 MB`, `120 KB`. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_048_576;
  return megabytes >= 0.1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
