import { expect, test } from 'vitest';
import type { Field, Form } from './form';
import { LONGEST_ACHIEVEMENTS, registerLine } from './register';

const field = (id: string, label: string, more: Partial<Field> = {}): Field => ({
  id,
  label,
  type: 'text',
  required: false,
  ...more,
});
const form = (...fields: Field[]): Form => ({ sections: [{ id: 's', label: '', fields }] });

test('questions are found by their stable ids, whatever their label says', () => {
  const line = registerLine(
    form(
      field('gender', '您的性别', { type: 'choice', options: [{ value: 'f', label: '女' }] }),
      field('birthDate', '生日', { type: 'date' }),
      field('education', '最高学历'),
      field('degree', '最高学位'),
      field('titleOn', '何时', { type: 'date' }),
    ),
    { gender: 'f', birthDate: '1979-02-26', education: '研究生', degree: '博士', titleOn: '2016-12-01' },
  );
  expect(line).toMatchObject({ sex: '女', born: '1979-02', education: '研究生、博士', titleOn: '2016-12', post: '' });
});

test('else by the words of their label, else they stay blank', () => {
  const line = registerLine(form(field('f7', '行政职务'), field('f8', '职称'), field('f9', '爱好')), {
    f7: '主任',
    f8: '教授',
    f9: '棋',
  });
  expect(line).toMatchObject({ post: '主任', title: '教授', sex: '', born: '', achievements: '', awards: '' });
});

test('long achievements are cut, awards are named by three and counted', () => {
  const table = field('awards', '获奖', {
    type: 'table',
    columns: [field('award', '奖项名称'), field('grade', '等级'), field('rank', '排名')],
  });
  const awards = [1, 2, 3, 4].map((n) => ({ award: `奖${n}`, grade: '一等', rank: '1/10' }));
  const line = registerLine(form(table, field('mainAchievements', '主要业绩')), {
    awards,
    mainAchievements: '𠮷\n'.repeat(200),
  });
  expect(line.awards).toBe('奖1 一等；奖2 一等；奖3 一等；等4项');
  expect([...line.achievements].length).toBe(LONGEST_ACHIEVEMENTS);
  expect(line.achievements).toMatch(/^𠮷 𠮷.*…$/u);
});
