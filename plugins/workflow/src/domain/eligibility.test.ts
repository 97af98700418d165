import { describe, expect, it } from 'vitest';
import { bornOn, eligibilityHints, hintPlaces } from './eligibility';
import type { Form } from './form';

const leader = {
  name: '带头人',
  bornSince: '1966-01-01',
  titleHint: '须具有正高级资格',
  source: '皖人社秘〔2021〕139号',
};

describe('eligibility hints', () => {
  it('warn about the age with the source, and the day itself still fits', () => {
    const found = eligibilityHints({ ...leader, titleHint: null }, '1965-12-31');
    expect(found).toEqual([
      {
        code: 'born-before',
        sentence: '带头人一般要求1966年1月1日以后出生，填写的出生日期是1965年12月31日，请核对',
        source: '皖人社秘〔2021〕139号',
      },
    ]);
    expect(eligibilityHints({ ...leader, titleHint: null }, '1966-01-01')).toEqual([]);
  });

  it('say what title is meant, and nothing about an age nobody told', () => {
    expect(eligibilityHints(leader, null).map(({ code }) => code)).toEqual(['title']);
    expect(eligibilityHints({ name: '带头人' }, '1900-01-01')).toEqual([]);
  });

  it('find the day of birth wherever the plan asks for it', () => {
    const form: Form = {
      sections: [{ id: 's', label: '一', fields: [{ id: 'f1', label: '出生年月日', type: 'date', required: true }] }],
    };
    expect(bornOn(form, { f1: '1970-05-06' })).toBe('1970-05-06');
    expect(bornOn(form, { f1: '1970' })).toBeNull();
    expect(bornOn({ sections: [] }, {})).toBeNull();
  });

  it('stand under the questions they are about', () => {
    const field = (id: string, label: string, type: 'date' | 'text' | 'table') =>
      ({ id, label, type, required: true }) as const;
    const fields = [
      field('t', '职称情况', 'table'),
      field('b', '出生日期', 'date'),
      field('n', '专业技术资格名称', 'text'),
    ];
    const places = hintPlaces({ sections: [{ id: 's', label: '一', fields }] });
    expect([...places]).toEqual([
      ['b', 'born-before'],
      ['n', 'title'],
    ]);
    expect(hintPlaces({ sections: [] }).size).toBe(0);
  });
});
