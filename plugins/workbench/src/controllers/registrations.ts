import type { Context } from 'koa';
import { z } from 'zod';
import { REGISTRATION_STATES, type RegistrationAct } from 'workflow/domain';
import { decideOn, register, registration, registrationIdentity, registrations } from 'workflow/service';
import { REGISTRATION_SORTS } from 'workflow/store';
import * as contract from '../contract';
import { bodyOf, idOf, ids, listOf, sendList } from '../dialect';
import { once } from '../once';
import { personIn } from '../policies';
import { reasonOf } from '../reason';
import { registrationRow } from '../rows';

const filter = z.strictObject({
  id: ids.optional(),
  state: z.enum(REGISTRATION_STATES).optional(),
  q: z.string().trim().max(50).optional(),
});
const SORTS = Object.keys(REGISTRATION_SORTS) as (keyof typeof REGISTRATION_SORTS)[];

const act =
  (name: RegistrationAct, shape: z.ZodType<{ opinion?: string | undefined }>) =>
  async (ctx: Context): Promise<void> => {
    const body = bodyOf(ctx, shape);
    const id = idOf(ctx);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      await decideOn(name, id, person, body.opinion ?? '', key);
      return { status: 200, body: registrationRow(await registration(id, person)) };
    });
  };

export default () => ({
  async list(ctx: Context): Promise<void> {
    const asked = listOf(ctx, filter, SORTS, { sort: 'registeredAt', descending: true });
    const found = await registrations(personIn(ctx), asked.filter, asked.page);
    sendList(ctx, 'registrations', asked.page, found.rows.map(registrationRow), found.total);
  },

  async one(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = registrationRow(await registration(idOf(ctx), personIn(ctx)));
  },

  async identity(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await registrationIdentity(idOf(ctx), personIn(ctx), reasonOf(ctx));
  },

  async register(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.register);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      const id = await register(body.unitId, person, key);
      return { status: 201, body: registrationRow(await registration(id, person)) };
    });
  },

  approve: act('approve', contract.approve),
  reject: act('reject', contract.reject),
  unbind: act('unbind', contract.reject),
  cancel: act('cancel', contract.cancel),
});
