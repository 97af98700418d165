import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneWorld, type Clone } from '../world/database';
import { scan } from '../world/paperwork';
import { startTestbed, type Testbed } from '../world/testbed';

/**
 * Issue 3, point 6: ID numbers and phones appear in no log, URL, header, error or list. One session with everything that people
 * do and get wrong, on a product that logs as much as it can.
 */
const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';
const DEMO = path.resolve(import.meta.dirname, '../../scripts/demo/people.json');
interface Person {
  login: string;
  idNumber: string;
  phone?: string;
}
const content = JSON.parse(readFileSync(DEMO, 'utf8')) as Record<string, Person[]>;
const persons = Object.values(content).flat();
/** What somebody types during the session: another phone of their own, and a number where none belongs. */
const TYPED = { phone: '13912345678', idNumber: '340104199001011232' };
const SECRETS = [...persons.flatMap(({ idNumber, phone }) => [idNumber, phone ?? idNumber]), ...Object.values(TYPED)];

let clone: Clone;
let testbed: Testbed;
let output = '';
const headers: string[] = [];
const errors: string[] = [];
/** Bodies of lists and records: everything but the doors that tell the numbers. */
const answers: string[] = [];
const addresses: string[] = [];

beforeAll(async () => {
  clone = await cloneWorld();
  testbed = await startTestbed({ DATABASE_URL: clone.url, DATA_DIR: clone.dataDir, LOG_LEVEL: 'silly' }, [], (text) => {
    output += text;
  });
});
afterAll(async () => {
  await testbed.stop();
  await clone.drop();
});

type Ask = (method: string, path: string, body?: unknown) => Promise<{ status: number; text: string }>;

