import { refuse, refuseRemoval, refuseWaiting } from './refusing';
import { rowOf, type Ask, type Columns } from './transaction';
import { heldBy, listed, needing } from './waiting';

const seat = (row: Columns): { id: number; kind: string; regionCode: string } => ({
  id: Number(row.id),
  kind: String(row.kind),
  regionCode: String(row.region_code),
});

/** A body that reviews leaves its desk only when nothing is on it and nothing still has to come to it. */
export async function judgeAuthority(ask: Ask, before: Columns | null, documentId: string): Promise<void> {
  const after = await rowOf(ask, 'authorities', documentId);
  if (!after) return;
  const moved = before?.region_code !== after.region_code;
  const known = moved ? await ask('select 1 from regions where code = ?', [after.region_code]) : [1];
  if (known.length === 0) throw refuse('region-unknown', '没有这个属地代码，请核对');
  const leaves = before?.enabled === true && (after.enabled !== true || moved || before.kind !== after.kind);
  if (!before || !leaves) return;
  refuseWaiting(await heldBy(ask, Number(after.id)), (names) => `还有申报等它审核，不能停用或更改：${names}`);
  refuseWaiting(
    await needing(ask, seat(before)),
    (names) => `有申报还要经它审核，又没有别的机构接替，不能停用或更改：${names}`,
  );
}

export async function judgeAuthorityRemoval(ask: Ask, before: Columns): Promise<void> {
  const held = await heldBy(ask, Number(before.id));
  const waiting = held.total > 0 || before.enabled !== true ? held : await needing(ask, seat(before));
  if (waiting.total > 0) throw refuseRemoval(`还有申报要经它审核，不能删除：${listed(waiting)}`);
}
