import type { Context } from 'koa';
import { lateDesksOf, remindLate } from 'workflow/service';
import type { LateDesk } from 'workflow/store';
import * as contract from '../contract';
import { bodyOf, listOf, nameOf, sendList } from '../dialect';
import { once } from '../once';
import { personIn } from '../policies';

/** Names that one answer carries: as many as a page of a list. */
const MOST_NAMED = 100;

const row = ({ kind, id, name, desk, late, ...last }: LateDesk, today: string): contract.LateDeskRow => ({
  id: `${kind}-${id}`,
  name,
  desk,
  late,
  remindedAt: last.remindedAt?.toISOString() ?? null,
  remindedBy: last.remindedBy,
  remindedToday: last.remindedOn === today,
});

const named = (desks: readonly LateDesk[]): { name: string; late: number }[] =>
  desks.slice(0, MOST_NAMED).map(({ name, late }) => ({ name, late }));

/** 提醒办理: who will be late, and the province's word to them. */
export default () => ({
  async lateDesks(ctx: Context): Promise<void> {
    const asked = listOf(ctx, contract.lateScope, ['late'], { sort: 'late', descending: true });
    const { rows, total, day } = await lateDesksOf(nameOf(ctx), personIn(ctx), asked.filter, asked.page);
    sendList(
      ctx,
      'late-desks',
      asked.page,
      rows.map((one) => row(one, day)),
      total,
    );
  },

  async remind(ctx: Context): Promise<void> {
    const scope = bodyOf(ctx, contract.lateScope);
    const [id, person] = [nameOf(ctx), personIn(ctx)];
    await once(ctx, scope, async (key) => {
      const { day, sent, already } = await remindLate(id, person, scope, key);
      const answer: contract.ReminderAnswer = {
        day,
        sentCount: sent.length,
        sent: named(sent),
        alreadyCount: already.length,
        already: named(already),
      };
      return { status: 200, body: answer };
    });
  },
});
