import { createElement, type ReactElement } from 'react';
import { CHOICES } from './choices';

interface Header {
  name: string;
  attribute?: { type?: string };
}

export interface Columns {
  displayedHeaders: Header[];
  layout: unknown;
}

/** `2026-11-03`, and for an instant `2026-11-03 08:05` in Shanghai: Strapi's long dates with weekdays push the last columns off the screen. */
function dated(value: string, type: 'date' | 'datetime'): string {
  if (type === 'date') return value;
  const shanghai = new Date(Date.parse(value) + 8 * 3_600_000);
  return Number.isNaN(shanghai.getTime()) ? value : shanghai.toISOString().slice(0, 16).replace('T', ' ');
}

/** A year is written as people write it: as a number Strapi's cell would read 2,026. */
const isYear = ({ name }: Header): boolean => name === 'year';

function wordsFor({ name, attribute }: Header): ((value: string) => string) | null {
  const type = attribute?.type;
  if (type === 'date' || type === 'datetime') return (value) => dated(value, type);
  const words = type === 'enumeration' ? CHOICES[name] : undefined;
  return words ? (value) => words[value] ?? value : null;
}

/** Gives the columns of choices their words, and those of days a form that fits. */
export function inColumns({ displayedHeaders, layout }: Columns): Columns {
  const worded = displayedHeaders.map((header) => {
    const words = isYear(header) ? String : wordsFor(header);
    if (!words) return header;
    const cellFormatter = (row: Record<string, unknown>): ReactElement => {
      const value = row[header.name];
      // Strapi's own cells are of this size; its root is 10 px.
      const style = { fontSize: '1.4rem', whiteSpace: 'nowrap' };
      const written = typeof value === 'number' ? String(value) : value;
      return createElement('span', { style }, typeof written === 'string' ? words(written) : '-');
    };
    return { ...header, cellFormatter };
  });
  return { displayedHeaders: worded, layout };
}
