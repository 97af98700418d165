import type { Context } from 'koa';
import { adoptNewest, declaration, declareIn, saveAnswers } from 'workflow/service';
import * as contract from '../contract';
import { bodyOf, idOf } from '../dialect';
import { languageOf } from '../edge';
import { once } from '../once';
import { personIn } from '../policies';
import { declarationRecord } from '../rows';

export default () => ({
  async declare(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.declare);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      const id = await declareIn(body.planId, body.category, person, key);
      return { status: 201, body: declarationRecord(await declaration(id, person), languageOf(ctx)) };
    });
  },

  async adopt(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.bare);
    const id = idOf(ctx);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      await adoptNewest(id, body.version, person, key);
      return { status: 200, body: declarationRecord(await declaration(id, person), languageOf(ctx)) };
    });
  },

  async save(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.save);
    const id = idOf(ctx);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      await saveAnswers(id, body.version, body.answers, person, key);
      return { status: 200, body: declarationRecord(await declaration(id, person), languageOf(ctx)) };
    });
  },
});
