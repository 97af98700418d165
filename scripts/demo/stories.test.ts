import { describe, expect, it } from 'vitest';
import { dayOf } from 'workflow/domain';
import { calendarOf } from './calendar';
import { dossiers } from './dossiers';
import { applicants } from './people';
import { plansOf } from './plans';
import { bindings, stories } from './stories';

describe.each(['2026-11-23', '2027-01-01', '2028-02-29', '2026-09-20'])('first started on %s', (today) => {
  const calendar = calendarOf(today);
  const plans = plansOf(calendar);

  it('has one plan over, one open for declaration and review, one not yet open', () => {
    expect(plans.last.reviewUntil < today).toBe(true);
    expect(plans.open.declareFrom < today && today < plans.open.declareUntil).toBe(true);
    expect(plans.next.declareFrom > today).toBe(true);
    expect([plans.last.year, plans.open.year, plans.next.year]).toEqual([-1, 0, 1].map((n) => calendar.year + n));
  });

  it.each(stories.map((story) => [story.applicant, story] as const))(
    '%s acts in order and inside the windows',
    (_, story) => {
      const plan = plans[story.plan];
      const moments = [story.drafted(calendar), ...story.acts.map((act) => act.at(calendar))];
      expect(moments.map((moment) => moment.getTime())).toEqual(
        moments.map((moment) => moment.getTime()).sort((a, b) => a - b),
      );
      const days = moments.map((moment) => dayOf(moment.getTime()));
      expect((days[0] ?? '') >= plan.declareFrom).toBe(true);
      expect((days.at(-1) ?? '') <= plan.reviewUntil && (days.at(-1) ?? '') < today).toBe(true);
      const first = story.acts.find((act) => act.act === 'submit')?.at(calendar) ?? moments[0];
      expect(dayOf(first?.getTime() ?? Infinity) <= plan.declareUntil).toBe(true);
      const binding = bindings.find((one) => one.applicant === story.applicant);
      expect((binding?.approved?.(calendar).getTime() ?? Infinity) < (moments[0]?.getTime() ?? 0)).toBe(true);
    },
  );
});

it('is the world of contract §5', () => {
  const open = stories.filter((story) => story.plan === 'open');
  const submitted = open.filter((story) => story.acts.length > 0).map((story) => story.applicant);
  const drafts = open.filter((story) => story.acts.length === 0).map((story) => story.applicant);
  expect(submitted.sort()).toEqual([1, 10, 4, 7].map((n) => `applicant.${n}`));
  expect(drafts.sort()).toEqual([11, 2, 5, 8].map((n) => `applicant.${n}`));
  const ends = stories.filter((story) => story.plan === 'last').map((story) => String(story.acts.at(-1)?.act));
  expect(ends.sort()).toEqual(['pass', 'return', 'submit', 'terminate']);
  for (const { applicant } of stories) expect(dossiers.map((dossier) => dossier.login)).toContain(applicant);
});

it('binds everybody, applicant.new not yet', () => {
  expect(bindings.map((one) => one.applicant).sort()).toEqual(applicants.map((person) => person.login).sort());
  expect(bindings.filter((one) => !one.approved).map((one) => one.applicant)).toEqual(['applicant.new']);
});
