import type { Row } from 'workflow/domain';
import { rowsOf, textOf, type Dossier } from '../dossiers';
import { labelOf } from '../form';
import type { DemoApplicant, DemoUnit } from '../people';
import { card, certificate, firstPage, portrait, projectCover, proof } from './kinds';
import { toPdf, toPicture } from './output';
import type { Sheet } from './sheet';

export interface DemoFile {
  fieldId: string;
  fileName: string;
  type: 'application/pdf' | 'image/jpeg' | 'image/png';
  bytes(): Promise<Buffer>;
}

interface Subject {
  dossier: Dossier;
  person: DemoApplicant;
  unit: DemoUnit;
  /** Days of the public notice, and the day the proof was written. */
  notice: { from: string; until: string; on: string };
  /** Counts up from person to person: so that not everybody hands in the same. */
  turn: number;
}

const pdf = (fieldId: string, title: string, sheets: () => Sheet[]): DemoFile => ({
  fieldId,
  fileName: `${title}.pdf`,
  type: 'application/pdf',
  bytes: () => toPdf(title, sheets()),
});

const picture = (fieldId: string, title: string, draw: () => Sheet, png = false): DemoFile => ({
  fieldId,
  fileName: `${title}.${png ? 'png' : 'jpg'}`,
  type: png ? 'image/png' : 'image/jpeg',
  bytes: () => toPicture(draw(), png ? 'image/png' : 'image/jpeg'),
});

/** 2021-09-30 → 2021年9月30日, 2021-09 → 2021年9月. */
const said = (day: string): string =>
  day
    .split('-')
    .map((part, i) => `${Number(part)}${'年月日'[i] ?? ''}`)
    .join('');
const masked = (number: string): string => `${number.slice(0, 6)}********${number.slice(-4)}`;

function degrees({ dossier: { answers }, person, turn }: Subject): DemoFile[] {
  const name = person.nameOnPaper ?? person.name;
  const study = rowsOf(answers, 'studies').filter((row) => row.mode !== 'abroad');
  const draw = (row: Row, i: number): Sheet =>
    certificate({
      title: textOf(row, 'degree') === 'none' ? '毕业证书' : `${labelOf('degree', row.degree)}学位证书`,
      body: `${name}，于${said(textOf(row, 'from'))}至${said(textOf(row, 'until'))}在本校${textOf(row, 'major')}专业学习，修完规定课程，成绩合格，准予毕业。`,
      issuer: textOf(row, 'school'),
      date: said(textOf(row, 'until')),
      number: `1${turn}${String(i).padStart(2, '0')}${textOf(row, 'until').replace('-', '')}0××（演示）`,
    });
  const last = study.slice(-2);
  if (turn % 3 === 0) return [pdf('degreeScan', '学历学位证书', () => last.map(draw))];
  return last.map((row, i) =>
    picture(
      'degreeScan',
      `${textOf(row, 'school')}${row.degree === 'none' ? labelOf('education', row.education) : labelOf('degree', row.degree)}证书`,
      () => draw(row, i),
      i === 1,
    ),
  );
}

function title({ dossier: { answers }, person, unit, turn }: Subject): DemoFile {
  const name = person.nameOnPaper ?? person.name;
  const kind = textOf(answers, 'titleName');
  return pdf('titleScan', '资格证书和聘任文件', () => [
    certificate({
      title: answers.titleSeries === 'skill' ? '职业资格证书' : '专业技术资格证书',
      body: `${name}，经评审委员会评审通过，具有${kind}资格（${labelOf('titleLevel', answers.titleLevel)}）。`,
      issuer: '安徽省职称评审机构（演示）',
      sealName: '职称评审专用章',
      date: said(textOf(answers, 'titleOn')),
      number: `34${textOf(answers, 'titleOn').slice(0, 4)}00${turn}7×（演示）`,
    }),
    proof(
      '聘任通知',
      `${name}：\n经研究，聘任你担任${textOf(answers, 'postGrade')}，聘期三年，自${said(textOf(answers, 'postOn'))}起。`,
      unit.name,
      said(textOf(answers, 'postOn')),
    ),
  ]);
}

