import type { Context } from 'koa';
import { z } from 'zod';
import { AUTHORITY_KINDS, REGION_LEVELS } from 'workflow/domain';
import { notFound } from 'workflow/service';
import { AUTHORITY_SORTS, listAuthorities, listRegions, REGION_SORTS } from 'workflow/store';
import type { RegionRow } from '../contract';
import { idOf, ids, listOf, nameOf, names, sendList } from '../dialect';

const q = z.string().trim().max(50).optional();
const authorities = z.strictObject({
  id: ids.optional(),
  kind: z.enum(AUTHORITY_KINDS).optional(),
  enabled: z.boolean().optional(),
  q,
});
const regions = z.strictObject({
  id: names.optional(),
  level: z.enum(REGION_LEVELS).optional(),
  parentCode: z.string().max(6).optional(),
  q,
});

const sortsOf = <T extends object>(table: T): (keyof T & string)[] => Object.keys(table) as (keyof T & string)[];
const regionRow = (region: Omit<RegionRow, 'id'>): RegionRow => ({ id: region.code, ...region });

export default () => ({
  async authorities(ctx: Context): Promise<void> {
    const asked = listOf(ctx, authorities, sortsOf(AUTHORITY_SORTS), { sort: 'id', descending: false });
    const found = await listAuthorities(asked.filter, asked.page);
    sendList(ctx, 'authorities', asked.page, found.rows, found.total);
  },

  async authority(ctx: Context): Promise<void> {
    const found = await listAuthorities(
      { id: [idOf(ctx) || 0] },
      { offset: 0, limit: 1, sort: 'id', descending: false },
    );
    if (!found.rows[0]) throw notFound();
    ctx.body = found.rows[0];
  },

  async regions(ctx: Context): Promise<void> {
    const asked = listOf(ctx, regions, sortsOf(REGION_SORTS), { sort: 'code', descending: false });
    const found = await listRegions(asked.filter, asked.page);
    sendList(ctx, 'regions', asked.page, found.rows.map(regionRow), found.total);
  },

  async region(ctx: Context): Promise<void> {
    const code = nameOf(ctx);
    const found = await listRegions({ id: [code] }, { offset: 0, limit: 1, sort: 'code', descending: false });
    if (!found.rows[0]) throw notFound();
    ctx.body = regionRow(found.rows[0]);
  },
});
