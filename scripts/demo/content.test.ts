import {
  checkUnit,
  fieldsOf,
  isAttachment,
  isCreditCode,
  isIdNumber,
  malformed,
  missing,
  missingBlock,
  organisationCheck,
  REGISTRATION_REQUIRED,
  UNIT_FIELDS,
  type UnitValues,
} from 'workflow/domain';
import { describe, expect, it } from 'vitest';
import departments from './departments.json';
import { dossiers, rowsOf, textOf } from './dossiers';
import { form } from './form';
import { applicantOf, applicants, reviewers, unitAdmins, unitOf, units } from './people';
import { attachmentsOf } from './paper/attachments';
import { bureauOf, regions } from './regions';

const notice = { from: '2026-10-08', until: '2026-10-14', on: '2026-10-15' };
const mobile = /^1[3-9]\d{9}$/;

describe('the form', () => {
  it('has the sections of the 登记表, numbered, and the attachments last', () => {
    expect(form.sections.map((section) => section.label.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
      '七、',
      '八、',
      '九、',
      '十、',
      '十一',
      '附件',
    ]);
  });

  it('uses every id once and gives every choice its options and every table its columns', () => {
    const fields = fieldsOf(form);
    expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
    const all = fields.flatMap((one) => [one, ...(one.columns ?? [])]);
    expect(all.filter((field) => !/^[a-z][A-Za-z]*$/.test(field.id))).toEqual([]);
    expect(all.filter((field) => field.type.startsWith('choice') && (field.options?.length ?? 0) < 2)).toEqual([]);
    const widths = fields.filter((field) => field.type === 'table').map((field) => field.columns?.length ?? 0);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...widths)).toBeLessThanOrEqual(8);
  });
});

describe('people, units and authorities', () => {
  it.each([...applicants, ...unitAdmins, ...reviewers].map((person) => [person.login, person.idNumber]))(
    '%s has an ID number with its check digit',
    (_, idNumber) => expect(isIdNumber(idNumber)).toBe(true),
  );

  it('gives everybody another number and mobile phone, but unit.city.2 is applicant.4 (R16)', () => {
    const numbers = [...applicants, ...unitAdmins, ...reviewers].map((person) => person.idNumber);
    expect(new Set(numbers).size).toBe(numbers.length - 1);
    expect(unitAdmins.find(({ login }) => login === 'unit.city.2')?.idNumber).toBe(applicantOf('applicant.4').idNumber);
    expect(new Set(applicants.map((person) => person.phone)).size).toBe(applicants.length);
    for (const { phone } of applicants) expect(phone).toMatch(mobile);
  });

  it.each(units.map((unit) => [unit.login, unit]))(
    '%s has a valid credit code and every field of 单位信息',
    (_, unit) => {
      expect(isCreditCode(unit.creditCode)).toBe(true);
      expect(organisationCheck(unit.creditCode.slice(8, 16))).toBe(unit.creditCode[16]);
      for (const value of Object.values(unit)) expect(value).not.toBe('');
      expect([unit.contactPhone, unit.legalRepresentativePhone].every((phone) => mobile.test(phone))).toBe(true);
      const named = Object.entries(unit).filter(([field]) => field in UNIT_FIELDS);
      const values = Object.fromEntries(named) as UnitValues;
      expect(checkUnit(values, { required: [...REGISTRATION_REQUIRED, 'address'], now: Date.now() })).toEqual([]);
      expect(missingBlock(values, values)).toEqual([]);
    },
  );

  it('has all of Anhui, a bureau of its own for each region, and the departments', () => {
    const levels = (level: string): number => regions.filter((region) => region.level === level).length;
    expect([levels('province'), levels('city'), levels('county')]).toEqual([1, 16, 104]);
    const names = regions.map((region) => bureauOf(region).name);
    expect(new Set([...names, ...departments.map(({ name }) => name)]).size).toBe(121 + departments.length);
    expect(departments.length).toBeGreaterThanOrEqual(12);
    for (const { authority } of reviewers)
      expect([...names, ...departments.map(({ name }) => name)]).toContain(authority);
    expect(
      regions
        .filter((region) => region.reportsToProvince)
        .map((region) => region.name)
        .sort(),
    ).toEqual(['宿松县', '广德市']);
  });
});

describe.each(dossiers.map((dossier, turn) => ({ login: dossier.login, dossier, turn })))(
  '$login',
  ({ dossier, turn }) => {
    const person = applicantOf(dossier.login);
    const files = attachmentsOf({ dossier, person, unit: unitOf(person.unit), notice, turn });

    it('answers every required field, within the limits', () => {
      const ids = fieldsOf(form)
        .filter(isAttachment)
        .map((field) => {
          const given = files.flatMap((file, i) => (file.fieldId === field.id ? [String(i + 1)] : []));
          return [field.id, given] as const;
        });
      const answers = { ...dossier.answers, ...Object.fromEntries(ids.filter(([, given]) => given.length > 0)) };
      expect(malformed(form, answers)).toEqual([]);
      expect(missing(form, answers)).toEqual([]);
    });

    it('agrees with the ID number', () => {
      const birth = textOf(dossier.answers, 'birthDate').replaceAll('-', '');
      expect(person.idNumber.slice(6, 14)).toBe(birth);
      expect(Number(person.idNumber[16]) % 2 === 1 ? '1' : '2').toBe(dossier.answers.gender);
    });

    it('hands in real files, each name once a field', async () => {
      expect(new Set(files.map((file) => `${file.fieldId} ${file.fileName}`)).size).toBe(files.length);
      const [first, last] = [files[0], files.at(-1)];
      expect((await first?.bytes())?.subarray(0, 2).toString('hex')).toBe('ffd8');
      expect((await last?.bytes())?.subarray(0, 5).toString()).toBe('%PDF-');
    });
  },
);

it('has one dossier with a long table and a text near the limit', () => {
  const [first] = dossiers;
  expect(rowsOf(first?.answers ?? {}, 'publications').length).toBeGreaterThan(30);
  expect(textOf(first?.answers ?? {}, 'mainAchievements').length).toBeGreaterThan(1400);
});
