import { afterEach, describe, expect, it } from 'vitest';
import { document } from '../form/document';
import { CACHE } from '../fixtures/cache';
import { FORM } from '../fixtures/form';
import { listen } from '../fixtures/listener';
import { textOf } from '../fixtures/pdf';
import { SHEET } from '../fixtures/sheet';
import type { PrintUnavailable } from '../unavailable';
import { openPress, type Press, type PressOptions } from './press';

let press: Press;
const open = (options: Partial<PressOptions> = {}): Press =>
  (press = openPress({ cacheDir: CACHE, log: () => undefined, ...options }));
afterEach(() => press.close());

/** Every way to reach out that a page has without a script, and some with one. */
const hostile = (port: number): string => {
  const url = `http://127.0.0.1:${port}`;
  return `<script src="${url}/a.js"></script><script>fetch('${url}/b');new Image().src='${url}/c'</script>
<img src="${url}/d"><img srcset="http://localhost:${port}/e 2x"><iframe src="${url}/f"></iframe><object data="${url}/g"></object>
<embed src="${url}/h"><link rel="stylesheet" href="${url}/i"><link rel="preload" as="image" href="${url}/j">
<link rel="dns-prefetch" href="//127.0.0.1:${port}"><link rel="preconnect" href="${url}"><video src="${url}/k"></video>
<style>@import url("${url}/l");body{background:url(${url}/m)}@font-face{font-family:x;src:url(${url}/n)}p{font-family:x}</style>
<svg><image href="${url}/o"/><use href="${url}/p#x"/></svg><a href="javascript:fetch('${url}/q')" ping="${url}/r">a</a>
<meta http-equiv="refresh" content="1;url=${url}/s"><iframe src="file:///etc/passwd"></iframe><p>纸上的字`;
};

describe('the jail', () => {
  it('holds a page that escaping has let through: nothing arrives, no file is shown', async () => {
    const listener = await listen();
    const pdf = await open().print(hostile(listener.port));
    // The refresh comes after a second.
    await new Promise((later) => setTimeout(later, 1200));
    expect(listener.visits()).toBe(0);
    expect((await textOf(pdf)).join('')).not.toContain('root:');
    await listener.close();
  });

  it('never sees such a page, for all text is escaped: it is printed as it was written', async () => {
    const listener = await listen();
    const url = `http://127.0.0.1:${listener.port}`;
    const bad = `</style></td></table><script>alert(1)</script><img src=${url}>"'}body{background:url(${url})}javascript:x&lt;`;
    const form = { sections: FORM.sections.map((section) => ({ ...section, label: `${section.label}${bad}` })) };
    const answers = {
      ...SHEET.answers,
      people: bad,
      merits: bad,
      studies: [{ at: bad, in: `<svg onload=fetch('${url}')>` }],
      sex: bad,
    };
    const sheet = {
      ...SHEET,
      form,
      answers,
      unit: { name: bad, regionName: bad },
      plan: { year: 2026, name: bad },
      authorityName: bad,
    };
    const source = await document(sheet);
    expect(source).not.toContain('<script');
    expect(source.match(/<img/g)).toBeNull();
    expect(source.match(/<\/style>/g)).toHaveLength(1);
    const text = (await textOf(await open().print(source))).join('');
    expect(text).toContain('<script>alert(1)</script>');
    expect(text).toContain('javascript:x&lt;');
    expect(listener.visits()).toBe(0);
    await listener.close();
  });
});

describe('the watchdog', () => {
  it('ends a job that hangs; the one beside it and the next are printed', async () => {
    let jobs = 0;
    open({
      deadline: 2500,
      beforeJob: async (page) => {
        jobs += 1;
        // Runs in the page and keeps its whole process busy, as no timeout of Puppeteer's could stop.
        if (jobs === 1) await page.evaluate('for(;;);');
      },
    });
    await press.warm();
    const both = await Promise.allSettled([press.print('<p>one'), press.print('<p>two')]);
    const ends = both.map((end) => (end.status === 'fulfilled' ? 'printed' : (end.reason as PrintUnavailable).trouble));
    expect(ends.sort()).toEqual(['printed', 'too-long']);
    expect((await textOf(await press.print('<p>three')))[0]).toBe('three');
  });

  it('prints again when the browser goes away', async () => {
    let jobs = 0;
    open({
      beforeJob: async (page) => {
        jobs += 1;
        if (jobs === 1) page.browser().process()?.kill('SIGKILL');
      },
    });
    expect((await press.print('<p>x')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(jobs).toBe(2);
  });
});

describe('the press', () => {
  it('lets its browser go when it has nothing to do, and starts it again', async () => {
    open({ idle: 50 });
    await press.print('<p>x');
    await new Promise((later) => setTimeout(later, 600));
    expect((await press.print('<p>x')).length).toBeGreaterThan(500);
  });

  it('refuses once it is closed, and says what is missing when there is no browser', async () => {
    open();
    await press.close();
    await expect(press.print('<p>x')).rejects.toMatchObject({ trouble: 'closed' });
    const before = process.env.PUPPETEER_EXECUTABLE_PATH;
    process.env.PUPPETEER_EXECUTABLE_PATH = '/nowhere/chrome';
    await expect(open().warm()).rejects.toMatchObject({ trouble: 'no-browser' });
    if (before === undefined) delete process.env.PUPPETEER_EXECUTABLE_PATH;
    else process.env.PUPPETEER_EXECUTABLE_PATH = before;
  });
});
