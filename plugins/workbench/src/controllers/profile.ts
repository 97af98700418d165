import type { Context } from 'koa';
import { sayContact } from 'workflow/domain';
import { BadContact, changeOwnProfile, isComplete, profileOf } from 'workflow/service';
import type { ProfileRecord } from 'workflow/store';
import * as contract from '../contract';
import type { ProfileRow } from '../contract';
import { bodyOf } from '../dialect';
import { BadInput, languageOf } from '../edge';
import { once } from '../once';
import { personIn } from '../policies';

/** The person's own numbers are masked here too: a screen may stand open all day (R19). */
const profileRow = (profile: ProfileRecord): ProfileRow => ({
  name: profile.name,
  idNumber: profile.idNumberMasked,
  phone: profile.phoneMasked || null,
  email: profile.email,
  complete: isComplete(profile),
});

/** What was typed is not well made: named by field, with the sentence that stands under it. */
function badFields(ctx: Context, error: unknown): Error {
  if (!(error instanceof BadContact)) return error as Error;
  const language = languageOf(ctx);
  return new BadInput(error.fields.map((one) => ({ ...one, message: sayContact(one.problem, language) })));
}

export default () => ({
  async one(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = profileRow(await profileOf(personIn(ctx)));
  },

  async save(ctx: Context): Promise<void> {
    const body = bodyOf(ctx, contract.profile);
    const person = personIn(ctx);
    await once(ctx, body, async (key) => {
      await changeOwnProfile(body, person, key).catch((error: unknown) => {
        throw badFields(ctx, error);
      });
      return { status: 200, body: profileRow(await profileOf(person)) };
    });
  },
});
