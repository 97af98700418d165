import type { Context } from 'koa';
import type { z } from 'zod';
import type { Act } from 'workflow/domain';
import { declaration, perform, type ActInput } from 'workflow/service';
import * as contract from '../contract';
import { bodyOf, idOf } from '../dialect';
import { languageOf } from '../edge';
import { once } from '../once';
import { personIn } from '../policies';
import { declarationRecord } from '../rows';

/** One act: its closed body, then the same line for every one. It answers with the whole new record. */
const act =
  (name: Act, shape: z.ZodType<ActInput>) =>
  async (ctx: Context): Promise<void> => {
    const body = bodyOf(ctx, shape);
    const id = idOf(ctx);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      await perform(name, id, person, body, key);
      return { status: 200, body: declarationRecord(await declaration(id, person), languageOf(ctx)) };
    });
  };

export default () => ({
  submit: act('submit', contract.bare),
  withdraw: act('withdraw', contract.bare),
  pass: act('pass', contract.pass),
  return: act('return', contract.returned),
  terminate: act('terminate', contract.terminate),
});
