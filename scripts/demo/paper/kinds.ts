import { Shape } from './shape';
import { A4, BLACK, RED, block, disc, frame, paragraph, seal, sheet, write, type Sheet } from './sheet';

/** The papers that people hand in, each plainly marked as a demo paper. */
const INK = '#2b3440';
const GOLD = '#a9843c';

/** Grey words across the sheet and a line below: nobody can take one for a real certificate. */
function mark(on: Sheet): Sheet {
  const size = on.width / 9;
  write(on, '演示样张', on.width / 2, on.height / 2 + size, {
    size,
    align: 'centre',
    angle: -0.5,
    colour: '#9aa4b0',
    opacity: 0.16,
  });
  write(on, '演示数据，人名、单位、编号均为虚构', on.width / 2, on.height - 6, {
    size: 8,
    align: 'centre',
    colour: '#7d8793',
  });
  return on;
}

export interface Certificate {
  title: string;
  body: string;
  issuer: string;
  date: string;
  number: string;
  /** Where the issuer's name is too long for a stamp. */
  sealName?: string;
}

/** A landscape certificate with a gold border: degrees, awards, titles, patents. */
export function certificate({ title, body, issuer, date, number, sealName }: Certificate): Sheet {
  const on = sheet({ width: 595, height: 420 }, '#fffdf6');
  frame(on, 18, 18, 559, 384, GOLD, 3);
  frame(on, 26, 26, 543, 368, GOLD, 0.8);
  write(on, title, 297, 92, { size: 30, align: 'centre', colour: RED });
  paragraph(on, body, { x: 68, y: 146, width: 459 }, { size: 15, colour: INK });
  write(on, `编号：${number}`, 68, 352, { size: 10, colour: INK });
  write(on, issuer, 520, 318, { size: 13, align: 'right', colour: INK });
  write(on, date, 520, 346, { size: 13, align: 'right', colour: INK });
  seal(on, sealName ?? issuer, 452, 318, 48);
  return mark(on);
}

/** A letter of proof with the stamp of who gives it. */
export function proof(title: string, body: string, issuer: string, date: string): Sheet {
  const on = sheet(A4);
  write(on, title, A4.width / 2, 130, { size: 22, align: 'centre' });
  const end = paragraph(on, body, { x: 76, y: 190, width: 444 }, { size: 13.5 });
  write(on, issuer, 508, end + 70, { size: 13.5, align: 'right' });
  write(on, date, 508, end + 96, { size: 13.5, align: 'right' });
  seal(on, issuer, 430, end + 78);
  return mark(on);
}

/** The front page of a paper: journal, title, author, and lines that stand for its text. */
export function firstPage(paper: {
  title: string;
  venue: string;
  issue: string;
  author: string;
  abstract: string;
}): Sheet {
  const on = sheet(A4);
  write(on, paper.venue, 64, 70, { size: 10 });
  write(on, paper.issue, 531, 70, { size: 10, align: 'right' });
  block(on, 64, 78, 467, 0.8, BLACK);
  const below = paragraph(on, paper.title, { x: 64, y: 128, width: 467 }, { size: 18 });
  write(on, paper.author, A4.width / 2, below + 12, { size: 12, align: 'centre' });
  let y = paragraph(on, `摘要：${paper.abstract}`, { x: 84, y: below + 46, width: 427 }, { size: 10.5 }) + 18;
  for (let line = 0; y < 770; y += 13, line += 1) {
    const short = line % 9 === 8;
    block(on, 64, y, short ? 120 : 222, 5, '#dfe3e8');
    block(on, 309, y, line % 7 === 6 ? 90 : 222, 5, '#dfe3e8');
  }
  return mark(on);
}

