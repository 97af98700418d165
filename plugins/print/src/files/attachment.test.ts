import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JPEG } from '../fixtures/jpeg';
import { scan } from '../fixtures/scans';
import { checkAttachment } from './attachment';

function chunk(kind: string, bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(kind), bytes, Buffer.alloc(4)]);
}

const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);

describe('an attachment', () => {
  it('is PDF, JPEG or PNG by its bytes, whatever its name says of the three', async () => {
    expect(await checkAttachment(await scan({ pages: 30, weight: 100 }), '论文.pdf')).toEqual({
      ok: true,
      type: 'application/pdf',
    });
    expect(await checkAttachment(JPEG, '照片.png')).toEqual({ ok: true, type: 'image/jpeg' });
    expect(await checkAttachment(PNG, '证书')).toEqual({ ok: true, type: 'image/png' });
    expect(await checkAttachment(Buffer.concat([JPEG, Buffer.alloc(100)]), 'a.JPG')).toEqual({
      ok: true,
      type: 'image/jpeg',
    });
  });

  it('is nothing else', async () => {
    const refused = { ok: false, reason: 'not-allowed' };
    for (const bytes of [
      '<html></html>',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'PK\u0003\u0004',
      'GIF89a',
      'MZ',
      ' %PDF-1.4',
    ])
      expect(await checkAttachment(Buffer.from(bytes), 'a.pdf')).toEqual(refused);
    expect(await checkAttachment(JPEG, 'a.html')).toEqual(refused);
    expect(await checkAttachment(Buffer.alloc(0), 'a.pdf')).toEqual({ ok: false, reason: 'empty' });
  });

  it('is whole', async () => {
    const damaged = { ok: false, reason: 'damaged' };
    const pdf = await scan();
    expect(await checkAttachment(pdf.subarray(0, pdf.length / 2), 'a.pdf')).toEqual(damaged);
    expect(await checkAttachment(JPEG.subarray(0, JPEG.length - 20), 'a.jpg')).toEqual(damaged);
    expect(await checkAttachment(PNG.subarray(0, PNG.length - 13), 'a.png')).toEqual(damaged);
  });

  it('never makes the check fail', async () => {
    const starts = fc.constantFrom(JPEG.subarray(0, 20), PNG.subarray(0, 30), Buffer.from('%PDF-1.4'));
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 200 }), fc.string(), async (start, rest, name) => {
        expect(await checkAttachment(Buffer.concat([start, rest]), name)).toHaveProperty('ok');
      }),
    );
  });
});
