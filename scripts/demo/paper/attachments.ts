import { maskIdNumber, type Row } from 'workflow/domain';
import { rowsOf, textOf } from '../dossiers';
import { labelOf } from '../form';
import { awards, degrees, title, type Subject } from './certificates';
import { pdf, picture, said, type DemoFile } from './files';
import { card, certificate, firstPage, portrait, projectCover, proof } from './kinds';
import type { Sheet } from './sheet';

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
    number: maskIdNumber(person.idNumber),
    region: textOf(answers, 'nativePlace'),
  };
  const leader = `${name}等`;

  const covers = (rows: Row[]): Sheet[] =>
    rows.map((row) =>
      projectCover({
        name: textOf(row, 'name'),
        source: textOf(row, 'source'),
        leader,
        unit: unit.name,
        from: textOf(row, 'from'),
        until: textOf(row, 'until'),
      }),
    );
  const paper = (row: Row): Sheet =>
    firstPage({
      title: textOf(row, 'title'),
      venue: textOf(row, 'venue'),
      issue: textOf(row, 'issue'),
      author: leader,
      abstract: textOf(answers, 'representative'),
    });
  const granted = (rows: Row[]): Sheet[] =>
    rows.map((row) =>
      certificate({
        title: labelOf('patents', row.kind, 'kind'),
        body: `名称：${textOf(row, 'name')}\n本人排名：${textOf(row, 'rank')}`,
        issuer: unit.name,
        date: said(textOf(row, 'grantedOn')),
        number: textOf(row, 'number'),
      }),
    );
  const applied = (rows: Row[]): Sheet[] =>
    rows.map((row) => {
      const user = textOf(row, 'user');
      const words = `“${textOf(row, 'result')}”自${said(textOf(row, 'from'))}起在${user}应用，运行正常，效果良好。`;
      return proof('应用证明', words, user.slice(0, 18), said(notice.from));
    });
  const assessed = (): Sheet =>
    proof('年度考核证明', `兹证明${name}近3年年度考核结果真实，与本单位人事档案一致。`, unit.name, said(notice.on));
  const announced = (): Sheet => {
    const days = `${said(notice.from)}至${said(notice.until)}`;
    const words = `${name}申报省学术和技术带头人及后备人选的材料，已于${days}在本单位公示栏和内部网站公示5个工作日，公示期间未收到异议。\n特此证明。`;
    return proof('公示情况证明', words, unit.name, said(notice.on));
  };
  /** Nothing to prove, no paper. */
  const about = (
    table: string,
    most: number,
    fieldId: string,
    named: string,
    draw: (rows: Row[]) => Sheet[],
  ): DemoFile[] => {
    const rows = rowsOf(answers, table).slice(0, most);
    return rows.length === 0 ? [] : [pdf(fieldId, named, () => draw(rows))];
  };

  return [
    picture('photo', '证件照', () => portrait(gender, turn)),
    picture('identityScan', '身份证正面', () => card('front', id)),
    picture('identityScan', '身份证反面', () => card('back', id)),
    ...degrees(subject),
    title(subject),
    ...about('projects', 3, 'projectScan', '科研项目任务书（封面、签章页）', covers),
    ...awards(subject),
    ...rowsOf(answers, 'publications')
      .slice(0, turn % 2 === 0 ? 3 : 2)
      .map((row, i) => pdf('publicationScan', `代表作${i + 1}（首页）`, () => [paper(row)])),
    ...about('patents', 4, 'patentScan', '专利和标准证书', granted),
    ...about('transfers', 3, 'benefitScan', '应用及效益证明', applied),
    ...(turn % 2 === 0 ? [] : [picture('assessmentScan', '年度考核证明', assessed, true)]),
    pdf('noticeScan', '单位公示证明', () => [announced()]),
  ];
}
