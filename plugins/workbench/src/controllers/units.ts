import type { Context } from 'koa';
import type { Core } from '@strapi/types';
import { z } from 'zod';
import { arrivalOf, bindUnit } from 'gov-sso/service';
import { isCreditCode, sayProblem } from 'workflow/domain';
import {
  administer,
  administrators,
  BadUnit,
  changeUnit,
  notFound,
  Refused,
  registerUnit,
  unit,
  unitChanges,
  unitIdentity,
} from 'workflow/service';
import { loadUnit, UNIT_CHANGE_SORTS } from 'workflow/store';
import * as contract from '../contract';
import { bodyOf, idOf, ids, listOf, sendList } from '../dialect';
import { BadInput, languageOf } from '../edge';
import { once } from '../once';
import { personIn } from '../policies';
import { reasonOf } from '../reason';
import { administratorRow, unitChangeRow, unitRow } from '../rows';

const units = z.strictObject({ id: ids.optional() });
const changes = z.strictObject({ id: ids.optional(), field: z.string().max(64).optional() });
const CHANGE_ORDERS = Object.keys(UNIT_CHANGE_SORTS) as (keyof typeof UNIT_CHANGE_SORTS)[];

/** A field that is not well made is a 400 that names it, with a sentence to stand under it. */
async function worded<T>(ctx: Context, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof BadUnit)) throw error;
    const language = languageOf(ctx);
    throw new BadInput(
      error.problems.map((problem) => ({
        field: problem.field,
        problem: problem.problem,
        message: sayProblem(problem, language),
      })),
    );
  }
}

/** Who came second gets the unit as it is now, so that nothing of what they typed is lost. */
async function withRecord<T>(id: number, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refused) || error.first.code !== 'stale') throw error;
    const record = await loadUnit(id);
    throw record ? new Refused({ ...error.first, version: record.version, record: unitRow(record) }) : error;
  }
}

const known = async (id: number): Promise<contract.UnitRow> => {
  const found = await loadUnit(id);
  if (!found) throw notFound();
  return unitRow(found);
};

const administering =
  (blocked: boolean) =>
  async (ctx: Context): Promise<void> => {
    const body = bodyOf(ctx, contract.nothing);
    const [id, account] = [idOf(ctx), idOf(ctx, 'userId')];
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      await administer(id, account, blocked, person, key);
      const rows = await administrators(id, person);
      return { status: 200, body: rows.map((row) => administratorRow(row, person.userId)) };
    });
  };

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A unit administrator sees exactly the own unit. */
  async list(ctx: Context): Promise<void> {
    const asked = listOf(ctx, units, ['id', 'name'], { sort: 'id', descending: false });
    const own = personIn(ctx).unitId;
    const found = own !== null && (asked.filter.id?.includes(own) ?? true) ? await loadUnit(own) : null;
    const rows = found && asked.page.offset === 0 ? [unitRow(found)] : [];
    sendList(ctx, 'units', asked.page, rows, found ? 1 : 0);
  },

  async one(ctx: Context): Promise<void> {
    const found = await unit(idOf(ctx), personIn(ctx));
    ctx.set('Cache-Control', 'no-store');
    ctx.body = unitRow(found);
  },

  /** The first sign-in (figure 1-5). An account that has its unit already is told which it is: a reload makes no second one. */
  async register(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.arrive);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      const arrival = await arrivalOf(person.userId);
      // Who does not come from the provider never arrives; who does may have been bound a moment ago by a colleague's request.
      if (!arrival) throw notFound();
      if (person.unitId !== null) return { status: 200, body: await known(person.unitId) };
      const { id, made } = await worded(ctx, () => registerUnit(arrival, body, key));
      if (made && !isCreditCode(arrival.creditCode))
        strapi.log.warn(`Unit ${id} arrived with a credit code that breaks GB 32100.`);
      // The provider may give the account another code meanwhile: the unit is that of the code with which it was registered.
      await bindUnit(arrival.creditCode, id);
      return { status: made ? 201 : 200, body: await known(id) };
    });
  },

  async change(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.changeUnit);
    const { version, ...fields } = body;
    const id = idOf(ctx);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      await worded(ctx, () => withRecord(id, () => changeUnit(id, version, fields, person, key)));
      return { status: 200, body: await known(id) };
    });
  },

  async identity(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await unitIdentity(idOf(ctx), personIn(ctx), reasonOf(ctx));
  },

  async changes(ctx: Context): Promise<void> {
    const asked = listOf(ctx, changes, CHANGE_ORDERS, { sort: 'id', descending: true });
    const found = await unitChanges(idOf(ctx), personIn(ctx), asked.filter, asked.page);
    sendList(ctx, 'changes', asked.page, found.rows.map(unitChangeRow), found.total);
  },

  async administrators(ctx: Context): Promise<void> {
    const person = personIn(ctx);
    const rows = await administrators(idOf(ctx), person);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = rows.map((row) => administratorRow(row, person.userId));
  },

  remove: administering(true),
  restore: administering(false),
});
