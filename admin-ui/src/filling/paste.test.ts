import { expect, it } from 'vitest';
import type { Field, Row } from 'workflow/domain';
import { blockOf, isBlock, laid } from './paste';
import { dated, numbered } from './typed';

const column = (id: string, type: Field['type'], options?: Field['options']): Field => ({
  id,
  label: id,
  type,
  required: false,
  ...(options ? { options } : {}),
});
const COLUMNS = [
  column('title', 'text'),
  column('year', 'number'),
  column('kind', 'choice', [{ value: 'p', label: '论文' }]),
  column('on', 'date'),
];

it('reads lines of cells as spreadsheets write them', () => {
  expect(blockOf('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(blockOf('"两行\n一格"\t"他说""好"""')).toEqual([['两行\n一格', '他说"好"']]);
  expect(blockOf('5" 屏\tx')).toEqual([['5" 屏', 'x']]);
  expect(blockOf('a\t\n\tb')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
  expect(blockOf('')).toEqual([]);
});

it('leaves a single cell to the field itself', () => {
  expect([isBlock(blockOf('一段文字')), isBlock(blockOf('一段文字\n')), isBlock(blockOf('a\tb'))]).toEqual([
    false,
    false,
    true,
  ]);
});

it('lays a block over a table, adds rows, and counts what no column can hold', () => {
  const rows: Row[] = [{ $id: 'x', title: '旧', year: 2001 }];
  const pasted = laid(
    COLUMNS,
    rows,
    { row: 0, column: 0 },
    blockOf('新\t2,023\t论文\t2023.6.1\n二\t去年\t专著\t20230102\n三'),
    2,
    () => ({
      $id: 'n',
    }),
  );
  expect(pasted.rows).toEqual([
    { $id: 'x', title: '新', year: 2023, kind: 'p', on: '2023-06-01' },
    { $id: 'n', title: '二', on: '2023-01-02' },
  ]);
  expect([pasted.refused, pasted.dropped]).toEqual([2, 1]);
  expect(rows[0]?.title).toBe('旧');
});

it('begins at the cell under the cursor and drops what lies beyond the last column', () => {
  const pasted = laid(COLUMNS, [], { row: 0, column: 3 }, blockOf('2023-1-5\t多余'), 9, () => ({}));
  expect(pasted).toEqual({ rows: [{ on: '2023-01-05' }], refused: 0, dropped: 0 });
});

it('understands dates and numbers as people write them', () => {
  expect(['2023年6月', '2023.6', '202306', '2023-06-18', '2023/6'].map((text) => dated(text, 'month'))).toEqual(
    Array(5).fill('2023-06'),
  );
  expect(['20230618', '2023年6月18日', '2023/6/18', '去年'].map((text) => dated(text, 'date'))).toEqual([
    '2023-06-18',
    '2023-06-18',
    '2023-06-18',
    '去年',
  ]);
  expect(['１２．５', '1,260', '-3', '1.2.3', ''].map(numbered)).toEqual([12.5, 1260, -3, undefined, undefined]);
});
