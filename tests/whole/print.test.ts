import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fontsOf, textOf } from '../../plugins/print/src/fixtures/pdf';
import { act, declarationOf, people, seen } from '../world/paperwork';
import { openWorld, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let id = 0;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  ({ id } = await declarationOf(await as('applicant.4')));
});
afterAll(() => world.close());

const print = async (login: string) => (await as(login)).bytes(`/declarations/${id}/form`);
const words = async (pdf: Buffer): Promise<string> => (await textOf(pdf)).join('\n');

test('the form shows the frozen revision: person, number in full, plan, revision and verification code', async () => {
  const { status, headers, bytes } = await print('unit.city');
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'application/pdf',
    'no-store',
  ]);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const text = await words(bytes);
  const { rows } = await world.sql.query<{ code: string }>(
    'select verification_code as code from revisions where declaration_id = $1',
    [id],
  );
  // R19: masked on every screen, in full on paper.
  for (const shown of [
    '林疏影',
    '340111197902260421',
    '合肥市南淝河中心医院',
    '第1版',
    rows[0]?.code ?? '?',
    '示例样式',
  ]) {
    expect(text).toContain(shown);
  }
  expect((await PDFDocument.load(bytes)).getPageCount()).toBeGreaterThan(3);
  // Embedded, subset and selectable: no Type 3 font, which a scanner's text recognition would have to read again.
  for (const font of await fontsOf(bytes)) expect(font).toMatch(/^Type0 \/?[A-Z]{6}\+/);
});

test('every later print of the revision is the same file, whoever asks, also many at once', async () => {
  const first = await print('unit.city');
  const more = await Promise.all(['unit.city', 'applicant.4', 'unit.city', 'applicant.4'].map(print));
  for (const { bytes } of more) expect(bytes.equals(first.bytes)).toBe(true);
});

test('two first prints at once are one file', async () => {
  const unit = await as('unit.county');
  const county = (await declarationOf(unit)).id;
  const prints = await Promise.all([1, 2, 3].map(() => unit.bytes(`/declarations/${county}/form`)));
  const digests = prints.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  expect(new Set(digests).size).toBe(1);
});

test('a new revision is a new paper, with what has been changed; a draft is none', async () => {
  const [applicant, unit] = [await as('applicant.4'), await as('unit.city')];
  await act(unit, id, 'return', { opinion: '请改' });
  const { version, answers } = await seen(applicant, id);
  const school = '某某大学（更正）<script>alert(1)</script>&nbsp;';
  await applicant.put(`/declarations/${id}`, { version, answers: { ...answers, school } });
  const before = await words((await print('unit.city')).bytes);
  expect(before).toContain('第1版');
  expect(before).not.toContain('更正');
  await act(applicant, id, 'submit');
  const after = await words((await print('unit.city')).bytes);
  for (const shown of ['第2版', '某某大学（更正）<script>alert(1)</script>&nbsp;']) expect(after).toContain(shown);
  expect(after).not.toContain('第1版');
});

test('nothing is printed before the first submission', async () => {
  const applicant = await as('applicant.5');
  expect(await applicant.get(`/declarations/${(await declarationOf(applicant)).id}/form`)).toMatchObject({
    status: 404,
    code: 'not-found',
  });
});