function awards({ dossier: { answers }, person }: Subject): DemoFile[] {
  return rowsOf(answers, 'awards').map((row, i) => {
    const draw = (): Sheet =>
      certificate({
        title: textOf(row, 'award').length > 14 ? '荣誉证书' : textOf(row, 'award'),
        body: `为表彰在“${textOf(row, 'project')}”中作出贡献的人员，特颁此证。\n获奖者：${person.nameOnPaper ?? person.name}（排名${textOf(row, 'rank')}）\n等级：${labelOf('awards', row.grade, 'grade')}`,
        issuer: textOf(row, 'grantedBy'),
        date: `${textOf(row, 'year')}年12月`,
        number: textOf(row, 'certificate'),
      });
    return i % 2 === 0
      ? pdf('awardScan', `获奖证书（第${i + 1}项）`, () => [draw()])
      : picture('awardScan', `获奖证书（第${i + 1}项）`, draw);
  });
}

/** Everything one person hands in. The same subject gives the same files, names and bytes. */
export function attachmentsOf(subject: Subject): DemoFile[] {
  const { dossier, person, unit, notice, turn } = subject;
  const { answers } = dossier;
  const name = person.nameOnPaper ?? person.name;
  const gender = textOf(answers, 'gender');
  const id = {
    name,
    gender: labelOf('gender', gender),
    birth: said(textOf(answers, 'birthDate')),
    number: masked(person.idNumber),
    region: textOf(answers, 'nativePlace'),
  };
  const projects = rowsOf(answers, 'projects').slice(0, 3);
  const papers = rowsOf(answers, 'publications').slice(0, turn % 2 === 0 ? 3 : 2);
  const patents = rowsOf(answers, 'patents').slice(0, 4);
  const transfers = rowsOf(answers, 'transfers');
  const leader = `${name}等`;
  return [
    picture('photo', '证件照', () => portrait(gender, turn)),
    picture('identityScan', '身份证正面', () => card('front', id)),
    picture('identityScan', '身份证反面', () => card('back', id)),
    ...degrees(subject),
    title(subject),
    ...(projects.length === 0
      ? []
      : [
          pdf('projectScan', '科研项目任务书（封面、签章页）', () =>
            projects.map((row) =>
              projectCover({
                name: textOf(row, 'name'),
                source: textOf(row, 'source'),
                leader,
                unit: unit.name,
                from: textOf(row, 'from'),
                until: textOf(row, 'until'),
              }),
            ),
          ),
        ]),
    ...awards(subject),
    ...papers.map((row, i) =>
      pdf('publicationScan', `代表作${i + 1}（首页）`, () => [
        firstPage({
          title: textOf(row, 'title'),
          venue: textOf(row, 'venue'),
          issue: textOf(row, 'issue'),
          author: leader,
          abstract: textOf(answers, 'representative'),
        }),
      ]),
    ),
    ...(patents.length === 0
      ? []
      : [
          pdf('patentScan', '专利和标准证书', () =>
            patents.map((row) =>
              certificate({
                title: labelOf('patents', row.kind, 'kind'),
                body: `名称：${textOf(row, 'name')}\n本人排名：${textOf(row, 'rank')}`,
                issuer: unit.name,
                date: said(textOf(row, 'grantedOn')),
                number: textOf(row, 'number'),
              }),
            ),
          ),
        ]),
    ...(transfers.length === 0
      ? []
      : [
          pdf('benefitScan', '应用及效益证明', () =>
            transfers.map((row) =>
              proof(
                '应用证明',
                `“${textOf(row, 'result')}”自${said(textOf(row, 'from'))}起在${textOf(row, 'user')}应用，运行正常，效果良好。`,
                textOf(row, 'user').slice(0, 18),
                said(notice.from),
              ),
            ),
          ),
        ]),
    ...(turn % 2 === 0
      ? []
      : [
          picture(
            'assessmentScan',
            '年度考核证明',
            () =>
              proof(
                '年度考核证明',
                `兹证明${name}近3年年度考核结果真实，与本单位人事档案一致。`,
                unit.name,
                said(notice.on),
              ),
            true,
          ),
        ]),
    pdf('noticeScan', '单位公示证明', () => [
      proof(
        '公示情况证明',
        `${name}申报省学术和技术带头人及后备人选的材料，已于${said(notice.from)}至${said(notice.until)}在本单位公示栏和内部网站公示5个工作日，公示期间未收到异议。\n特此证明。`,
        unit.name,
        said(notice.on),
      ),
    ]),
  ];
}
