import { DEADLINE_WORDS } from './extending';
import type { Refusal } from './refusals';
import { unitLabel } from './unitFields';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

type Sentences = Record<Language, string>;

/** Why a scan is not taken, by `details.reason`, and what to do about it. */
const SCAN: Record<string, Sentences> = {
  'not-pdf': { zh: '不是PDF文件，请扫描成PDF', en: 'This is not a PDF. Please scan to PDF.' },
  truncated: { zh: '文件不完整，请重新扫描', en: 'The file is incomplete. Please scan again.' },
  damaged: { zh: '文件已损坏，请重新扫描', en: 'The file is damaged. Please scan again.' },
  encrypted: { zh: '文件加了密码，请去掉密码后重新上传', en: 'The file has a password. Please remove it.' },
  'active-content': {
    zh: '文件里有脚本或附件，请直接用扫描仪生成',
    en: 'The file holds scripts or attachments. Please make it with the scanner itself.',
  },
  'no-pages': { zh: '文件里没有页面，请重新扫描', en: 'The file has no pages. Please scan again.' },
  'too-complex': { zh: '文件结构过于复杂，请直接用扫描仪生成', en: 'The file is too complex. Please scan it again.' },
  empty: { zh: '文件是空的，请重新扫描', en: 'The file is empty. Please scan again.' },
};

const ATTACHMENT: Record<string, Sentences> = {
  empty: { zh: '文件是空的，请重新选择', en: 'The file is empty. Please choose another.' },
  'not-allowed': { zh: '只能上传PDF、JPG或PNG文件', en: 'Only PDF, JPG and PNG files are taken.' },
  damaged: { zh: '文件已损坏，请重新选择', en: 'The file is damaged. Please choose another.' },
};

const attachment = ({ reason, formats, megabytes }: Refusal & { code: 'bad-attachment' }): Sentences => {
  const names = (formats ?? []).map((format) => format.toUpperCase());
  if (reason === 'wrong-format')
    return { zh: `这一项只收${names.join('、')}文件`, en: `Only ${names.join(', ')} files are taken here.` };
  if (reason === 'over-limit')
    return { zh: `这一项的文件不能超过${megabytes} MB`, en: `A file here has at most ${megabytes} MB.` };
  return ATTACHMENT[reason] ?? { zh: '文件不能上传，请重新选择', en: 'This file cannot be taken.' };
};

const scan = (refusal: { reason: string; pages?: number }): Sentences =>
  refusal.reason === 'too-many-pages'
    ? { zh: `共${refusal.pages ?? ''}页，最多20页`, en: `${refusal.pages ?? ''} pages; at most 20 are taken.` }
    : (SCAN[refusal.reason] ?? { zh: '文件已损坏，请重新扫描', en: 'The file is damaged. Please scan again.' });

