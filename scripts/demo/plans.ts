import { plusDays, type Calendar } from './calendar';
import { partsOfForm, type PaperTexts, type PlanCategory, type SectionPart } from 'workflow/domain';
import { form } from './form';

/** Which of the three plans of contract §5. */
export type PlanName = 'last' | 'open' | 'next';

export interface DemoPlan {
  year: number;
  name: string;
  description: string;
  categories: PlanCategory[];
  declareFrom: string;
  declareUntil: string;
  reviewUntil: string;
  sections: SectionPart[];
  paper: PaperTexts;
}

const DESCRIPTION = [
  '一、范围：全省企事业单位（含中央驻皖单位）在职专业技术人才和高技能人才。带头人一般从后备人选中选拔产生。',
  '二、条件：带头人须具有正高级专业技术资格（未设正高级的系列除外）或高级技师资格；后备人选须具有副高级以上专业技术资格或技师以上资格。以近5年的工作实绩、成果应用和转化的成效为主要依据，兼顾长期贡献。',
  '三、程序：个人网上申报后，由所在单位审核并公示5个工作日，打印情况登记表加盖公章，扫描上传单位推荐意见，逐级报送。',
  '四、个人须在申报截止日前提交，各审核单位须在审核截止日前完成。逾期系统自动关闭。',
  '演示数据：条件和日期均为示例，以正式通知为准。',
].join('\n');

/** Where the conditions are written; shown with every hint. */
const SOURCE = '皖政办〔2016〕41号、皖人社秘〔2021〕139号（示例）';

/** 55周岁 and 45周岁以下, as the notices count: born in the year or later. */
const categories = (year: number, leader: string, reserve: string): PlanCategory[] => [
  {
    key: 'leader',
    name: '带头人',
    batch: leader,
    printTitle: '安徽省学术和技术带头人',
    bornSince: `${year - 55}-01-01`,
    titleHint: '带头人须具有正高级专业技术资格（未设正高级的系列除外）或高级技师资格',
    source: SOURCE,
  },
  {
    key: 'reserve',
    name: '后备人选',
    batch: reserve,
    printTitle: '安徽省学术和技术带头人后备人选',
    bornSince: `${year - 45}-01-01`,
    titleHint: '后备人选须具有副高级以上专业技术资格或技师以上资格',
    source: SOURCE,
  },
];

/** The province's own blank is not published: the heading says so. */
const paper: PaperTexts = { formName: '推荐人选情况登记表（示例样式）' };

/** Batches follow the cadence of earlier rounds: the two categories count apart. */
export const plansOf = ({ today, year }: Calendar): Record<PlanName, DemoPlan> => ({
  last: {
    year: year - 1,
    name: '学术和技术带头人及后备人选选拔',
    description: DESCRIPTION,
    categories: categories(year - 1, '第九批', '第十四批'),
    declareFrom: `${year - 1}-09-15`,
    declareUntil: `${year - 1}-10-10`,
    reviewUntil: `${year - 1}-10-17`,
    sections: partsOfForm(form),
    paper,
  },
  open: {
    year,
    name: '学术和技术带头人及后备人选选拔',
    description: DESCRIPTION,
    categories: categories(year, '第十批', '第十五批'),
    declareFrom: plusDays(today, -21),
    declareUntil: plusDays(today, 21),
    reviewUntil: plusDays(today, 28),
    sections: partsOfForm(form),
    paper,
  },
  next: {
    year: year + 1,
    name: '学术和技术带头人及后备人选选拔',
    description: DESCRIPTION,
    categories: categories(year + 1, '批次待定', '批次待定'),
    declareFrom: `${year + 1}-10-08`,
    declareUntil: `${year + 1}-10-29`,
    reviewUntil: `${year + 1}-11-05`,
    sections: partsOfForm(form),
    paper,
  },
});
