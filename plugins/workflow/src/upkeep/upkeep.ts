import type { Core } from '@strapi/types';
import { judgeAccount, judgeAccountRemoval, prepareAccount } from './accounts';
import { staffActor, type StaffActor } from './actor';
import { judgeAuthority, judgeAuthorityRemoval } from './authorities';
import { judgeRegion, judgeRegionRemoval } from './regions';
import { inTransaction, rowOf, type Ask, type Columns } from './transaction';
import { judgeUnit, judgeUnitRemoval, prepareUnit } from './units';

/** What staff keep by hand in Strapi, and what each change of it must leave whole. */
interface Kept {
  table: string;
  prepare?: (ask: Ask, data: Record<string, unknown>, before: Columns | null) => Promise<void>;
  judge: (ask: Ask, before: Columns | null, documentId: string, actor: StaffActor) => Promise<void>;
  judgeRemoval: (ask: Ask, before: Columns) => Promise<void>;
}

const KEPT: Record<string, Kept> = {
  'api::unit.unit': { table: 'units', prepare: prepareUnit, judge: judgeUnit, judgeRemoval: judgeUnitRemoval },
  'plugin::users-permissions.user': {
    table: 'up_users',
    prepare: prepareAccount,
    judge: judgeAccount,
    judgeRemoval: judgeAccountRemoval,
  },
  'api::authority.authority': { table: 'authorities', judge: judgeAuthority, judgeRemoval: judgeAuthorityRemoval },
  'api::region.region': { table: 'regions', judge: judgeRegion, judgeRemoval: judgeRegionRemoval },
};

/** What a document middleware is told, as far as it matters here. */
export interface Change {
  uid: string;
  action: string;
  params: unknown;
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

/** Whether a change of this type goes through here. */
export const isKept = ({ uid, action }: Change): boolean =>
  Object.hasOwn(KEPT, uid) && (WRITES.has(action) || action === 'delete');

/** Staff's change of a unit, a body or a region: written, judged and set down in the history in one transaction, or not at all. */
export async function keep<T>(
  strapi: Core.Strapi,
  { uid, action, params }: Change,
  next: () => Promise<T>,
): Promise<T> {
  const kept = KEPT[uid] as Kept;
  const { documentId, data } = params as { documentId?: string; data?: Record<string, unknown> };
  return inTransaction(strapi, async (ask) => {
    const actor = staffActor(strapi);
    await ask(
      "select set_config('workflow.source', 'staff', true), set_config('workflow.actor', ?, true), set_config('workflow.actor_id', ?, true)",
      [actor.name, actor.id === null ? '' : String(actor.id)],
    );
    const before = documentId && action !== 'clone' ? await rowOf(ask, kept.table, documentId) : null;
    if (action === 'delete') {
      if (before) await kept.judgeRemoval(ask, before);
      return next();
    }
    if (data) await kept.prepare?.(ask, data, before);
    const result = await next();
    const written = documentIdOf(result) ?? documentId;
    if (written) await kept.judge(ask, before, written, actor);
    return result;
  });
}

/** A clone answers with the entries it made, any other write with the document. */
function documentIdOf(result: unknown): string | undefined {
  const { documentId, entries } = (result ?? {}) as { documentId?: string; entries?: { documentId?: string }[] };
  return entries?.[0]?.documentId ?? documentId;
}
