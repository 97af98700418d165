import { describe, expect, test } from 'vitest';
import { differences, type Handed } from './differences';
import type { Answers, Form } from './form';

const form: Form = {
  sections: [
    {
      id: 'basic',
      label: '基本情况',
      fields: [
        { id: 'title', label: '专业技术职务', type: 'text', required: true },
        { id: 'fields', label: '方向', type: 'choices', required: false },
        { id: 'scan', label: '证书', type: 'attachment', required: false },
      ],
    },
    {
      id: 'papers',
      label: '论文',
      fields: [
        {
          id: 'papers',
          label: '论文',
          type: 'table',
          required: false,
          columns: [
            { id: 'name', label: '题目', type: 'text', required: true },
            { id: 'journal', label: '期刊', type: 'text', required: true },
            { id: 'year', label: '年份', type: 'number', required: true },
            { id: 'proof', label: '证明', type: 'attachment', required: false },
          ],
        },
      ],
    },
  ],
};
const file = (id: number, sha256: string) => ({ id, fileName: `${sha256}.pdf`, sha256 });
const handed = (answers: Answers, attachments = [file(1, 'a'), file(2, 'b'), file(3, 'a')]): Handed => ({
  form,
  answers,
  attachments,
});
const paper = (name: string, year: number, more: object = {}) => ({ name, journal: '学报', year, ...more });

describe('what changed between two revisions', () => {
  test('is nothing when the same was handed in again', () => {
    const answers = { title: '教授', fields: ['a', 'b'], scan: [1], papers: [paper('甲', 2020)] };
    expect(differences(handed(answers), handed(answers))).toEqual([]);
    // An empty text is as good as none, the order of several choices means nothing.
    expect(differences(handed({ fields: ['a', 'b'] }), handed({ title: '', fields: ['b', 'a'], papers: [] }))).toEqual(
      [],
    );
  });

  test('names the field with its old and its new answer', () => {
    expect(differences(handed({ title: '副教授' }), handed({ title: '教授' }))).toEqual([
      { sectionId: 'basic', fieldId: 'title', label: '专业技术职务', before: '副教授', after: '教授' },
    ]);
  });

  test('compares files by content, and shows them by name', () => {
    expect(differences(handed({ scan: [1] }), handed({ scan: [3] }))).toEqual([]);
    expect(differences(handed({ scan: [1] }), handed({ scan: [2] }))).toMatchObject([
      { fieldId: 'scan', before: ['a.pdf'], after: ['b.pdf'] },
    ]);
  });

  test('follows a row by its name, wherever it moved', () => {
    const before = [paper('甲', 2020, { $id: 'x' }), paper('乙', 2021, { $id: 'y' })];
    const after = [paper('乙', 2022, { $id: 'y' }), paper('丙', 1999, { $id: 'x', journal: '通报' })];
    expect(differences(handed({ papers: before }), handed({ papers: after }))[0]?.rows).toEqual([
      { kind: 'changed', place: 0, cells: [{ columnId: 'year', label: '年份', before: 2021, after: 2022 }] },
      {
        kind: 'changed',
        place: 1,
        cells: [
          { columnId: 'name', label: '题目', before: '甲', after: '丙' },
          { columnId: 'journal', label: '期刊', before: '学报', after: '通报' },
          { columnId: 'year', label: '年份', before: 2020, after: 1999 },
        ],
      },
    ]);
  });

  test('matches rows without names by content, then by likeness; the rest was added or removed', () => {
    const before = [paper('甲', 2020), paper('乙', 2021), { name: '丁', journal: '周刊', year: 1990 }];
    const after = [paper('新', 2023, { journal: '文摘' }), paper('乙', 2021), paper('甲', 2021)];
    const [change] = differences(handed({ papers: before }), handed({ papers: after }));
    expect(change?.rows?.map(({ kind, place }) => [kind, place])).toEqual([
      ['added', 0],
      ['changed', 2],
      ['removed', 2],
    ]);
    expect(change?.rows?.[1]?.cells).toEqual([{ columnId: 'year', label: '年份', before: 2020, after: 2021 }]);
  });

  test('a move of unnamed rows is no change', () => {
    const rows = [paper('甲', 2020), paper('乙', 2021)];
    expect(differences(handed({ papers: rows }), handed({ papers: [...rows].reverse() }))).toEqual([]);
  });

  test('tells what the newer form no longer asks', () => {
    const without: Handed = { ...handed({}), form: { sections: form.sections.slice(1) } };
    expect(differences(handed({ title: '教授' }), without)).toMatchObject([{ fieldId: 'title', after: null }]);
  });

  test('two tables of 200 rows that have nothing in common are compared at once', () => {
    const many = (from: number) =>
      Array.from({ length: 200 }, (_, i) => ({ name: `题${from + i}`, journal: `刊${from + i}`, year: from + i }));
    const started = performance.now();
    const [change] = differences(handed({ papers: many(0) }), handed({ papers: many(1000) }));
    expect(change?.rows).toHaveLength(400);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
