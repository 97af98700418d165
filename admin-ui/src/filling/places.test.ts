import { expect, it } from 'vitest';
import { malformed, type Form } from 'workflow/domain';
import { Draft } from './draft';
import { summaryOf } from './places';
import { differencesOf, mergedOf } from './sameAnswers';

const form: Form = {
  sections: [
    {
      id: 'a',
      label: '一',
      fields: [
        { id: 'name', label: '姓名', type: 'text', required: true, maxLength: 4 },
        {
          id: 'rows',
          label: '论文',
          type: 'table',
          required: false,
          minRows: 1,
          columns: [
            { id: 'title', label: '题目', type: 'text', required: true },
            { id: 'year', label: '年份', type: 'number', required: true, max: 2026 },
          ],
        },
      ],
    },
    {
      id: 'b',
      label: '二',
      fields: [
        { id: 'more', label: '有补充', type: 'yes-no', required: true },
        {
          id: 'note',
          label: '补充',
          type: 'text',
          required: true,
          showIf: { field: 'more', op: 'is', values: ['yes'] },
        },
      ],
    },
  ],
};

it('counts every open place in the order of the form, cells included', () => {
  const { open, required, answered, sections, rows } = summaryOf(form, {
    name: '太长的名字',
    rows: [{ title: '甲', year: 2028 }, { title: '乙' }],
  });
  expect(open).toEqual([
    { place: 'name', trouble: 'too-long' },
    { place: 'rows[0].year', trouble: 'out-of-range' },
    { place: 'rows[1].year', trouble: 'unanswered' },
    { place: 'more', trouble: 'unanswered' },
  ]);
  expect([required, answered]).toEqual([7, 5]);
  expect([...sections]).toEqual([
    ['a', 3],
    ['b', 1],
  ]);
  expect(rows.get('rows[0]')).toBe('year:out-of-range;');
});

it('gives rows a name that the server takes, and sends nothing that is not asked for', () => {
  const draft = new Draft(form, { rows: [{ title: '甲' }], more: true, note: '注' });
  draft.set('more', false);
  const sent = draft.sent();
  expect(Object.keys(sent).sort()).toEqual(['more', 'rows']);
  expect(draft.answers.note).toBe('注');
  expect(draft.rowsOf('rows')[0]?.$id).toMatch(/^[0-9a-f-]{36}$/);
  expect(malformed(form, sent)).toEqual([]);
  expect(malformed(form, { rows: [{ $id: 'x'.repeat(41) }] })).toEqual([
    { field: 'rows[0].$id', problem: 'wrong-type' },
  ]);
});

it('keeps writing that is no number yet, as something to mend', () => {
  const draft = new Draft(form, { rows: [{ $id: 'r', title: '甲', year: 2020 }] });
  draft.setRough('rows|r|year', '二〇二〇');
  expect(draft.count().troubles.get('rows[0].year')).toBe('not-a-number');
});

it('lays what was written here over the newest version, and tells where both wrote', () => {
  const base = { name: '甲', more: true };
  const mine = { name: '乙', more: true };
  const newest = { name: '丙', more: false };
  expect(differencesOf(form, base, mine, newest).map(({ field }) => field)).toEqual(['name']);
  expect(mergedOf(base, mine, newest)).toEqual({ name: '乙', more: false });
});
