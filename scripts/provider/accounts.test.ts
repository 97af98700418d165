import { isCreditCode, isIdNumber, normaliseMobile, organisationCheck } from 'workflow/domain';
import { expect, test } from 'vitest';
import { applicants, reviewers, unitAdmins, units } from '../demo/people';
import { demoLogins } from '../logins';
import { accountsOf, demoPopulation, Doorkeeper } from './accounts';
import { Shelf } from './shelf';
import newcomers from './newcomers.json';

const accounts = accountsOf(demoPopulation);
const doorkeeper = new Doorkeeper(accounts, 'Shenbao-2026');

test('the two who have never been here pass their checksums and are nobody of the world', () => {
  const { unit, person } = newcomers;
  expect(isCreditCode(unit.creditCode)).toBe(true);
  expect(organisationCheck(unit.creditCode.slice(8, 16))).toBe(unit.creditCode[16]);
  expect(normaliseMobile(unit.legalRepresentativePhone)).toMatch(/^1[3-9]\d{9}$/);
  expect(isIdNumber(person.idNumber)).toBe(true);
  expect(units.flatMap(({ name, creditCode }) => [name, creditCode])).not.toContain(unit.creditCode);
  const people = [...applicants, ...unitAdmins, ...reviewers];
  expect(people.filter(({ name, idNumber }) => name === person.name || idNumber === person.idNumber)).toEqual([]);
  for (const { login } of [unit, person]) expect(demoLogins.map(([name]) => name)).toContain(login);
});

test('every unit, its further administrator and every person has an account of its own', () => {
  const expected = [...units, ...applicants].map(({ login }) => login);
  const logins = accounts.map(({ login }) => login);
  expect(logins).toEqual(expect.arrayContaining([...expected, 'unit.city.2', 'unit.new', 'person.new']));
  expect(new Set(accounts.map(({ subject }) => subject)).size).toBe(accounts.length);
});

test('unit.city.2 acts for unit.city and is applicant.4 (R16)', () => {
  const claimsOf = (login: string): Record<string, string> => ({
    ...accounts.find((one) => one.login === login)?.claims,
  });
  const [first, second, person] = ['unit.city', 'unit.city.2', 'applicant.4'].map(claimsOf);
  expect(second?.credit_code).toBe(first?.credit_code);
  expect(second).toMatchObject({ operator_name: person?.name, operator_id_number: person?.id_number });
});

test('no subject tells a login, a name or a number', () => {
  for (const { subject } of accounts) expect(subject).toMatch(/^[0-9a-f]{20}$/);
});

test.each([
  ['legal', 'unit.city', 'wrong', '账号或密码不正确'],
  ['legal', 'nobody', 'Shenbao-2026', '账号或密码不正确'],
  ['legal', 'applicant.4', 'wrong', '账号或密码不正确'],
  ['legal', 'applicant.4', 'Shenbao-2026', '这是个人账号'],
  ['natural', 'unit.city', 'Shenbao-2026', '这是法人账号'],
  ['natural', '', 'Shenbao-2026', '请输入账号和密码'],
  ['natural', 'constructor', 'Shenbao-2026', '账号或密码不正确'],
] as const)('on the tab %s, %s with %s: %s', (kind, login, password, problem) => {
  const said = doorkeeper.byPassword(kind, login, password);
  expect('problem' in said && said.problem).toContain(problem);
});

test('full-width letters and blanks around are the same login', () => {
  expect(doorkeeper.byPassword('legal', ' ｕｎｉｔ.city ', 'Shenbao-2026')).toMatchObject({
    account: { login: 'unit.city' },
  });
});

test('the shelf forgets the oldest, and what has had its time', () => {
  const shelf = new Shelf<number>(2);
  for (const n of [1, 2, 3]) shelf.put(String(n), n, 60);
  shelf.put('over', 4, 0);
  expect([...shelf.entries()]).toEqual([['3', 3]]);
  expect([shelf.take('3'), shelf.take('3')]).toEqual([3, undefined]);
});
