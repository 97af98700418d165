import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOG, inCatalog, objectStream, PAGE, PAGES, scan, script, written } from '../fixtures/scans';
import { checkScan } from './check';

const reasonOf = async (file: Buffer): Promise<string> => {
  const verdict = await checkScan(file);
  return verdict.ok ? `ok, ${verdict.pages} pages` : verdict.reason;
};

const plain = [CATALOG, PAGES, PAGE];

describe('a scan that is kept', () => {
  it('has an old table, or streams, and 1 to 20 pages', async () => {
    expect(await checkScan(await scan({ pages: 1 }))).toEqual({ ok: true, pages: 1 });
    expect(await checkScan(await scan({ pages: 20, streams: true }))).toEqual({ ok: true, pages: 20 });
    expect(await checkScan(written(plain))).toEqual({ ok: true, pages: 1 });
  });

  it('may end with line breaks or up to 1 KB of rubbish', async () => {
    const file = await scan();
    expect(await reasonOf(Buffer.concat([file, Buffer.from('\r\n\r\n\n')]))).toBe('ok, 3 pages');
    expect(await reasonOf(Buffer.concat([file, Buffer.alloc(1000)]))).toBe('ok, 3 pages');
  });

  it('may have been updated: signed, or with text recognised later', async () => {
    const update = `4 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 10 20 30]/Contents<${'ab'.repeat(8000)}>>>\nendobj
1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[5 0 R]>>/Perms<</DocMDP 4 0 R>>>>\nendobj
5 0 obj\n<</FT/Sig/T(Signature1)/V 4 0 R/Type/Annot/Subtype/Widget/Rect[0 0 0 0]>>\nendobj
xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 6/Root 1 0 R/Prev 200>>\nstartxref\n300\n%%EOF\n`;
    expect(await reasonOf(Buffer.concat([written(plain), Buffer.from(update)]))).toBe('ok, 1 pages');
  });

  it('may open at a place, link to a web page, and name its fonts as it likes', async () => {
    const page =
      '<</Type/Page/Parent 2 0 R/Resources<</Font<</AA 4 0 R>>>>/Annots[<</Subtype/Link/A<</S/URI/URI(https://a.cn)>>>>]>>';
    const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
    const catalog = '<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>>';
    expect(await reasonOf(written([catalog, PAGES, page, font]))).toBe('ok, 1 pages');
    expect(
      await reasonOf(written([catalog.replace('[3 0 R/Fit]', '<</S/GoTo/D[3 0 R/Fit]>>'), PAGES, page, font])),
    ).toBe('ok, 1 pages');
  });

  it('may weigh 20 MB', async () => {
    const file = await scan({ pages: 20, weight: 1_020_000 });
    const started = Date.now();
    expect(await reasonOf(file)).toBe('ok, 20 pages');
    expect(Date.now() - started).toBeLessThan(8000);
  });
});

describe('a file that is refused at a glance', () => {
  it('says why', async () => {
    const file = await scan();
    expect(await reasonOf(Buffer.alloc(0))).toBe('empty');
    expect(await reasonOf(Buffer.alloc(20 * 1024 * 1024 + 1))).toBe('too-large');
    expect(await reasonOf(Buffer.from('<html>%PDF-1.4'))).toBe('not-pdf');
    expect(await reasonOf(Buffer.concat([Buffer.from('\n'), file]))).toBe('not-pdf');
    expect(await reasonOf(file.subarray(0, file.length - 40_000))).toBe('truncated');
    expect(await reasonOf(Buffer.concat([file, Buffer.alloc(2000)]))).toBe('truncated');
  });
});

describe('the pages', () => {
  it('are counted', async () => {
    expect(await checkScan(await scan({ pages: 26 }))).toEqual({ ok: false, reason: 'too-many-pages', pages: 26 });
    expect(await reasonOf(written([CATALOG, '<</Type/Pages/Count 3/Kids[]>>']))).toBe('no-pages');
  });

  it('end when they go in a circle or are named again and again', async () => {
    const tenfold = (kid: number) => `<</Type/Pages/Kids[${`${kid} 0 R `.repeat(10)}]>>`;
    const doubling = Array.from({ length: 30 }, (_, n) => tenfold(n + 3));
    expect(await reasonOf(written([CATALOG, ...doubling, PAGE]))).toBe('too-many-pages');
    expect(await reasonOf(written([CATALOG, '<</Type/Pages/Kids[2 0 R]>>']))).toBe('too-many-pages');
  });

  it('must be there, with what stands on them', async () => {
    expect(await reasonOf(written([CATALOG, PAGES]))).toBe('damaged');
    expect(await reasonOf(written([CATALOG, PAGES, PAGE.replace('>>', '/Contents 9 0 R>>')]))).toBe('damaged');
    expect(await reasonOf(Buffer.from('%PDF-1.7\nhello\n%%EOF'))).toBe('damaged');
  });
});

describe('an encrypted file', () => {
  it('is refused unread', async () => {
    expect(await reasonOf(written([...plain, '<</Filter/Standard/V 2>>'], '/Root 1 0 R/Encrypt 4 0 R'))).toBe(
      'encrypted',
    );
  });
});