function sentences(refusal: Refusal): Sentences {
  switch (refusal.code) {
    case 'not-found':
      return { zh: '找不到，可能已换审核节点，或网址不对', en: 'Not found. It may have moved to another desk.' };
    case 'own-declaration':
      return {
        zh: '申报人就是您本人，请由其他审核人员办理',
        en: 'This is your own declaration. A colleague must review it.',
      };
    case 'stale':
      if (refusal.about === 'unit')
        return {
          zh: '单位信息刚被别人修改，您填写的内容还在，请核对后再保存',
          en: 'Somebody has just changed the unit. What you typed is still here; please compare and save again.',
        };
      if (refusal.about === 'plan')
        return {
          zh: '这个计划刚有新的版本，请刷新后再办理',
          en: 'This plan has just been published anew. Please reload the page.',
        };
      return {
        zh: '这件申报刚有变化，请看最新结果',
        en: 'This declaration has just changed. Please look at it again.',
      };
    case 'barred-this-year':
      return {
        zh: `您${refusal.year}年度的申报已被终止，本年度不能再申报`,
        en: `Your declaration of ${refusal.year} was terminated. You can declare again next year.`,
      };
    case 'already-declared':
      return { zh: '您在本计划已有一件申报，不能再建', en: 'You already have a declaration in this plan.' };
    case 'not-in-review':
      return { zh: '这件申报不在审核中', en: 'This declaration is not in review.' };
    case 'not-editable':
      return { zh: '草稿或已退回的申报才能修改和提交', en: 'Only a draft or a returned declaration can be changed.' };
    case 'newest-plan':
      return { zh: '已经是最新的申报表', en: 'This is the newest form already.' };
    case 'not-withdrawable':
      return {
        zh: '单位已经办理，不能撤回，请联系单位',
        en: 'Your unit has already acted on it. Please contact your unit.',
      };
    case 'not-barred':
      return {
        zh: '这件申报没有被终止，或本年度限制已解除',
        en: 'It was not terminated, or the bar of the year is lifted already.',
      };
    case 'not-pending':
      return { zh: '这条注册不在待审核状态', en: 'This registration is not waiting for review.' };
    case 'not-registered':
      return { zh: '这个人没有绑定本单位', en: 'This person is not bound to your unit.' };
    case 'already-registered':
      return {
        zh: '您已绑定这个单位，或还有一条申请在等待审核，可以先撤回那条申请',
        en: 'You are bound to this unit already, or a request of yours is still waiting. You may cancel that one first.',
      };
    case 'not-your-desk':
      return {
        zh: refusal.holder ? `现在由${refusal.holder}办理` : '现在不由您办理',
        en: refusal.holder ? `${refusal.holder} holds it now.` : 'It is not at your desk now.',
      };
    case 'declaration-not-open':
      return { zh: `申报从${refusal.from}开始`, en: `Declaration opens on ${refusal.from}.` };
    case 'declaration-closed':
      return { zh: `申报已于${refusal.until}截止`, en: `Declaration closed on ${refusal.until}.` };
    case 'resubmission-closed':
      return { zh: `重新提交已于${refusal.until}截止`, en: `Resubmission closed on ${refusal.until}.` };
    case 'review-closed':
      return { zh: `审核已于${refusal.until}截止，不能再办理`, en: `Review closed on ${refusal.until}.` };
    case 'registration-not-approved':
      return {
        zh: '工作单位还没有通过您的注册，可以先填写，通过后再提交',
        en: 'Your unit has not approved your registration yet. You can fill in the form and submit it afterwards.',
      };
    case 'category-unknown':
      return { zh: '没有这个申报类别，请重新选择', en: 'There is no such category. Please choose again.' };
    case 'plan-unknown':
      return { zh: '没有这个计划，请重新选择', en: 'There is no such plan. Please choose again.' };
    case 'unit-unknown':
      return { zh: '没有这个单位，请重新选择', en: 'There is no such unit. Please choose again.' };
    case 'unit-disabled':
      return { zh: '单位已停用，请联系省人社厅', en: 'This unit is disabled. Please contact the province.' };
    case 'last-administrator':
      return { zh: '这是最后一位管理员，不能移除', en: 'This is the last administrator and cannot be removed.' };
    case 'blocked-by-staff':
      return {
        zh: '这个账号由平台停用，单位不能恢复，请联系省人社厅',
        en: 'The platform blocked this account, and your unit cannot restore it. Please contact the province.',
      };
    case 'profile-incomplete':
      return {
        zh: '请先在个人信息里填写手机号码，单位要能联系到您',
        en: 'Please enter your mobile number in your profile first: the unit must be able to reach you.',
      };
    case 'incomplete':
      if (refusal.about === 'unit')
        return {
          zh: `请补齐${refusal.fields.map((field) => unitLabel(field, 'zh')).join('、')}`,
          en: `Please add: ${refusal.fields.map((field) => unitLabel(field, 'en')).join(', ')}.`,
        };
      return {
        zh: `还差${refusal.fields.length}项，补齐后才能提交`,
        en: `${refusal.fields.length} items are still missing.`,
      };
    case 'bad-answers':
      return {
        zh: `有${refusal.problems.length}处填写不对，请按提示修改`,
        en: `${refusal.problems.length} answers are not valid.`,
      };
    case 'recommendation-required':
      return {
        zh: `请先上传加盖公章的单位推荐意见（第${refusal.revision}版）`,
        en: `Please upload the stamped recommendation of revision ${refusal.revision} first.`,
      };
    case 'opinion-required':
      return { zh: '请填写意见', en: 'Please write an opinion.' };
    case 'opinion-too-long':
      return {
        zh: `意见最多500字，现在${refusal.length}字`,
        en: `An opinion has at most 500 characters; this one has ${refusal.length}.`,
      };
    case 'items-required':
      return {
        zh: '本计划的退回须逐项指出问题，请打开申报，至少指出一处再退回',
        en: 'In this plan a return must point out what is wrong, place by place. Please open it and name at least one.',
      };
    case 'return-too-late':
      return {
        zh: `重新提交于${refusal.until}截止，本计划的退回要给申报人留${refusal.days}天，已不能退回`,
        en: `Resubmission closes on ${refusal.until}; in this plan a return must leave ${refusal.days} day(s).`,
      };
    case 'department-required':
      return { zh: '请选择省直主管部门', en: 'Please choose the provincial department.' };
    case 'department-unknown':
      return { zh: '这个部门不在名单里，请重新选择', en: 'This department is not on the list. Please choose again.' };
    case 'department-not-allowed':
      return {
        zh: '市县单位不用选择部门，将提交到属地人社部门',
        en: 'A city or county unit chooses no department; it goes to the bureau of its region.',
      };
    case 'no-bureau-for-region':
      return {
        zh: '属地还没有可用的审核机构，请联系省人社厅',
        en: 'No bureau serves this region yet. Please contact the province.',
      };
    case 'too-large':
      return {
        zh: `文件超过${refusal.megabytes} MB，请降低扫描分辨率（建议200 dpi灰度）`,
        en: `The file is over ${refusal.megabytes} MB. Please scan at a lower resolution (200 dpi grey).`,
      };
    case 'bad-pdf':
      return scan(refusal);
    case 'bad-attachment':
      return attachment(refusal);
    case 'too-many-attachments':
      return { zh: `这一项最多${refusal.limit}个文件`, en: `At most ${refusal.limit} files here.` };
    case 'deadline-not-later':
      return {
        zh: `${DEADLINE_WORDS[refusal.deadline].zh}只能延后，不能早于已公布的${refusal.than}`,
        en: `${DEADLINE_WORDS[refusal.deadline].en} can only move to a later day than ${refusal.than}.`,
      };
    case 'deadline-over':
      return {
        zh: `${DEADLINE_WORDS[refusal.deadline].zh}要延到今天（${refusal.today}）或以后`,
        en: `${DEADLINE_WORDS[refusal.deadline].en} must be today (${refusal.today}) or later.`,
      };
    case 'deadlines-crossed':
      return {
        zh: `${DEADLINE_WORDS[refusal.earlier].zh}不能早于${DEADLINE_WORDS[refusal.later].zh}，请一起延长`,
        en: `${DEADLINE_WORDS[refusal.earlier].en} cannot come first. Please extend both.`,
      };
    case 'nothing-extended':
      return { zh: '日期没有变化，请至少延长一个截止日期', en: 'No day has changed. Please extend at least one.' };
    case 'reason-required':
      return {
        zh: `请写明延长的原因，最多${refusal.most}字`,
        en: `Please give a reason, at most ${refusal.most} characters.`,
      };
    case 'plan-not-running':
      return { zh: '计划没有发布，直接改日期再发布即可', en: 'This plan is not published. Just change its days.' };
    case 'reviewer-changed':
      return {
        zh: '办理人的账号已停用或换了单位，这件没有办理',
        en: 'The account that asked for it was closed or moved meanwhile. Nothing was done here.',
      };
    case 'not-done':
      return {
        zh: '系统出了问题，这件没有办理，请稍后单独办理',
        en: 'Something went wrong and nothing was done here. Please try this one on its own later.',
      };
    case 'idempotency-key-reused':
      return { zh: '请刷新页面后再试', en: 'Please reload the page and try again.' };
    case 'only-by-review':
      return { zh: '状态只能通过审核改变', en: 'The state changes only through review.' };
  }
}

/** The sentence a person reads for a refusal: what is wrong and what would make it possible. */
export const say = (refusal: Refusal, language: Language = 'zh'): string => sentences(refusal)[language];
