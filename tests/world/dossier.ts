import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Answered } from './answering';
import type { Sitting } from './browser';
import { scan } from './paperwork';
import type { World } from './world';

/** A photo and a certificate as they lie on somebody's computer; the photo is one of this screen. */
export async function filesOf(world: World, { page }: Sitting): Promise<{ photo: string; certificate: string }> {
  const photo = path.join(world.dataDir, '证件照.jpg') as `${string}.jpg`;
  const certificate = path.join(world.dataDir, '证书.pdf');
  await page.screenshot({ path: photo, type: 'jpeg', clip: { x: 0, y: 0, width: 295, height: 413 } });
  writeFileSync(certificate, await scan('certificate'));
  return { photo, certificate };
}

/** Every required question of the programme's form (scripts/demo/form.json), as a teacher of a vocational school answers it. */
export function dossier(photo: string, certificate: string): Answered {
  const [paper, year] = [{ files: [certificate] }, new Date().getFullYear()];
  const assessed = [1, 2, 3].flatMap((row) => [
    [`第${row}行　年度`, String(year - row)],
    [`第${row}行　考核结果`, row === 1 ? '优秀' : '合格'],
  ]);
  return {
    '一、基本情况': {
      照片: { files: [photo] },
      性别: '女',
      民族: '汉族',
      出生日期: '19910923',
      政治面貌: '群众',
      籍贯: '安徽省宿松县',
      工作所在地: '肥西',
      参加工作时间: '2013-07',
      最高学历: '研究生',
      最高学位: '硕士',
      所学专业: '职业技术教育',
      毕业时间: '2013-06',
      专业技术资格系列: '中小学教师',
      专业技术资格名称: '高级教师',
      资格级别: '副高级',
      资格取得时间: '2022-12-10',
      聘任岗位及等级: '专业技术岗位七级',
      聘任时间: '2023-01',
      '从事专业（一级学科）': '教育学',
      '从事专业（二级学科）': '职业技术教育学',
      电子邮箱: 'zhonglic@school.example',
    },
    '二、学习经历': {
      '第1行　起': '2010-09',
      '第1行　止': '2013-06',
      '第1行　院校': '合肥师范大学',
      '第1行　专业': '职业技术教育',
      '第1行　学历': '研究生',
      '第1行　学位': '硕士',
      '第1行　学习形式': '全日制',
    },
    '三、工作经历': { '第1行　起': '2013-07', '第1行　工作单位': '肥西县某职业学校', '第1行　岗位、职务': '教师' },
    '五、主要业绩与贡献': {
      对应的业绩条件: ['在教育教学中业绩突出', '在农业技术推广中贡献突出'],
      主要业绩与贡献: '把县里的稻虾田做成实训课，连续五届学生在当地就业。',
      最有代表性的一项成果: '稻虾共作实训手册，全省七所学校使用。',
    },
    '十一、年度考核与承诺': {
      ...(Object.fromEntries(assessed) as Record<string, string>),
      '职业道德（师德、医德）情况': '遵守职业道德，无违规记录',
      所填内容和附件不涉及国家秘密: '是',
      '本人承诺所填内容和所附材料真实、准确，如有不实，愿承担相应责任': '是',
    },
    附件: { 身份证件: paper, '学历、学位证书': paper, '资格证书、聘任文件': paper, 单位公示证明: paper },
  };
}