describe('active content', () => {
  const annotation = (entry: string) =>
    written([CATALOG, PAGES, PAGE.replace('>>', `/Annots[<</Subtype/Link ${entry}>>]>>`)]);

  it.each([
    ['a script when it opens', inCatalog('OpenAction', script)],
    ['a script by name', inCatalog('Names', { JavaScript: { Names: ['a', script] } })],
    ['an attached file', inCatalog('Names', { EmbeddedFiles: { Names: [] } })],
    ['a form of XML', inCatalog('AcroForm', { Fields: [], XFA: [] })],
    ['an act on closing', inCatalog('AA', { WC: script })],
  ])('is found: %s', async (_, change) => {
    expect(await reasonOf(await scan({ change }))).toBe('active-content');
    expect(await reasonOf(await scan({ change, streams: true }))).toBe('active-content');
  });

  it.each(['Launch', 'GoToR', 'GoToE', 'SubmitForm', 'ImportData', 'Rendition', 'Movie', 'Sound', 'RichMediaExecute'])(
    'is found on a page: %s',
    async (act) => expect(await reasonOf(annotation(`/A<</S/${act}/F(x)>>`))).toBe('active-content'),
  );

  it('is found under another writing, by reference, in links, and in another file', async () => {
    expect(await reasonOf(annotation('/A<</S/#4aavaScript/J#53(1)>>'))).toBe('active-content');
    expect(await reasonOf(written([...plain, '<</S 5 0 R>>', '/Launch']))).toBe('active-content');
    expect(await reasonOf(annotation('/A<</S/URI/URI(JavaScript:alert\\(1\\))>>'))).toBe('active-content');
    expect(await reasonOf(annotation('/Subtype/FileAttachment/FS<</EF<</F 9 0 R>>>>'))).toBe('active-content');
    expect(await reasonOf(written([...plain, '<</Length 0/F(other.bin)>>\nstream\n\nendstream']))).toBe(
      'active-content',
    );
  });

  it('is found where an update replaced it, in a comment, and in a stream that is no object to us', async () => {
    const old = written([...plain, '<</S/JavaScript/JS(1)>>']);
    const update = '4 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
    expect(await reasonOf(Buffer.concat([old, Buffer.from(update)]))).toBe('active-content');
    expect(await reasonOf(written([`${CATALOG} %4 0 obj <</S/Java#53cript/JS(1)>> endobj`, PAGES, PAGE]))).toBe(
      'active-content',
    );
    const hidden = objectStream('9 0 ', '<</S/JavaScript/JS(1)>>', 1).toString('latin1');
    expect(
      await reasonOf(written([...plain, `<</Length ${hidden.length + 12}>>\nstream\n9 0 obj ${hidden}\nendstream`])),
    ).not.toMatch('ok');
  });
});

describe('a bomb', () => {
  const packed = (size: number) => objectStream('9 0 ', Buffer.alloc(size, ' '), 1);

  it.each<[string, () => Buffer]>([
    ['deep arrays', () => written([...plain, '['.repeat(2_000_000)])],
    ['deep dictionaries', () => written([...plain, '<</A'.repeat(500_000)])],
    ['many objects', () => written([...plain, ...Array.from({ length: 70_000 }, () => 'null')])],
    ['many values', () => written([...plain, `[${'1 '.repeat(3_000_000)}]`])],
    ['40 packed megabytes', () => written([...plain, packed(40_000_000)])],
    ['many packed streams', () => written([...plain, ...Array.from({ length: 12 }, () => packed(4_000_000))])],
    [
      'packed twice',
      () => {
        const inner = deflateSync(Buffer.alloc(40_000_000));
        const outer = deflateSync(inner);
        const head = `<</Type/XRef/W[1 2 1]/Size 9/Filter[/FlateDecode/FlateDecode]/Length ${outer.length}>>\nstream\n`;
        return written([...plain, Buffer.concat([Buffer.from(head), outer, Buffer.from('\nendstream')])]);
      },
    ],
    ['objects without end in a stream', () => written([...plain, objectStream('1 0 '.repeat(900_000), '1 ', 900_000)])],
  ])('of %s is too complex, and nothing else happens', async (_, bomb) => {
    expect(await reasonOf(bomb())).toBe('too-complex');
  });

  it('of one endless text ends when its heap is full, and not this process', async () => {
    expect(await reasonOf(written([...plain, `(${'a'.repeat(19_000_000)}`]))).toBe('too-complex');
  });
});

describe('whatever is uploaded', () => {
  it('gets a verdict and never an error', async () => {
    const file = written(plain);
    const torn = fc
      .tuple(fc.nat(file.length - 1), fc.uint8Array({ maxLength: 12 }))
      .map(([at, bytes]) =>
        Buffer.concat([file.subarray(0, at), Buffer.from(bytes), file.subarray(at + bytes.length)]),
      );
    const rubbish = fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(bytes), Buffer.from('%%EOF')]));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          torn,
          rubbish,
          fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        ),
        async (bytes) => {
          expect(await checkScan(bytes)).toHaveProperty('ok');
        },
      ),
      { numRuns: 15 },
    );
  });
});
