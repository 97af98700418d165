import { describe, expect, it } from 'vitest';
import type { Field, Form } from './form';
import { formChanges } from './formChanges';
import { formOfParts, partsOfForm } from './formParts';

const text = (id: string, label: string, more: Partial<Field> = {}): Field => ({
  id,
  label,
  type: 'text',
  required: false,
  ...more,
});
const form = (...fields: Field[]): Form => ({ sections: [{ id: 's', label: '一', fields }] });

describe('what changed between two versions of a form', () => {
  const before = form(text('school', '毕业院校'), text('post', '职务'), text('old', '旧项'));

  it('is told in words', () => {
    const after = form(
      text('school', '毕业院校（全称）', { required: true, maxLength: 60 }),
      text('post', '职务', { type: 'choice', options: [{ value: 'a', label: '甲' }] }),
      text('email', '电子邮箱', { required: true }),
    );
    expect(formChanges(before, after)).toEqual([
      '“毕业院校”改名为“毕业院校（全称）”',
      '“毕业院校（全称）”改为必填',
      '“毕业院校（全称）”最多60字',
      '“职务”的填写方式变了，原来的内容可能要重填',
      '新增必填项“电子邮箱”',
      '不再填写“旧项”',
    ]);
    expect(formChanges(before, after, 'en')).toHaveLength(6);
  });

  it('reaches into the columns of tables', () => {
    const table = (...columns: Field[]): Form => form(text('papers', '论文', { type: 'table', columns }));
    expect(
      formChanges(table(text('t', '题名')), table(text('t', '题名', { required: true }), text('y', '年份'))),
    ).toEqual(['“论文·题名”改为必填', '新增“论文·年份”']);
  });

  it('is nothing for the same form, and one sentence for another order', () => {
    expect(formChanges(before, before)).toEqual([]);
    const asStored = form(
      ...(before.sections[0]?.fields ?? []).map(({ required, type, label, id }) => ({ required, type, label, id })),
    );
    expect(formChanges(before, asStored)).toEqual([]);
    const [section] = before.sections;
    const turned = form(...[...(section?.fields ?? [])].reverse());
    expect(formChanges(before, turned)).toEqual(['栏目的顺序或分组变了']);
  });
});

describe('a form in parts', () => {
  it('comes back as it was', () => {
    const whole = form(
      text('a', '甲', { hint: '说明', maxLength: 5 }),
      text('n', '数', { type: 'number', min: 0, max: 9 }),
      text('c', '选', {
        type: 'choice',
        options: [
          { value: '1', label: '男' },
          { value: '2', label: '女' },
        ],
        showIf: { field: 'y', op: 'is-not', values: ['yes'] },
      }),
      text('t', '表', { type: 'table', minRows: 1, maxRows: 9, columns: [text('t1', '列', { maxLength: 5 })] }),
      text('f', '附件', { type: 'attachment', maxRows: 3, accept: ['pdf'], maxSize: 5 }),
    );
    expect(formOfParts(partsOfForm(whole))).toEqual(whole);
  });

  it('leaves out what the type does not have, from before a change of type', () => {
    const [section] = partsOfForm(form(text('a', '甲', { maxLength: 5 })));
    const turned = { ...section, fields: [{ ...section?.fields?.[0], type: 'date', columns: [{ label: '列' }] }] };
    expect(formOfParts([turned]).sections[0]?.fields).toEqual([
      { id: 'a', label: '甲', type: 'date', required: false },
    ]);
  });
});
