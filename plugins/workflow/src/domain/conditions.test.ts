import { describe, expect, it } from 'vitest';
import { malformed, missing, unanswered } from './answers';
import { hiddenFields, shownAnswers } from './conditions';
import type { Field, Form } from './form';

const choice = (id: string, values: string[], more: Partial<Field> = {}): Field => ({
  id,
  label: id,
  type: 'choice',
  required: true,
  options: values.map((value) => ({ value, label: value })),
  ...more,
});
const text = (id: string, showIf: Field['showIf']): Field => ({ id, label: id, type: 'text', required: true, showIf });

const form: Form = {
  sections: [
    {
      id: 'one',
      label: '一',
      fields: [
        choice('series', ['health', 'school', 'skill']),
        choice('doctor', ['yes', 'no'], { showIf: { field: 'series', op: 'is', values: ['health'] } }),
        text('hospital', { field: 'doctor', op: 'is', values: ['yes'] }),
        text('title', { field: 'series', op: 'is-not', values: ['skill'] }),
        { id: 'abroad', label: '留学', type: 'yes-no', required: false },
        text('country', { field: 'abroad', op: 'is', values: ['yes'] }),
        { ...choice('honours', ['a', 'b', 'c'], { required: false }), type: 'choices' },
        text('which', { field: 'honours', op: 'is', values: ['b', 'c'] }),
      ],
    },
  ],
};
const hidden = (answers: Parameters<typeof hiddenFields>[1]): string[] => [...hiddenFields(form, answers)];

describe('conditions', () => {
  it('ask nothing before the other question is answered, whichever way they look', () => {
    expect(hidden({})).toEqual(['doctor', 'hospital', 'title', 'country', 'which']);
  });

  it('follow choices, several choices and yes or no', () => {
    expect(hidden({ series: 'health', doctor: 'yes', abroad: true, honours: ['a', 'c'] })).toEqual([]);
    expect(hidden({ series: 'skill', abroad: false, honours: ['a'] })).toEqual([
      'doctor',
      'hospital',
      'title',
      'country',
      'which',
    ]);
  });

  it('hide what hangs on a hidden question, whatever was answered there before', () => {
    expect(hidden({ series: 'school', doctor: 'yes' })).toEqual(['doctor', 'hospital', 'country', 'which']);
  });

  it('ask nobody in a circle', () => {
    const circle: Form = {
      sections: [
        {
          id: 's',
          label: 's',
          fields: [
            choice('a', ['x'], { showIf: { field: 'b', op: 'is', values: ['x'] } }),
            choice('b', ['x'], { showIf: { field: 'a', op: 'is', values: ['x'] } }),
          ],
        },
      ],
    };
    expect([...hiddenFields(circle, { a: 'x', b: 'x' })]).toEqual(['a', 'b']);
  });
});

describe('answers under conditions', () => {
  const answers = { series: 'skill', title: '高级技师', abroad: true };

  it('are required only when they are asked', () => {
    expect(unanswered(form, answers)).toEqual(['country']);
    expect(missing(form, { ...answers, country: '日本' })).toEqual([]);
  });

  it('to what is not asked are refused, with the field and the reason', () => {
    expect(malformed(form, answers)).toEqual([{ field: 'title', problem: 'hidden' }]);
    expect(malformed(form, { ...answers, title: null })).toEqual([]);
  });

  it('lose nothing but those when a screen sends what is shown', () => {
    expect(shownAnswers(form, answers)).toEqual({ series: 'skill', abroad: true });
  });
});
