/** `16:01:48`, and `16:01`, by Shanghai's clock, which stands eight hours before UTC all year. */
const SHANGHAI_MS = 8 * 3_600_000;
export const secondOf = (at: number): string => new Date(at + SHANGHAI_MS).toISOString().slice(11, 19);
export const minuteOfDay = (at: number): string => secondOf(at).slice(0, 5);
