import type { Ask } from './transaction';

interface Named {
  id?: unknown;
  documentId?: unknown;
}

const nameOf = (chosen: unknown): Named =>
  typeof chosen === 'object' && chosen !== null
    ? chosen
    : typeof chosen === 'string'
      ? { documentId: chosen }
      : { id: chosen };

/**
 * The panel's `{connect, disconnect}` as the one id that a relation without a link table takes: Strapi itself does not translate
 * it for these. Undefined leaves it as it is, null ends it, `unknown` throws.
 */
export async function chosenRow(ask: Ask, table: string, given: unknown, unknown: () => Error): Promise<unknown> {
  if (typeof given !== 'object' || given === null) return given;
  const { connect, set, disconnect } = given as Partial<Record<'connect' | 'set' | 'disconnect', unknown>>;
  const [chosen] = [connect ?? set ?? []].flat() as unknown[];
  if (chosen === undefined) return [disconnect ?? []].flat().length > 0 || set !== undefined ? null : undefined;
  const { id, documentId } = nameOf(chosen);
  const [found] = await ask<{ id: number }>(
    `select id from ${table} where document_id = ?::text or id::text = ?::text`,
    [documentId ?? null, documentId === undefined ? String(id) : null],
  );
  if (!found) throw unknown();
  return found.id;
}
