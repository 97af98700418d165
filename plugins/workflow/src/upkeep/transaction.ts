import type { Core } from '@strapi/types';

/** One statement inside Strapi's own transaction; `?` stands for a value. */
export type Ask = <R>(text: string, values?: readonly unknown[]) => Promise<R[]>;

interface Knex {
  raw(text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }>;
}

/** Staff's change and what follows from it: everything or nothing. What Strapi writes inside joins this transaction. */
export const inTransaction = <T>(strapi: Core.Strapi, work: (ask: Ask) => Promise<T>): Promise<T> =>
  strapi.db.transaction(({ trx }: { trx: unknown }) =>
    work(async <R>(text: string, values: readonly unknown[] = []) => {
      const { rows } = await (trx as Knex).raw(text, values);
      return rows as R[];
    }),
  ) as Promise<T>;

export type Columns = Record<string, unknown>;

/** A row with its columns as JSON has them, whatever parsers Strapi has set: days and instants are texts. */
export async function rowOf(ask: Ask, table: string, documentId: string): Promise<Columns | null> {
  const [found] = await ask<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t where document_id = ?`, [
    documentId,
  ]);
  return found ? (JSON.parse(found.row) as Columns) : null;
}
