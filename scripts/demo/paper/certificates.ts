import type { Row } from 'workflow/domain';
import { rowsOf, textOf, type Dossier } from '../dossiers';
import { labelOf } from '../form';
import type { DemoApplicant, DemoUnit } from '../people';
import { pdf, picture, said, type DemoFile } from './files';
import { certificate, proof } from './kinds';
import type { Sheet } from './sheet';

export interface Subject {
  dossier: Dossier;
  person: DemoApplicant;
  unit: DemoUnit;
  /** Days of the public notice, and the day the proof was written. */
  notice: { from: string; until: string; on: string };
  /** Counts up from person to person: so that not everybody hands in the same. */
  turn: number;
}

export function degrees({ dossier: { answers }, person, turn }: Subject): DemoFile[] {
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

export function title({ dossier: { answers }, person, unit, turn }: Subject): DemoFile {
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

export function awards({ dossier: { answers }, person }: Subject): DemoFile[] {
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