async function send(
  token: string | null,
  method: string,
  address: string,
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const isText = body === undefined || body instanceof FormData || typeof body === 'string';
  const response = await fetch(`${testbed.baseUrl}${address}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : isText ? (body as string | FormData) : JSON.stringify(body),
  });
  const text = await response.text();
  addresses.push(address, response.url);
  headers.push(JSON.stringify([...response.headers]));
  if (response.status >= 400) errors.push(text);
  else if (!/\/identity|\/form$/.test(address)) answers.push(text);
  return { status: response.status, text };
}

async function signIn(login: string): Promise<Ask> {
  const { text } = await send(null, 'POST', '/api/auth/local', { identifier: login, password: PASSWORD });
  const { jwt } = JSON.parse(text) as { jwt: string };
  return (method, address, body) => send(jwt, method, `/api/workbench${address}`, body);
}

const rowsOf = (text: string): { id: number; version: number }[] =>
  JSON.parse(text) as { id: number; version: number }[];

describe('a session with everything that people do and get wrong', () => {
  test('goes its way', async () => {
    const person = await signIn('applicant.5');
    const unit = await signIn('unit.city');
    const other = await signIn('bureau.hefei');
    for (const ask of [person, unit, other]) {
      for (const list of ['/me', '/plans', '/declarations', '/declarations?range=[0,99]', '/authorities', '/regions'])
        await ask('GET', list);
    }
    for (const list of ['/registrations', '/units']) await unit('GET', list);
    await unit('GET', `/registrations?filter=${encodeURIComponent('{"q":"0421"}')}`);
    await person('GET', `/unit-names?filter=${encodeURIComponent('{"q":"学校"}')}`);
    await person('GET', '/profile');
    await person('GET', '/registrations');

    // Right and wrong data of one's own, and numbers where they do not belong.
    for (const body of [
      { phone: TYPED.phone, email: 'someone@example.com' },
      { phone: TYPED.phone.slice(1) },
      { phone: TYPED.phone, email: TYPED.phone },
      { phone: TYPED.phone, idNumber: TYPED.idNumber },
      { phone: [TYPED.phone] },
      { [TYPED.phone]: 1, phone: TYPED.phone },
      `{"phone":"${TYPED.phone}",`,
      `{"phone":"${TYPED.phone}\\u0000"}`,
    ])
      await person('PUT', '/profile', body);
    await send(null, 'POST', '/api/auth/local', { identifier: TYPED.idNumber, password: TYPED.phone });
    await send(null, 'POST', '/api/auth/local', { identifier: `${TYPED.idNumber}\u0000`, password: TYPED.phone });
    await person('POST', '/registrations', { unitId: TYPED.idNumber });
    await person('POST', '/registrations', { unitId: 1, note: TYPED.idNumber });

    const [waiting] = rowsOf((await unit('GET', '/declarations?filter={"pending":true}')).text);
    const id = waiting?.id ?? 0;
    await unit('GET', `/declarations/${id}`);
    await unit('GET', `/declarations/${id}/flow`);
    expect((await unit('GET', `/declarations/${id}/identity?reason=verify`)).status).toBe(200);
    expect((await unit('GET', `/declarations/${id}/form`)).status).toBe(200);
    expect((await other('GET', `/declarations/${id}/identity`)).status).toBe(404);
    const [registration] = rowsOf((await unit('GET', '/registrations')).text);
    expect((await unit('GET', `/registrations/${registration?.id}/identity?reason=contact`)).status).toBe(200);
    await unit('POST', `/declarations/${id}/pass`, { version: 99, opinion: '同意' });
    const file = new FormData();
    file.set('file', new Blob([(await scan()) as Uint8Array<ArrayBuffer>]), '推荐意见.pdf');
    await unit('POST', `/declarations/${id}/recommendation`, file);
    const broken = new FormData();
    broken.set('file', new Blob(['no pdf']), 'x.pdf');
    await unit('POST', `/declarations/${id}/recommendation`, broken);

    const [draft] = rowsOf((await person('GET', '/declarations')).text);
    for (const answersGiven of [
      { mobile: TYPED.phone },
      { name: { deep: TYPED.idNumber } },
      { photo: [TYPED.idNumber] },
    ])
      await person('PUT', `/declarations/${draft?.id}`, { version: draft?.version, answers: answersGiven });
    await person('POST', `/declarations/${draft?.id}/submit`, { version: draft?.version });
    await person('POST', '/logout');
    expect((await person('GET', '/profile')).status).toBe(401);
  });

  test('staff and integrators see none either', async () => {
    const staff = { email: 'staff@demo.shenbao', password: PASSWORD };
    const entry = await send(null, 'POST', '/admin/login', staff);
    const { token } = (JSON.parse(entry.text) as { data: { token: string } }).data;
    for (const type of ['applicant', 'declaration', 'registration', 'revision', 'unit', 'flow-entry'])
      await send(token, 'GET', `/content-manager/collection-types/api::${type}.${type}?pageSize=100`);
    await send(token, 'GET', '/content-manager/collection-types/plugin::users-permissions.user?pageSize=100');
    const integrator = readFileSync(path.join(clone.dataDir, 'integrator-token'), 'utf8').trim();
    for (const name of ['plans', 'units', 'declarations', 'registrations', 'regions', 'authorities'])
      expect((await send(integrator, 'GET', `/api/${name}?populate=*&pagination[pageSize]=100`)).status).toBe(200);
    await send(integrator, 'GET', `/api/declarations?filters[phone][$eq]=1`);
  });

  test('and nowhere is a number in full', () => {
    expect(errors.length).toBeGreaterThan(15);
    expect(answers.length).toBeGreaterThan(30);
    const found = Object.entries({ output: [output], headers, errors, answers, addresses }).flatMap(([where, texts]) =>
      SECRETS.filter((secret) => texts.some((text) => text.includes(secret))).map((secret) => `${where}: ${secret}`),
    );
    expect(found).toEqual([]);
    // Nor what could be mistaken for one: every run of 18 or of 11 digits.
    expect(output.replace(/\d{4}-\d\d-\d\d/g, '')).not.toMatch(/(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/);
  });
});
