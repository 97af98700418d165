import type { Core } from '@strapi/strapi';

export type Entry = Record<string, unknown> & { id: number; documentId: string };

/** Strapi's document service for one content type, as far as the demo world needs it. */
export interface Shelf {
  findMany(query: object): Promise<Entry[]>;
  create(query: { data: object }): Promise<Entry>;
  publish(query: { documentId: string }): Promise<unknown>;
}

export const shelf = (strapi: Core.Strapi, uid: string): Shelf => strapi.documents(uid as never) as unknown as Shelf;

/** A handful at a time: enough to fill the connection pool, few enough to leave it to others. */
const AT_ONCE = 8;

/**
 * Makes what is not there yet, by its natural key, and gives everything by that key. A start that was cut short is
 * taken up where it stopped.
 */
export async function stock(on: Shelf, key: string, wanted: Record<string, unknown>[]): Promise<Map<string, Entry>> {
  const there = await on.findMany({ limit: 10_000 });
  const byKey = new Map(there.map((entry) => [String(entry[key]), entry]));
  const missing = wanted.filter((data) => !byKey.has(String(data[key])));
  for (let i = 0; i < missing.length; i += AT_ONCE) {
    const made = await Promise.all(missing.slice(i, i + AT_ONCE).map((data) => on.create({ data })));
    for (const entry of made) byKey.set(String(entry[key]), entry);
  }
  return byKey;
}
