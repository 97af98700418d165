import { refuse, refuseRemoval, refuseWaiting } from './refusing';
import { rowOf, type Ask, type Columns } from './transaction';
import { routedBy } from './waiting';

async function isUsed(ask: Ask, code: string): Promise<boolean> {
  const [found] = await ask<{ used: boolean }>(
    `select exists (select 1 from units where region_code = c.code) or exists (select 1 from authorities where region_code = c.code)
      or exists (select 1 from declarations where region_code = c.code) or exists (select 1 from regions where parent_code = c.code) as used
      from (select ?::text as code) c`,
    [code],
  );
  return found?.used ?? false;
}

/** A code in use stays: units, bodies and declarations name it. How a region reports fixes the route of what is under way (R20). */
export async function judgeRegion(ask: Ask, before: Columns | null, documentId: string): Promise<void> {
  const after = await rowOf(ask, 'regions', documentId);
  if (!after || !before) return;
  const code = String(before.code);
  if (after.code !== code && (await isUsed(ask, code)))
    throw refuse('region-in-use', '这个属地已有单位、审核机构、申报或下级属地，不能改代码');
  const rerouted = (['level', 'parent_code', 'reports_to_province'] as const).some(
    (column) => (before[column] ?? null) !== (after[column] ?? null),
  );
  if (rerouted)
    refuseWaiting(
      await routedBy(ask, code),
      (names) => `有申报正在按原来的流程审核，不能改级别、上级或直接报省：${names}`,
    );
}

export async function judgeRegionRemoval(ask: Ask, before: Columns): Promise<void> {
  if (await isUsed(ask, String(before.code)))
    throw refuseRemoval('这个属地已有单位、审核机构、申报或下级属地，不能删除');
}
