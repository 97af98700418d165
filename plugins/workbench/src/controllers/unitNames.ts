import type { Context } from 'koa';
import { z } from 'zod';
import { normaliseCreditCode } from 'workflow/domain';
import { listUnitNames, UNIT_NAME_SORTS } from 'workflow/store';
import { ids, listOf, sendList } from '../dialect';
import { BadInput } from '../edge';

/** Fewer characters would list the whole province. */
const SHORTEST = 2;

const filter = z.strictObject({
  id: ids.optional(),
  q: z
    .string()
    .trim()
    .max(100)
    .refine((text) => [...text].length >= SHORTEST, 'too-short')
    .optional(),
});
const SORTS = Object.keys(UNIT_NAME_SORTS) as (keyof typeof UNIT_NAME_SORTS)[];

/** A name is typed with either width of brackets, and so it was stored. */
const writings = (q: string): string[] => [
  ...new Set([
    q,
    q.replaceAll('(', '（').replaceAll(')', '）'),
    q.replaceAll('（', '(').replaceAll('）', ')'),
    q.normalize('NFKC'),
  ]),
];

export default () => ({
  /** Units that a person may ask to be bound to, by a part of the name or by the exact code. */
  async list(ctx: Context): Promise<void> {
    const asked = listOf(ctx, filter, SORTS, { sort: 'match', descending: false });
    const { id, q } = asked.filter;
    if (id === undefined && q === undefined) throw new BadInput([{ field: 'filter.q', problem: 'required' }]);
    const typed = q === undefined ? {} : { parts: writings(q), creditCode: normaliseCreditCode(q) };
    const found = await listUnitNames({ id, ...typed }, asked.page);
    sendList(ctx, 'unit-names', asked.page, found.rows, found.total);
  },
});
