import type { Verdict } from 'workflow/domain';
import { daysAgo, lastYear, type Moment } from './calendar';
import type { PlanName } from './plans';

/** One act of somebody, in the order in which it happened. `change` edits answers and leaves no flow entry. */
export type DemoAct =
  | { at: Moment; who: string; act: 'submit' | 'recommend' }
  | { at: Moment; who: string; act: Verdict; opinion: string }
  | { at: Moment; who: string; act: 'change'; answers: Record<string, string> };

/** What became of one person's declaration in one plan. */
export interface Story {
  applicant: string;
  plan: PlanName;
  drafted: Moment;
  acts: DemoAct[];
}

/** A person's binding to the unit; `approved` is when the unit's administrator said yes, if at all. */
export interface Binding {
  applicant: string;
  asked: Moment;
  approved?: Moment;
}

const bound = (applicant: string, asked: Moment, approved?: Moment): Binding => ({
  applicant,
  asked,
  ...(approved ? { approved } : {}),
});

export const bindings: Binding[] = [
  bound('applicant.past.2', lastYear('09-01', '09:12'), lastYear('09-01', '15:30')),
  bound('applicant.past.1', lastYear('09-02', '20:41'), lastYear('09-03', '08:55')),
  bound('applicant.6', lastYear('09-08', '12:20'), lastYear('09-08', '16:02')),
  bound('applicant.past.3', lastYear('09-12', '22:07'), lastYear('09-15', '09:20')),
  bound('applicant.1', daysAgo(33, '10:02'), daysAgo(33, '16:40')),
  bound('applicant.10', daysAgo(32, '08:31'), daysAgo(32, '10:15')),
  bound('applicant.4', daysAgo(31, '21:16'), daysAgo(30, '09:04')),
  bound('applicant.7', daysAgo(30, '19:45'), daysAgo(29, '08:20')),
  bound('applicant.2', daysAgo(28, '11:08'), daysAgo(28, '14:52')),
  bound('applicant.11', daysAgo(27, '17:33'), daysAgo(26, '09:40')),
  bound('applicant.5', daysAgo(25, '22:50'), daysAgo(24, '10:11')),
  bound('applicant.8', daysAgo(24, '20:18'), daysAgo(23, '08:36')),
  bound('applicant.3', daysAgo(16, '09:26'), daysAgo(16, '15:07')),
  bound('applicant.9', daysAgo(12, '18:54'), daysAgo(11, '08:48')),
  bound('applicant.12', daysAgo(9, '13:37'), daysAgo(8, '10:29')),
  bound('applicant.new', daysAgo(2, '16:21')),
];

/** Contract §5: last year's plan at unit.city has one in review, one returned, one approved and one terminated. */
const past: Story[] = [
  {
    applicant: 'applicant.past.2',
    plan: 'last',
    drafted: lastYear('09-16', '10:20'),
    acts: [
      { at: lastYear('09-19', '15:42'), who: 'applicant.past.2', act: 'submit' },
      {
        at: lastYear('09-23', '10:05'),
        who: 'unit.city',
        act: 'return',
        opinion:
          '请一次改好：1.“从事专业（二级学科）”按GB/T 13745填写代码；2.省重点研究与开发计划项目的起止时间与任务书不一致；3.业绩中“9年救治4,730例”请注明数据来源。',
      },
      {
        at: lastYear('09-26', '21:18'),
        who: 'applicant.past.2',
        act: 'change',
        answers: {
          subDiscipline: '320.2410 内科学（心血管病学）',
          socialBenefit:
            '18家县医院独立开展起搏器植入，患者平均少花4,300元、少走90公里。救治例数取自胸痛中心数据填报平台，截至上年12月31日。',
        },
      },
      { at: lastYear('09-26', '21:26'), who: 'applicant.past.2', act: 'submit' },
      { at: lastYear('09-28', '14:33'), who: 'unit.city', act: 'recommend' },
      {
        at: lastYear('09-28', '14:41'),
        who: 'unit.city',
        act: 'pass',
        opinion: '材料齐全，内容属实，已在本单位公示5个工作日，无异议，同意推荐。',
      },
      { at: lastYear('10-09', '09:50'), who: 'bureau.hefei', act: 'pass', opinion: '经审核，符合申报条件，同意上报。' },
      { at: lastYear('10-15', '16:12'), who: 'bureau.province', act: 'pass', opinion: '形式审查通过，进入专家评审。' },
    ],
  },
  {
    applicant: 'applicant.6',
    plan: 'last',
    drafted: lastYear('09-18', '19:02'),
    acts: [
      { at: lastYear('09-22', '20:37'), who: 'applicant.6', act: 'submit' },
      {
        at: lastYear('09-25', '11:20'),
        who: 'unit.city',
        act: 'return',
        opinion:
          '缺2020年度省卫生健康科研项目的结题证明；获奖证书与填报的排名不一致；“公示证明”未加盖公章。请补正后重新提交。',
      },
    ],
  },
  {
    applicant: 'applicant.past.3',
    plan: 'last',
    drafted: lastYear('09-21', '21:15'),
    acts: [
      { at: lastYear('09-24', '08:46'), who: 'applicant.past.3', act: 'submit' },
      {
        at: lastYear('09-29', '10:32'),
        who: 'unit.city',
        act: 'terminate',
        opinion:
          '经核对人事档案，申报人现任主管技师，为中级资格，不符合后备人选须具有副高级以上资格的条件。已当面告知本人。',
      },
    ],
  },
  {
    applicant: 'applicant.past.1',
    plan: 'last',
    drafted: lastYear('10-08', '22:40'),
    acts: [{ at: lastYear('10-10', '21:53'), who: 'applicant.past.1', act: 'submit' }],
  },
];

const drafted = (applicant: string, at: Moment): Story => ({ applicant, plan: 'open', drafted: at, acts: [] });

const submitted = (applicant: string, at: Moment, on: Moment): Story => ({
  ...drafted(applicant, at),
  acts: [{ at: on, who: applicant, act: 'submit' }],
});

/** Contract §5: 1, 4, 7 and 10 wait at their unit's desk, 2, 5, 8 and 11 have a complete draft. */
const open: Story[] = [
  submitted('applicant.10', daysAgo(18, '20:14'), daysAgo(11, '09:37')),
  submitted('applicant.4', daysAgo(15, '22:06'), daysAgo(6, '21:48')),
  submitted('applicant.1', daysAgo(14, '10:33'), daysAgo(5, '09:12')),
  submitted('applicant.7', daysAgo(10, '19:25'), daysAgo(3, '17:40')),
  drafted('applicant.2', daysAgo(7, '11:29')),
  drafted('applicant.11', daysAgo(5, '18:03')),
  drafted('applicant.8', daysAgo(4, '21:52')),
  drafted('applicant.5', daysAgo(1, '23:10')),
];

export const stories: Story[] = [...past, ...open];
