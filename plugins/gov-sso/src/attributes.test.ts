import { describe, expect, test } from 'vitest';
import { ATTRIBUTES } from '../../../scripts/sso';
import { attributeMap, identityOf, USUAL_NAMES } from './attributes';

const usual = attributeMap('');
const UNIT = { kind: 'unit', creditCode: '91340100683643522D', unitName: '安徽某某有限公司' };
const PERSON = { kind: 'person', name: '钟离澈', idNumber: '340104197803150012' };

test('the settings check the same names as are read here', () => {
  expect(Object.keys(USUAL_NAMES)).toEqual(ATTRIBUTES);
});

describe('a unit', () => {
  test('needs its credit code and its name, and nothing else', () => {
    expect(identityOf(UNIT, usual)).toEqual({
      kind: 'unit',
      identity: {
        ...UNIT,
        legalRepresentative: null,
        legalRepresentativePhone: null,
        address: null,
        operatorName: null,
        operatorIdNumber: null,
      },
    });
    for (const missing of ['creditCode', 'unitName'])
      expect(identityOf({ ...UNIT, [missing]: ' ' }, usual)).toEqual({ kind: 'unit', identity: null });
  });

  test('has its code normalised, and taken even when it is none', () => {
    for (const [said, taken] of [
      ['９１340100683643522d', '91340100683643522D'],
      ['-1', '-1'],
      ['91340100683643525D', '91340100683643525D'],
    ])
      expect(identityOf({ ...UNIT, creditCode: said }, usual).identity).toMatchObject({ creditCode: taken });
  });

  test('is one without being called so, when only a unit could have what it has', () => {
    const { kind: _, ...unnamed } = { ...UNIT, name: '经办人', idNumber: PERSON.idNumber };
    expect(identityOf(unnamed, usual).kind).toBe('unit');
  });

  test('brings its operator where the provider names one, but for an ID number that is none', () => {
    const operator = { operatorName: '余望舒', operatorIdNumber: '34010419780315001X' };
    expect(identityOf({ ...UNIT, ...operator }, usual).identity).toMatchObject({
      operatorName: '余望舒',
      operatorIdNumber: null,
    });
    const good = { ...operator, operatorIdNumber: '３40104197803150012' };
    expect(identityOf({ ...UNIT, ...good }, usual).identity).toMatchObject({ operatorIdNumber: PERSON.idNumber });
  });
});

describe('a person', () => {
  test('needs a name and a well-made ID number', () => {
    expect(identityOf(PERSON, usual)).toEqual({ kind: 'person', identity: { ...PERSON, phone: null } });
    for (const wrong of ['', '340104197803150013', '340102199902290017', '34010419780315001', undefined, {}, 5])
      expect(identityOf({ ...PERSON, idNumber: wrong }, usual)).toEqual({ kind: 'person', identity: null });
    expect(identityOf({ ...PERSON, name: '\u0000 ' }, usual).identity).toBeNull();
  });

  test('brings a mobile number, and no other', () => {
    for (const [said, phone] of [
      ['+86 138 0000 8000', '13800008000'],
      ['138****8000', null],
      ['0551-62999999', null],
    ])
      expect(identityOf({ ...PERSON, phone: said }, usual).identity).toMatchObject({ phone });
  });
});

test.each([
  ['0', 'person'],
  ['1', 'unit'],
  ['法人', 'unit'],
  ['Person', 'person'],
  ['something else', 'person'],
])('userType %s is a %s', (userType, kind) => {
  const { kind: _, ...claims } = PERSON;
  expect(identityOf({ ...claims, userType }, usual).kind).toBe(kind);
});

describe('the map of the settings', () => {
  test('replaces the usual names of what it names', () => {
    const map = attributeMap('{"creditCode":"uniscid","unitName":["CompanyName","orgName"]}');
    const claims = { kind: 'unit', uniscid: ['91340100683643522D', 'x'], orgName: '某单位', creditCode: 'other' };
    expect(identityOf(claims, map).identity).toMatchObject({ creditCode: '91340100683643522D', unitName: '某单位' });
    expect(identityOf({ ...claims, uniscid: undefined }, map).identity).toBeNull();
  });

  test('reads own claims only, an address object by its formatted line, and cuts what is too long', () => {
    const map = attributeMap('{"creditCode":"constructor","unitName":"__proto__"}');
    expect(identityOf({ kind: 'unit' }, map).identity).toBeNull();
    const long = identityOf({ ...UNIT, unitName: '长'.repeat(500), address: { formatted: '合肥市' } }, usual).identity;
    expect(long).toMatchObject({ unitName: '长'.repeat(200), address: '合肥市' });
  });
});
