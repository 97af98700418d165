import type { Context } from 'koa';
import { z } from 'zod';
import { BadInput, DoorClosed } from './edge';
import { isStorable, unstorable } from './texts';

/** The ra-data-simple-rest dialect, exactly (contract §4.2). Everything else in a query string is a 400 that names it. */
export interface Page<S extends string> {
  offset: number;
  limit: number;
  sort: S;
  descending: boolean;
}

const MOST_ROWS = 100;
const FARTHEST_ROW = 10_000_000;
const QUERY = new Set(['filter', 'range', 'sort']);

function json(ctx: Context, name: string, standard: unknown): unknown {
  const text = ctx.query[name];
  if (text === undefined) return standard;
  if (typeof text !== 'string') throw new BadInput([{ field: name, problem: 'given-twice' }]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadInput([{ field: name, problem: 'not-json' }]);
  }
  const strange = unstorable(value);
  if (strange.length > 0)
    throw new BadInput(strange.map(({ field, problem }) => ({ field: `${name}.${field}`, problem })));
  return value;
}

const problems = (prefix: string, error: z.ZodError): { field: string; problem: string }[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: [prefix, ...issue.path, key].filter((part) => part !== '').join('.'),
          problem: 'unknown',
        }))
      : [{ field: [prefix, ...issue.path].filter((part) => part !== '').join('.') || 'body', problem: issue.code }],
  );

const range = z
  .tuple([z.number().int().min(0).max(FARTHEST_ROW), z.number().int().min(0).max(FARTHEST_ROW)])
  .refine(([from, to]) => to >= from, 'backwards')
  .refine(([from, to]) => to - from < MOST_ROWS, `at most ${MOST_ROWS} rows`);

/** The page and the filter of a list request; `filter` is the resource's closed shape. */
export function listOf<F extends z.ZodType, S extends string>(
  ctx: Context,
  filter: F,
  sorts: readonly S[],
  standard: { sort: S; descending: boolean },
): { filter: z.output<F>; page: Page<S> } {
  const strange = Object.keys(ctx.query).filter((name) => !QUERY.has(name));
  if (strange.length > 0) throw new BadInput(strange.map((field) => ({ field, problem: 'unknown' })));
  const wanted = filter.safeParse(json(ctx, 'filter', {}));
  if (!wanted.success) throw new BadInput(problems('filter', wanted.error));
  const span = range.safeParse(json(ctx, 'range', [0, 24]));
  if (!span.success) throw new BadInput([{ field: 'range', problem: span.error.issues[0]?.message ?? 'invalid' }]);
  const order = json(ctx, 'sort', [standard.sort, standard.descending ? 'DESC' : 'ASC']);
  const sorted = z.tuple([z.string(), z.enum(['ASC', 'DESC', 'asc', 'desc'])]).safeParse(order);
  if (!sorted.success) throw new BadInput([{ field: 'sort', problem: 'invalid' }]);
  const [field, direction] = sorted.data;
  const sort = sorts.find((one) => one === field);
  if (sort === undefined) throw new BadInput([{ field: `sort.${field.slice(0, 60)}`, problem: 'unknown' }]);
  const [from, to] = span.data;
  return {
    filter: wanted.data,
    page: { offset: from, limit: to - from + 1, sort, descending: direction.toLowerCase() === 'desc' },
  };
}

/** A bare array with `Content-Range: RESOURCE 0-24/319`; the end is the last row given, an empty page is `*`. */
export function sendList(
  ctx: Context,
  resource: string,
  page: { offset: number },
  rows: unknown[],
  total: number,
): void {
  const span = rows.length === 0 ? '*' : `${page.offset}-${page.offset + rows.length - 1}`;
  ctx.set('Content-Range', `${resource} ${span}/${total}`);
  ctx.set('Cache-Control', 'no-store');
  ctx.body = rows;
}

/** The closed shape of a body, or a 400 that names each place. */
export function bodyOf<T extends z.ZodType>(ctx: Context, shape: T): z.output<T> {
  const type = ctx.request.type;
  if (type !== '' && type !== 'application/json') throw new DoorClosed(415, 'wrong-type');
  const given = (ctx.request as { body?: unknown }).body ?? {};
  const strange = unstorable(given);
  if (strange.length > 0) throw new BadInput(strange);
  const parsed = shape.safeParse(given);
  if (!parsed.success) throw new BadInput(problems('', parsed.error));
  return parsed.data;
}

/** The id in the address; anything that is no id is one that does not exist. */
export const idOf = (ctx: Context, name = 'id'): number => {
  const text: string = (ctx.params as Record<string, string>)[name] ?? '';
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : Number.NaN;
};

/** The name in the address; what no text can hold names nothing. */
export const nameOf = (ctx: Context, name = 'id'): string => {
  const text: string = (ctx.params as Record<string, string>)[name] ?? '';
  return isStorable(text) ? text : '';
};

const idList = z.union([z.array(z.union([z.number(), z.string()])).max(MOST_ROWS), z.number(), z.string()]);

/** `filter={"id":[…]}`: ids that are none are simply not found. */
export const ids = idList.transform((given) =>
  (Array.isArray(given) ? given : [given])
    .map(Number)
    .filter((one) => Number.isSafeInteger(one) && one > 0 && one < 2 ** 31),
);
export const names = idList.transform((given) => (Array.isArray(given) ? given : [given]).map(String));
