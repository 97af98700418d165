import type { Language } from './sentences';
import type { MessageKind, Telling } from './telling';

interface Words {
  title: string;
  body: string;
}

type Facts = Record<string, string>;
type Say = Record<Language, (facts: Facts) => Words>;

/** With a name it is about a person of the reader's unit; without, about the reader. */
const whose = ({ name }: Facts): string => (name ? `${name}的申报` : '您的申报');
const whoseEn = ({ name }: Facts): string => (name ? `The declaration of ${name}` : 'Your declaration');

/** What a message says, by kind. A message goes out by mail too: no number of a person, and no opinion. */
const WORDS: Record<MessageKind, Say> = {
  waiting: {
    zh: ({ name, plan }) => ({ title: `${name}的申报待审核`, body: `《${plan}》：${name}的申报已到您这里，请审核。` }),
    en: ({ name, plan }) => ({
      title: `${name}: waiting for your review`,
      body: `${plan}: the declaration of ${name} has come to your desk.`,
    }),
  },
  withdrawn: {
    zh: ({ name, plan }) => ({
      title: `${name}撤回了申报`,
      body: `《${plan}》：${name}已撤回申报，修改后会重新提交。`,
    }),
    en: ({ name, plan }) => ({
      title: `${name} has withdrawn the declaration`,
      body: `${plan}: ${name} will submit it again after changes.`,
    }),
  },
  passed: {
    zh: ({ plan, by, next }) => ({
      title: `${by}已通过您的申报`,
      body: `《${plan}》：${by}审核通过${next ? `，现由${next}审核` : ''}。`,
    }),
    en: ({ plan, by, next }) => ({
      title: `Passed by ${by}`,
      body: `${plan}: ${by} has passed your declaration${next ? `; it is now with ${next}` : ''}.`,
    }),
  },
  returned: {
    zh: (f) => ({
      title: `${whose(f)}已退回`,
      body: `《${f.plan}》：${f.by}退回了${f.name ? `${f.name}的` : '您的'}申报，请看意见，最迟${f.until}重新提交。`,
    }),
    en: (f) => ({
      title: `${whoseEn(f)} was returned`,
      body: `${f.plan}: returned by ${f.by}. Please see the opinion; it can be submitted again until ${f.until}.`,
    }),
  },
  terminated: {
    zh: (f) => ({ title: `${whose(f)}已终止`, body: `《${f.plan}》：${f.by}终止了${whose(f)}，请看意见。` }),
    en: (f) => ({
      title: `${whoseEn(f)} was terminated`,
      body: `${f.plan}: terminated by ${f.by}. Please see the opinion.`,
    }),
  },
  approved: {
    zh: (f) => ({ title: `${whose(f)}审核通过`, body: `《${f.plan}》：${f.by}审核通过，审核全部完成。` }),
    en: (f) => ({
      title: `${whoseEn(f)} is approved`,
      body: `${f.plan}: passed by ${f.by}; the review is complete.`,
    }),
  },
  lifted: {
    zh: (f) => ({
      title: f.name ? `${f.name}的年度限制已解除` : '您的年度限制已解除',
      body: `《${f.plan}》：${f.by}已解除限制，本年度可以重新申报。`,
    }),
    en: (f) => ({
      title: `The bar of the year is lifted${f.name ? ` for ${f.name}` : ''}`,
      body: `${f.plan}: lifted by ${f.by}; a new declaration is possible this year.`,
    }),
  },
  'registration-asked': {
    zh: ({ name, unit }) => ({ title: `${name}申请绑定本单位`, body: `${name}申请绑定${unit}，请审核。` }),
    en: ({ name, unit }) => ({
      title: `${name} asks to be bound to your unit`,
      body: `${name} asks to be bound to ${unit}. Please decide.`,
    }),
  },
  'registration-cancelled': {
    zh: ({ name, unit }) => ({ title: `${name}撤回了绑定申请`, body: `${name}不再申请绑定${unit}，不用办理。` }),
    en: ({ name, unit }) => ({
      title: `${name} has taken the request back`,
      body: `${name} no longer asks to be bound to ${unit}.`,
    }),
  },
  'registration-approved': {
    zh: ({ unit }) => ({ title: '单位已通过您的注册', body: `您已绑定${unit}，可以提交申报。` }),
    en: ({ unit }) => ({ title: 'Your registration is approved', body: `You are bound to ${unit} and can submit.` }),
  },
  'registration-rejected': {
    zh: ({ unit }) => ({ title: '单位没有通过您的注册', body: `${unit}没有通过您的绑定申请，请看意见。` }),
    en: ({ unit }) => ({
      title: 'Your registration was rejected',
      body: `${unit} did not approve your request. Please see the opinion.`,
    }),
  },
  'registration-unbound': {
    zh: ({ unit }) => ({ title: '您已与单位解除绑定', body: `您与${unit}的绑定已解除，提交申报前请绑定现单位。` }),
    en: ({ unit }) => ({
      title: 'You are released from a unit',
      body: `You are no longer bound to ${unit}. Before submitting, please ask your present unit.`,
    }),
  },
  'registration-left': {
    zh: ({ name, unit }) => ({
      title: `${name}已绑定其他单位`,
      body: `${name}已由其他用人单位确认绑定，与${unit}的绑定同时解除，不用办理。已提交的申报仍由原机构审核。`,
    }),
    en: ({ name, unit }) => ({
      title: `${name} is bound to another unit`,
      body: `Another unit has approved ${name}, who is no longer bound to ${unit}. Declarations in review stay where they are.`,
    }),
  },
  deadlines: {
    zh: ({ plan, declareUntil, reviewUntil, resubmitUntil }) => ({
      title: '申报计划的时间有调整',
      body: `《${plan}》：申报截止${declareUntil}，退回后重新提交截止${resubmitUntil}，审核截止${reviewUntil}。`,
    }),
    en: ({ plan, declareUntil, reviewUntil, resubmitUntil }) => ({
      title: 'The dates of a plan have changed',
      body: `${plan}: declaration until ${declareUntil}, resubmission until ${resubmitUntil}, review until ${reviewUntil}.`,
    }),
  },
  'remind-declare': {
    zh: ({ plan, day, daysLeft }) => ({
      title: `申报还有${daysLeft}天截止`,
      body: `《${plan}》：您的申报还是草稿，没有提交。${day}截止，请及时提交。`,
    }),
    en: ({ plan, day, daysLeft }) => ({
      title: `Declaration closes in ${daysLeft} day(s)`,
      body: `${plan}: your declaration is still a draft. Please submit it by ${day}.`,
    }),
  },
  'remind-resubmit': {
    zh: ({ plan, day, daysLeft }) => ({
      title: `重新提交还有${daysLeft}天截止`,
      body: `《${plan}》：您的申报已退回，还没有重新提交。${day}截止，请及时修改提交。`,
    }),
    en: ({ plan, day, daysLeft }) => ({
      title: `Resubmission closes in ${daysLeft} day(s)`,
      body: `${plan}: your declaration was returned. Please submit it again by ${day}.`,
    }),
  },
  'remind-review': {
    zh: ({ plan, day, daysLeft, count }) => ({
      title: `审核还有${daysLeft}天截止`,
      body: `《${plan}》：还有${count}件申报等您审核，${day}截止。`,
    }),
    en: ({ plan, day, daysLeft, count }) => ({
      title: `Review closes in ${daysLeft} day(s)`,
      body: `${plan}: ${count} waiting for your review, until ${day}.`,
    }),
  },
  'remind-late': {
    zh: ({ plan, by, day, count }) => ({
      title: `请尽快审核：${count}件可能误期`,
      body: `《${plan}》：${by}提醒，您这里有${count}件申报可能赶不上审核截止（${day}），后面还有审核节点，请尽快办理。`,
    }),
    en: ({ plan, by, day, count }) => ({
      title: `Please review soon: ${count} may be late`,
      body: `${plan}: ${by} reminds you that ${count} waiting for you may miss the deadline of ${day}; other desks come after yours.`,
    }),
  },
};

/** A message in words. */
export function sayTelling(kind: MessageKind, facts: Telling['facts'], language: Language): Words {
  const written = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  return WORDS[kind][language](written);
}
