import { describe, expect, it } from 'vitest';
import { fileProblem, misplacedFiles } from './files';
import type { Field, Form } from './form';

const MB = 1024 * 1024;
const proof: Field = { id: 'proof', label: '证明', type: 'attachment', required: true, accept: ['pdf'], maxSize: 2 };
const any: Field = { id: 'any', label: '其他', type: 'attachment', required: false };
const photo: Field = { id: 'photo', label: '照片', type: 'photo', required: false };
const papers: Field = {
  id: 'papers',
  label: '论文',
  type: 'table',
  required: false,
  columns: [{ id: 'scan', label: '扫描件', type: 'attachment', required: false, accept: ['pdf'] }],
};
const form: Form = { sections: [{ id: 's', label: '一', fields: [proof, any, photo, papers] }] };
const pdf = { type: 'application/pdf', size: MB };
const jpg = { type: 'image/jpeg', size: MB };

describe('the files that a plan takes', () => {
  it('are of its formats and no larger than it says', () => {
    expect(fileProblem(proof, { ...pdf, size: 2 * MB })).toBeNull();
    expect(fileProblem(proof, { ...pdf, size: 2 * MB + 1 })).toEqual({ reason: 'over-limit', megabytes: 2 });
    expect(fileProblem(proof, jpg)).toEqual({ reason: 'wrong-format', formats: ['pdf'] });
    expect([fileProblem(any, pdf), fileProblem(any, jpg), fileProblem(photo, jpg)]).toEqual([null, null, null]);
    expect(fileProblem(photo, pdf)?.reason).toBe('wrong-format');
  });

  it('cannot be carried from one question to another that would not have taken them', () => {
    const files = [
      { id: 1, fieldId: 'any', ...jpg },
      { id: 2, fieldId: 'proof', ...pdf },
      { id: 3, fieldId: 'any', ...pdf, size: 3 * MB },
      { id: 4, fieldId: 'papers.scan', ...pdf },
    ];
    const answers = { proof: [1, 2, 3], any: [1], papers: [{ scan: [4] }, { scan: [1] }] };
    expect(misplacedFiles(form, answers, files)).toEqual([
      { field: 'proof', problem: 'wrong-format' },
      { field: 'proof', problem: 'over-limit' },
      { field: 'papers[1].scan', problem: 'wrong-format' },
    ]);
  });
});
