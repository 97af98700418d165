import type { Option } from './form';

const listOf = (text: string): Option[] =>
  text
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [value = '', label = ''] = entry.split('|');
      return { value, label };
    });

/** GB/T 3304-1991 */
const ETHNICITY = listOf(`
  01|汉族 02|蒙古族 03|回族 04|藏族 05|维吾尔族 06|苗族 07|彝族 08|壮族 09|布依族 10|朝鲜族 11|满族 12|侗族 13|瑶族 14|白族 15|土家族
  16|哈尼族 17|哈萨克族 18|傣族 19|黎族 20|傈僳族 21|佤族 22|畲族 23|高山族 24|拉祜族 25|水族 26|东乡族 27|纳西族 28|景颇族
  29|柯尔克孜族 30|土族 31|达斡尔族 32|仫佬族 33|羌族 34|布朗族 35|撒拉族 36|毛南族 37|仡佬族 38|锡伯族 39|阿昌族 40|普米族
  41|塔吉克族 42|怒族 43|乌孜别克族 44|俄罗斯族 45|鄂温克族 46|德昂族 47|保安族 48|裕固族 49|京族 50|塔塔尔族 51|独龙族
  52|鄂伦春族 53|赫哲族 54|门巴族 55|珞巴族 56|基诺族`);

/** GB/T 4762-1984 */
const POLITICS = listOf(`
  01|中共党员 02|中共预备党员 03|共青团员 04|民革党员 05|民盟盟员 06|民建会员 07|民进会员 08|农工党党员 09|致公党党员
  10|九三学社社员 11|台盟盟员 12|无党派人士 13|群众`);

/** GB/T 13745-2009, first level */
const DISCIPLINE = listOf(`
  110|数学 120|信息科学与系统科学 130|力学 140|物理学 150|化学 160|天文学 170|地球科学 180|生物学 190|心理学 210|农学 220|林学
  230|畜牧、兽医科学 240|水产学 310|基础医学 320|临床医学 330|预防医学与公共卫生学 340|军事医学与特种医学 350|药学 360|中医学与中药学
  410|工程与技术科学基础学科 413|信息与系统科学相关工程与技术 416|自然科学相关工程与技术 420|测绘科学技术 430|材料科学 440|矿山工程技术
  450|冶金工程技术 460|机械工程 470|动力与电气工程 480|能源科学技术 490|核科学技术 510|电子与通信技术 520|计算机科学技术 530|化学工程
  535|产品应用相关工程与技术 540|纺织科学技术 550|食品科学技术 560|土木建筑工程 570|水利工程 580|交通运输工程 590|航空、航天科学技术
  610|环境科学技术及资源科学技术 620|安全科学技术 630|管理学 710|马克思主义 720|哲学 730|宗教学 740|语言学 750|文学 760|艺术学 770|历史学
  780|考古学 790|经济学 810|政治学 820|法学 830|军事学 840|社会学 850|民族学与文化学 860|新闻学与传播学 870|图书馆、情报与文献学 880|教育学
  890|体育科学 910|统计学`);

/** Lists by standard, so that nobody types 56 names: the staff choose one instead of writing options. */
export const CODE_LISTS = { ethnicity: ETHNICITY, politics: POLITICS, discipline: DISCIPLINE } as const;
export type CodeList = keyof typeof CODE_LISTS;

export const isCodeList = (name: string | null | undefined): name is CodeList =>
  name !== null && name !== undefined && Object.hasOwn(CODE_LISTS, name);

/** The list that these options are, entry by entry; null when they are somebody's own. */
export function codeListOf(options: readonly Option[]): CodeList | null {
  const written = (list: readonly Option[]): string => list.map(({ value, label }) => `${value}|${label}`).join(' ');
  const names = Object.keys(CODE_LISTS) as CodeList[];
  return names.find((name) => written(CODE_LISTS[name]) === written(options)) ?? null;
}
