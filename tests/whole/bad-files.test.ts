import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CATALOG,
  inCatalog,
  PAGE,
  PAGES,
  scan as scanned,
  script,
  written,
} from '../../plugins/print/src/fixtures/scans';
import { expectEnvelope } from '../world/envelope';
import { declarationOf, people, scan, type Declaration } from '../world/paperwork';
import { refused, storedFiles, traceOf } from '../world/trace';
import { answer, openWorld, type Answer, type Envelope, type Visitor, type World } from '../world/world';

let world: World;
let as: (login: string) => Promise<Visitor>;
let unit: Visitor;
let id = 0;

beforeAll(async () => {
  world = await openWorld();
  as = people(world);
  unit = await as('unit.city');
  ({ id } = await declarationOf(await as('applicant.4')));
});
afterAll(() => world.close());

const MEGABYTE = 1024 * 1024;
const PDF = (): Promise<Buffer> => scanned({ pages: 1, weight: 1000 });

/** A hostile or broken file, why it is refused, and what the person reads. */
const BAD: [string, () => Promise<Buffer>, string][] = [
  ['an empty file', async () => Buffer.alloc(0), 'empty'],
  ['a page of HTML', async () => Buffer.from('<html><script>alert(1)</script>'), 'not-pdf'],
  ['a picture named .pdf', async () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not-pdf'],
  ['a PDF behind something else', async () => Buffer.concat([Buffer.from('MZ'), await PDF()]), 'not-pdf'],
  ['half a PDF', async () => (await PDF()).subarray(0, 900), 'truncated'],
  ['a PDF with a script', () => scanned({ change: inCatalog('OpenAction', script) }), 'active-content'],
  [
    'a PDF that runs a program',
    () => scanned({ change: inCatalog('OpenAction', { Type: 'Action', S: 'Launch' }) }),
    'active-content',
  ],
  [
    'a PDF with a file in it',
    () => scanned({ change: inCatalog('Names', { EmbeddedFiles: { Names: [] } }) }),
    'active-content',
  ],
  [
    'an encrypted PDF',
    async () => written([CATALOG, PAGES, PAGE, '<</Filter/Standard/V 1/R 2>>'], '/Root 1 0 R /Encrypt 4 0 R'),
    'encrypted',
  ],
  ['21 pages', () => scanned({ pages: 21, weight: 100 }), 'too-many-pages'],
  ['no page', async () => written([CATALOG, '<</Type/Pages/Count 0/Kids[]>>']), 'no-pages'],
  ['a tree of pages that is none', async () => written([CATALOG, '<</Type/Pages/Count 1/Kids[9 0 R]>>']), 'damaged'],
  ['a circle of pages', async () => written([CATALOG, '<</Type/Pages/Count 1/Kids[2 0 R]>>']), 'too-many-pages'],
  [
    'a nest of arrays',
    async () => written([CATALOG, PAGES, PAGE, `${'['.repeat(5000)}${']'.repeat(5000)}`]),
    'too-complex',
  ],
];

describe('a scan', () => {
  test.each(BAD)('%s is refused and leaves nothing behind', async (what, make, reason) => {
    const file = await make();
    const upload = (): Promise<Answer> => unit.upload(`/declarations/${id}/recommendation`, file, 'scan.pdf');
    const answer = await refused(world, id, 422, 'bad-pdf', upload);
    expectEnvelope(answer, what);
    expect([what, (answer.body as Envelope).error.details.reason]).toEqual([what, reason]);
  });

  test('over 20 MB is too large, whether its length is told or not', async () => {
    const file = Buffer.concat([await PDF(), Buffer.alloc(21 * MEGABYTE)]);
    const told = await refused(world, id, 413, 'too-large', () =>
      unit.upload(`/declarations/${id}/recommendation`, file, 'scan.pdf'),
    );
    expectEnvelope(told, 'told');
    expect((await chunked(`/declarations/${id}/recommendation`, file)).status).toBe(413);
    expect(
      await refused(world, id, 413, 'too-large', () =>
        unit.upload(`/declarations/${id}/recommendation`, file.subarray(0, 20 * MEGABYTE + 1), 'a.pdf'),
      ),
    ).toBeTruthy();
  });

  test('of 20 MB exactly is taken', async () => {
    const small = await scanned({ pages: 1, weight: 1000 });
    const file = await scanned({ pages: 1, weight: 1000 + 20 * MEGABYTE - small.length - 8 });
    expect(file.length).toBeGreaterThan(20 * MEGABYTE - 50);
    expect(file.length).toBeLessThanOrEqual(20 * MEGABYTE);
    const answer = await unit.upload<Declaration>(`/declarations/${id}/recommendation`, file, 'large.pdf');
    expect([answer.status, answer.body.recommendation?.size]).toEqual([200, file.length]);
  });
});

/** A multipart request whose length nobody told beforehand. */
function chunked(path: string, file: Buffer): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${unit.token}`,
      'content-type': 'multipart/form-data; boundary=xyz',
      'transfer-encoding': 'chunked',
    };
    const sending = request(`${world.baseUrl}/api/workbench${path}`, { method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0 }));
    });
    sending.on('error', reject);
    sending.write('--xyz\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n');
    sending.write(file);
    sending.end('\r\n--xyz--\r\n');
  });
}

const part = (name: string, file: string | null, content = 'x'): string =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"${file === null ? '' : `; filename="${file}"`}\r\n\r\n${content}\r\n`;

describe('a multipart request', () => {
  const MULTIPART = 'multipart/form-data; boundary=xyz';
  const SHAPES: [string, string, string, number][] = [
    ['JSON', 'application/json', '{}', 415],
    ['no type', 'text/plain', 'x', 415],
    ['no boundary', 'multipart/form-data', 'x', 400],
    ['another boundary', MULTIPART, '--other\r\n\r\nx', 400],
    ['nothing', MULTIPART, '', 400],
    ['no part', MULTIPART, '--xyz--\r\n', 400],
    ['cut off', MULTIPART, part('file', 'a.pdf').slice(0, -4), 400],
    ['another name', MULTIPART, `${part('scan', 'a.pdf')}--xyz--\r\n`, 400],
    ['two files', MULTIPART, `${part('file', 'a.pdf')}${part('file', 'b.pdf')}--xyz--\r\n`, 400],
    ['an unknown field', MULTIPART, `${part('file', 'a.pdf')}${part('version', null, '3')}--xyz--\r\n`, 400],
    ['a field in place of the file', MULTIPART, `${part('file', null)}--xyz--\r\n`, 400],
    ['a hundred parts', MULTIPART, `${part('x', null).repeat(100)}--xyz--\r\n`, 400],
  ];

  test.each(SHAPES)('%s', async (what, type, body, status) => {
    const before = await traceOf(world, id);
    const response = await fetch(`${world.baseUrl}/api/workbench/declarations/${id}/recommendation`, {
      method: 'POST',
      headers: { authorization: `Bearer ${unit.token}`, 'content-type': type },
      body,
    });
    const refusal = await answer(response);
    expectEnvelope(refusal, what);
    expect([what, refusal.status]).toEqual([what, status]);
    expect(await traceOf(world, id)).toEqual(before);
  });

  test.each([
    '../../../../etc/passwd.pdf',
    'C:\\Windows\\system32\\a.pdf',
    'a\u0000b.pdf',
    'line\r\nSet-Cookie: x=1.pdf',
    '"quoted"; filename=other.exe',
    'invoice\u202Efdp.exe.pdf',
    `${'长'.repeat(300)}.pdf`,
    '.pdf',
    "推荐意见 (盖章)'*.pdf",
  ])('keeps no more of a hostile file name than a name: %j', async (name) => {
    const file = await scan(`name ${name.length}`);
    const head = `--xyz\r\nContent-Disposition: form-data; name="file"; filename="${name.replace(/["\r\n]/g, (sign) => encodeURIComponent(sign))}"\r\n\r\n`;
    const response = await fetch(`${world.baseUrl}/api/workbench/declarations/${id}/recommendation`, {
      method: 'POST',
      headers: { authorization: `Bearer ${unit.token}`, 'content-type': MULTIPART },
      body: Buffer.concat([Buffer.from(head), Buffer.from(file), Buffer.from('\r\n--xyz--\r\n')]),
    });
    const body = (await response.json()) as Declaration;
    if (response.status === 400) return;
    expect(response.status, JSON.stringify(body)).toBe(200);
    const kept = body.recommendation?.fileName ?? '';
    expect([...kept].length).toBeLessThanOrEqual(120);
    expect(kept).not.toMatch(/[\\/\p{Cc}\p{Cf}"<>|?*:]/u);
    const { headers, status } = await unit.bytes(`/declarations/${id}/recommendation`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%~!&+^`|$#-]+$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('an attachment', () => {
  const attach = async (file: Uint8Array, name: string, fieldId = 'identityScan'): Promise<Answer> => {
    const applicant = await as('applicant.5');
    return applicant.upload(`/declarations/${(await declarationOf(applicant)).id}/attachments`, file, name, {
      fieldId,
    });
  };

  test('is a PDF, JPEG or PNG by its bytes, and not named to be run', async () => {
    const before = storedFiles(world);
    const bad: [Uint8Array, string, string][] = [
      [Buffer.from('<svg onload=alert(1)>'), 'a.svg', 'not-allowed'],
      [Buffer.from('<html>'), 'a.pdf', 'not-allowed'],
      [await scan(), 'a.html', 'not-allowed'],
      [await scan(), 'a.exe', 'not-allowed'],
      [Buffer.alloc(0), 'a.pdf', 'empty'],
      [(await PDF()).subarray(0, 500), 'a.pdf', 'damaged'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a.jpg', 'damaged'],
    ];
    for (const [file, name, reason] of bad) {
      const answer = await attach(file, name);
      expectEnvelope(answer, name);
      expect([name, answer.status, answer.code, (answer.body as Envelope).error.details.reason]).toEqual([
        name,
        422,
        'bad-attachment',
        reason,
      ]);
    }
    expect(await attach(await scan(), 'a.pdf', 'photo')).toMatchObject({ status: 422, code: 'bad-attachment' });
    expect(await attach(new Uint8Array(21 * MEGABYTE), 'a.pdf')).toMatchObject({ status: 413, code: 'too-large' });
    for (const field of ['nothing', 'school', '', 'constructor', 'a\u0000']) {
      const answer = await attach(await scan(), 'a.pdf', field);
      expectEnvelope(answer, field);
      expect([field, answer.status]).toEqual([field, 400]);
    }
    expect(storedFiles(world)).toBe(before);
  });
});
