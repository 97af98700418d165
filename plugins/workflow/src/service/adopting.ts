import { carriedAnswers } from '../domain/carrying';
import type { Form } from '../domain/form';
import { permits, type Actor } from '../domain/permits';
import { adopt, planVersion, type Case, type RequestKey } from '../store';
import { refuseSetback } from './acts';
import { openCase } from './cases';
import { Refused } from './refused';

/** A newer version of the plan that an open draft was made in; null when there is none, or the declaration is no draft. */
export function newerVersion({ entry, newest, planVersionId }: Case): { id: number; number: number } | null {
  return entry.state === 'draft' && newest && newest.id !== planVersionId ? newest : null;
}

/** The same with its form, for what an open draft is told of it. */
export async function newerForm(found: Case): Promise<{ number: number; form: Form } | null> {
  const newer = newerVersion(found);
  return newer && { number: newer.number, form: (await planVersion(newer.id)).form };
}

/**
 * Moves the own draft to the newest version of its plan. Answers go along by their ids; the draft as it was is set aside.
 * @throws Refused not-editable, stale, newest-plan, category-unknown, the windows' refusals, barred-this-year
 */
export async function adoptNewest(id: number, version: number, actor: Actor, key: RequestKey | null): Promise<void> {
  const found = await openCase(id, actor);
  const { entry } = found;
  const refusals = permits('save', entry, actor, found.now);
  if (entry.state === 'returned') refusals.push({ code: 'not-editable' });
  if (version !== entry.version) refusals.push({ code: 'stale', version: entry.version, state: entry.state });
  const newer = newerVersion(found);
  if (!newer && entry.state === 'draft') refusals.push({ code: 'newest-plan' });
  const [first, ...rest] = refusals;
  if (first || !newer) throw new Refused(first ?? { code: 'newest-plan' }, ...rest);
  const { form, categories } = await planVersion(newer.id);
  const category = categories.find(({ key: one }) => one === entry.category);
  if (!category) throw new Refused({ code: 'category-unknown' });
  const answers = carriedAnswers(form, found.answers);
  const moved = await adopt({ id, version, plan_version_id: newer.id, batch: category.batch, answers }, key);
  if (!moved.ok) await refuseSetback(moved.setback, id, actor, entry.year);
}
