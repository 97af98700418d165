import type { Context } from 'koa';
import { z } from 'zod';
import { sayTelling, type Language } from 'workflow/domain';
import { countUnread, listMessages, readAllMessages, readOwnMessage } from 'workflow/service';
import { MESSAGE_SORTS, type MessageRecord } from 'workflow/store';
import * as contract from '../contract';
import { bodyOf, idOf, ids, listOf, sendList } from '../dialect';
import { languageOf } from '../edge';
import { personIn } from '../policies';

const filter = z.strictObject({ id: ids.optional(), unread: z.boolean().optional() });
const SORTS = Object.keys(MESSAGE_SORTS) as (keyof typeof MESSAGE_SORTS)[];

const row = ({ id, kind, facts, link, at, readAt }: MessageRecord, language: Language): contract.MessageRow => ({
  id,
  kind,
  ...sayTelling(kind, facts, language),
  link,
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});

/** Reading twice is reading once, so these acts need no key. */
export default () => ({
  async list(ctx: Context): Promise<void> {
    const asked = listOf(ctx, filter, SORTS, { sort: 'at', descending: true });
    const found = await listMessages(personIn(ctx), asked.filter, asked.page);
    const language = languageOf(ctx);
    sendList(
      ctx,
      'messages',
      asked.page,
      found.rows.map((one) => row(one, language)),
      found.total,
    );
  },

  async read(ctx: Context): Promise<void> {
    bodyOf(ctx, contract.nothing);
    ctx.body = row(await readOwnMessage(idOf(ctx), personIn(ctx)), languageOf(ctx));
  },

  async readAll(ctx: Context): Promise<void> {
    bodyOf(ctx, contract.nothing);
    const person = personIn(ctx);
    await readAllMessages(person);
    ctx.body = { unread: await countUnread(person) };
  },
});
