import { describe, expect, it } from 'vitest';
import { attachmentIds, invalid, malformed, missing, unanswered } from './answers';
import type { Answers, Form } from './form';

const form: Form = {
  sections: [
    {
      id: 'basics',
      label: '一、基本情况',
      fields: [
        { id: 'birth', label: '出生日期', type: 'date', required: true },
        {
          id: 'gender',
          label: '性别',
          type: 'choice',
          required: true,
          options: [
            { value: 'f', label: '女' },
            { value: 'm', label: '男' },
          ],
        },
        { id: 'summary', label: '业绩', type: 'long-text', required: false, maxLength: 5 },
        {
          id: 'papers',
          label: '论文',
          type: 'table',
          required: false,
          maxRows: 2,
          columns: [
            { id: 'title', label: '题名', type: 'text', required: true },
            { id: 'year', label: '年份', type: 'number', required: false, min: 1950, max: 2026 },
            { id: 'scan', label: '附件', type: 'attachment', required: false },
          ],
        },
        { id: 'proof', label: '证书', type: 'attachment', required: true, maxRows: 2 },
      ],
    },
  ],
};
const whole = { birth: '1976-08-01', gender: 'f', papers: [{ title: '一', year: 2020, scan: [9] }], proof: [7, 8] };

describe('the answers of a declaration', () => {
  it('are complete when every required field and cell is there', () => {
    expect(missing(form, whole)).toEqual([]);
    expect(malformed(form, whole)).toEqual([]);
  });

  it('name every missing place, cells of tables included (R7)', () => {
    expect(unanswered(form, { birth: ' ', papers: [{ title: '一' }, { year: 2020 }] })).toEqual([
      'birth',
      'gender',
      'papers[1].title',
      'proof',
    ]);
  });

  it('may be saved too long or out of range, but not submitted so', () => {
    const long: Answers = {
      ...whole,
      birth: '1999-02-29',
      gender: 'x',
      summary: '一二三四五六',
      papers: [{ title: '一', year: 1900 }, { title: '二' }, { title: '三' }],
    };
    expect(malformed(form, long)).toEqual([]);
    expect(invalid(form, long).map((one) => `${one.field} ${one.problem}`)).toEqual([
      'birth not-a-date',
      'gender not-an-option',
      'summary too-long',
      'papers too-many',
      'papers[0].year out-of-range',
    ]);
  });

  it('refuse unknown ids and wrong shapes, with the place', () => {
    const wrong = { stranger: 1, birth: 19760801, papers: [{ title: 1, other: 'x' }], proof: 'file' };
    expect(malformed(form, wrong).map((one) => `${one.field} ${one.problem}`)).toEqual([
      'stranger unknown',
      'birth wrong-type',
      'papers[0].title wrong-type',
      'papers[0].other unknown',
      'proof wrong-type',
    ]);
  });

  it('name their attachments wherever they stand', () => {
    expect(attachmentIds(form, whole)).toEqual([9, 7, 8]);
  });
});