/** The cover of a project's contract. */
export function projectCover(project: {
  name: string;
  source: string;
  leader: string;
  unit: string;
  from: string;
  until: string;
}): Sheet {
  const on = sheet(A4);
  write(on, project.source, 531, 90, { size: 10, align: 'right' });
  write(on, '科研项目任务书', A4.width / 2, 230, { size: 30, align: 'centre' });
  const lines = [
    ['项目名称', project.name],
    ['承担单位', project.unit],
    ['参加人员', project.leader],
    ['起止年月', `${project.from}至${project.until}`],
  ] as const;
  let y = 360;
  for (const [label, value] of lines) {
    write(on, label, 90, y, { size: 14 });
    y = Math.max(y + 44, paragraph(on, value, { x: 160, y, width: 350 }, { size: 14 }) + 20);
  }
  seal(on, project.unit, 420, 640);
  return mark(on);
}

/** One side of an identity card at twice its size (85.6 × 54 mm). The number is masked: it is a picture for a demonstration. */
export function card(
  side: 'front' | 'back',
  person: { name: string; gender: string; birth: string; number: string; region: string },
): Sheet {
  const on = sheet({ width: 486, height: 306 }, side === 'front' ? '#eef4f3' : '#f3eee6');
  frame(on, 6, 6, 474, 294, '#b9c4c2', 1);
  if (side === 'back') {
    disc(on, 84, 84, 38, RED);
    write(on, '居民身份证', 300, 96, { size: 34, align: 'centre' });
    write(on, `签发机关　${person.region}公安局（演示）`, 110, 220, { size: 15 });
    write(on, '有效期限　2018.03.01-2038.03.01', 110, 252, { size: 15 });
    return mark(on);
  }
  const rows = [`姓名　${person.name}`, `性别　${person.gender}`, `出生　${person.birth}`, '住址　' + person.region];
  rows.forEach((row, i) => write(on, row, 40, 64 + 42 * i, { size: 16 }));
  write(on, `公民身份号码　${person.number}`, 40, 262, { size: 17 });
  bust(on, 392, 128, 1, '#39465a');
  return mark(on);
}

/** A drawn head and shoulders, about the chin's upper third; y downwards. */
function bust(on: Sheet, x: number, y: number, scale: number, coat: string, hair = '#23262b', long = false): void {
  const put = (colour: string, shape: Shape): void => {
    on.ink.push({ shape, matrix: [scale, 0, 0, scale, x, y], colour });
  };
  if (long) put(hair, new Shape().move(-34, -20).curve(-46, 50, -30, 62).line(30, 62).curve(46, 50, 34, -20).close());
  put(coat, new Shape().move(-62, 110).curve(-58, 58, -18, 50).line(18, 50).curve(58, 58, 62, 110).close());
  put('#e6bf9d', new Shape().move(-14, 28).line(14, 28).line(18, 54).line(0, 70).line(-18, 54).close());
  put('#efcfb2', new Shape().circle(0, -8, 31).circle(0, 2, 29));
  put(
    hair,
    new Shape()
      .move(-33, -4)
      .curve(-36, -52, 0, -54)
      .curve(36, -52, 33, -4)
      .curve(26, -28, 6, -30)
      .curve(-20, -30, -33, -4)
      .close(),
  );
  put('#2b2b2b', new Shape().circle(-11, -2, 2.4).circle(11, -2, 2.4));
  put('#b4705d', new Shape().move(-9, 16).curve(0, 22, 9, 16).curve(0, 19, -9, 16).close());
}

/** The portrait for the form, 35 × 49 mm, drawn: no photograph of anybody. */
export function portrait(gender: string, turn: number): Sheet {
  const coats = ['#39465a', '#5b4a42', '#2f4d46', '#4b3f5c'];
  const hairs = ['#23262b', '#3b302a', '#5d6066'];
  const on = sheet({ width: 210, height: 294 }, turn % 2 ? '#6f9fd0' : '#f4f6f8');
  bust(on, 105, 148, 1.35, coats[turn % coats.length] ?? INK, hairs[turn % hairs.length], gender === '2');
  return on;
}
