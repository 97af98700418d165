import { endOf, isDay } from './day';
import { birthField } from './eligibility';
import { DEADLINES, DEADLINE_WORDS } from './extending';
import { formFindings } from './formCheck';
import type { ConfiguredPlan, PlanCategory, PlanFacts } from './plan';
import { finding, type Finding } from './planFindings';
import { daysLeft } from './waiting';

/** Years: outside them an age cut-off is a slip of the pen (the notices say 55 and 45). */
const YOUNGEST = 25;
const OLDEST = 75;

function dayFindings(plan: ConfiguredPlan): Finding[] {
  const days = { 申报开始日期: plan.declareFrom, 申报截止日期: plan.declareUntil, 审核截止日期: plan.reviewUntil };
  const absent = Object.entries(days).filter(([, day]) => !isDay(day));
  if (absent.length > 0) return absent.map(([name]) => finding('day-missing', '', { name }));
  const { declareFrom, declareUntil, reviewUntil, resubmitUntil } = plan;
  const years = [declareFrom, declareUntil].map((day) => Number(day.slice(0, 4)));
  return [
    ...(declareUntil < declareFrom ? [finding('declaration-backwards', '')] : []),
    ...(reviewUntil < declareUntil ? [finding('review-too-early', '')] : []),
    ...(resubmitUntil > reviewUntil ? [finding('resubmission-too-late', '')] : []),
    // Left empty it is the review's own day, which is told already.
    ...(resubmitUntil !== '' && resubmitUntil !== reviewUntil && resubmitUntil < declareUntil
      ? [finding('resubmission-early', '')]
      : []),
    ...(years.includes(plan.year) ? [] : [finding('year-elsewhere', '', { name: String(plan.year) })]),
  ];
}

/** A running window that ends in the past takes away what people were promised this very day; one that ends sooner may be meant. */
function promiseFindings(plan: ConfiguredPlan, { promised }: PlanFacts): Finding[] {
  if (!promised) return [];
  return DEADLINES.flatMap((deadline) => {
    const [before, after] = [promised[deadline], plan[deadline]];
    if (!isDay(after) || after >= before || before < promised.today) return [];
    const code = after < promised.today ? 'deadline-taken-back' : 'deadline-shortened';
    return [finding(code, DEADLINE_WORDS[deadline].zh, { name: before })];
  });
}

/** Days from the end of the declaration on in which a return is possible at all. */
function returnFindings({ returnRules, declareUntil, reviewUntil, resubmitUntil }: ConfiguredPlan): Finding[] {
  const least = returnRules?.leastDays ?? null;
  const until = resubmitUntil || reviewUntil;
  if (least === null || !isDay(declareUntil) || !isDay(until)) return [];
  const days = daysLeft(until, endOf(declareUntil)) - 1;
  return days < least ? [finding('return-never', '', { count: least })] : [];
}

function categoryFindings(plan: ConfiguredPlan, category: PlanCategory, n: number): Finding[] {
  const where = category.name || `第${n + 1}个申报类别`;
  const texts = { 名称: category.name, 批次: category.batch, 登记表标题: category.printTitle };
  const age = category.bornSince ? plan.year - Number(category.bornSince.slice(0, 4)) : null;
  const hinted = Boolean(category.bornSince) || Boolean(category.titleHint?.trim());
  return [
    ...Object.entries(texts).flatMap(([name, text]) =>
      text?.trim() ? [] : [finding('category-text', where, { name })],
    ),
    ...(/^[a-z][a-z0-9-]*$/.test(category.key) ? [] : [finding('category-key', where)]),
    ...(age !== null && (age < YOUNGEST || age > OLDEST) ? [finding('age-implausible', where, { count: age })] : []),
    ...(category.bornSince && !birthField(plan.form) ? [finding('age-unasked', where)] : []),
    ...(hinted && !category.source?.trim() ? [finding('hint-without-source', where)] : []),
  ];
}

function categoriesFindings(plan: ConfiguredPlan, facts: PlanFacts): Finding[] {
  const { categories } = plan;
  if (categories.length === 0) return [finding('categories-missing', '')];
  const isTwice = (of: (category: PlanCategory) => string): boolean =>
    new Set(categories.map(of)).size < categories.length;
  const kept = new Set(categories.map(({ key }) => key));
  return [
    ...categories.flatMap((category, n) => categoryFindings(plan, category, n)),
    ...(isTwice(({ key }) => key) || isTwice(({ name }) => name.trim()) ? [finding('category-twice', '')] : []),
    ...(facts.declared?.categories ?? [])
      .filter((key) => !kept.has(key))
      .map((name) => finding('category-in-use', '', { name })),
  ];
}

function deskFindings({ regionsWithoutDesk, departments }: PlanFacts): Finding[] {
  const count = regionsWithoutDesk.length;
  return [
    // Three names show where to look; the whole list would hide the other findings.
    ...(count > 0
      ? [finding('region-without-desk', '', { name: regionsWithoutDesk.slice(0, 3).join('、'), count })]
      : []),
    ...(departments === 0 ? [finding('no-department', '')] : []),
  ];
}

/**
 * What is wrong with a plan before it is published, errors first; empty for a clean one. Publishing is refused while there
 * is an error. Pure: what it needs of the registry is given as facts.
 */
export function checkPlan(plan: ConfiguredPlan, facts: PlanFacts): Finding[] {
  const declaredYear = facts.declared?.year;
  const found = [
    ...(plan.name.trim() === '' ? [finding('name-missing', '')] : []),
    ...(declaredYear !== undefined && declaredYear !== plan.year
      ? [finding('year-in-use', '', { name: String(declaredYear) })]
      : []),
    ...(plan.description?.trim() ? [] : [finding('description-missing', '')]),
    ...dayFindings(plan),
    ...promiseFindings(plan, facts),
    ...returnFindings(plan),
    ...categoriesFindings(plan, facts),
    ...formFindings(plan.form),
    ...deskFindings(facts),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ];
}
