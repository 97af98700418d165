import { describe, expect, it } from 'vitest';
import { carriedAnswers } from './carrying';
import type { Answers, Field, Form } from './form';

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  label: id,
  type,
  required: false,
  ...more,
});
const form: Form = {
  sections: [
    {
      id: 's',
      label: 's',
      fields: [
        field('school', 'text', { label: '毕业院校（全称）' }),
        field('born', 'number'),
        field('abroad', 'yes-no'),
        field('country', 'text', { showIf: { field: 'abroad', op: 'is', values: ['yes'] } }),
        field('papers', 'table', { columns: [field('title', 'text'), field('year', 'number')] }),
      ],
    },
  ],
};

describe('answers that go along to a newer form', () => {
  it('are those that are still asked, in the same way', () => {
    const before: Answers = {
      school: '合肥工业大学',
      born: '1980-01-01',
      gone: '主任',
      abroad: false,
      country: '日本',
      papers: [
        { title: '一', year: '2020', issue: '3' },
        { title: '二', year: 2021 },
      ],
    };
    expect(carriedAnswers(form, before)).toEqual({
      school: '合肥工业大学',
      abroad: false,
      papers: [{ title: '一' }, { title: '二', year: 2021 }],
    });
  });

  it('are never a text where a table is asked now', () => {
    expect(carriedAnswers(form, { papers: 'x', school: [{ a: 'b' }] })).toEqual({});
  });
});
