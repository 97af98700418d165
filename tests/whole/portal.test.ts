import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffOf, type Ask } from '../world/staff';
import { openWorld, type World } from '../world/world';

let world: World;
let staff: Ask;

beforeAll(async () => {
  world = await openWorld();
  staff = await staffOf(world);
});
afterAll(() => world.close());

const NOTICES = '/content-manager/collection-types/api::notice.notice';
/** The home page's content is kept for three seconds (plugins/workbench/src/portal/content.ts). */
const FRESH_MS = 3_200;

interface Document {
  status: number;
  headers: Headers;
  text: string;
}

async function open(path: string, headers: Record<string, string> = {}): Promise<Document> {
  const response = await fetch(`${world.baseUrl}${path}`, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const paragraph = (text: string): object[] => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** Written by staff in the admin; published unless said otherwise. */
async function write(data: object, publish = true): Promise<string> {
  const { body, status } = await staff<{ data: { documentId: string } }>('POST', NOTICES, data);
  expect(status).toBe(201);
  const { documentId } = body.data;
  if (publish) {
    const published = await staff('POST', `${NOTICES}/${documentId}/actions/publish`, data);
    expect(published.status).toBe(200);
  }
  return documentId;
}

describe('the home page', () => {
  test('is complete as it comes from the server', async () => {
    const { status, headers, text } = await open('/');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<html lang="zh-CN"');
    // The skip link is the first thing that can be reached, and main is where it leads.
    expect(/<(a|button|input)\b[^>]*>/.exec(text)?.[0]).toContain('href="#main"');
    for (const words of [
      '高层次人才申报与审核',
      '单位登录',
      '个人登录',
      '审核机构登录',
      '申报计划',
      '通知公告',
      '帮助',
      '推荐使用Chrome',
    ])
      expect(text).toContain(words);
    for (const way of ['unit', 'person', 'authority']) expect(text).toContain(`href="/#/login?as=${way}"`);
    for (const elsewhere of ['职称申报', '专业技术资格考试', '继续教育']) {
      expect(text).toContain(elsewhere);
      expect(text).not.toMatch(new RegExp(`<a[^>]*>(?:(?!</a>)[^])*${elsewhere}`));
    }
    expect(text).toContain('本系统未提供，请到省人社厅网站办理');
    // Nothing runs that does not come as a file.
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('shows the windows of the published plans, and no count', async () => {
    const visitor = await world.signIn('unit.city');
    const { body: plans } =
      await visitor.get<{ id: string; year: number; declareFrom: string; declareUntil: string; reviewUntil: string }[]>(
        '/plans',
      );
    expect(plans).toHaveLength(3);
    const { text } = await open('/');
    const [current = '', past = ''] = text.split('<details');
    for (const plan of plans) {
      const isOver = plan.reviewUntil < new Date().toISOString().slice(0, 10);
      const place = isOver ? past : current;
      expect(place).toContain(`${plan.declareFrom}至${plan.declareUntil}`);
      expect(place).toContain(plan.reviewUntil);
      expect(place).toContain(`href="/plans/${plan.id}"`);
    }
    expect(current).toMatch(/申报还剩2[01]天/);
    expect(current).toMatch(/\d+天后开始申报/);
    expect(past).toContain('往年计划（1）');
    expect(text).not.toMatch(/declaredCount|已申报数量/);
  });

  test('counts the days by the product’s clock, to the last one', async () => {
    await world.shiftClock('21 days');
    await wait(FRESH_MS);
    expect((await open('/')).text).toMatch(/申报今天24:00截止|申报还剩1天/);
    await world.shiftClock('23 days');
    await wait(FRESH_MS);
    expect((await open('/')).text).toMatch(/审核还剩[45]天/);
    await world.shiftClock('-2000 days');
    await wait(FRESH_MS);
    expect((await open('/')).text).not.toContain('申报还剩');
    await world.shiftClock('0 days');
    await wait(FRESH_MS);
  });

  test('is asked again with its tag at no cost', async () => {
    const first = await open('/');
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('vary')).toMatch(/Cookie/);
    const again = await open('/', { 'if-none-match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('speaks English by address, cookie or Accept-Language, and Chinese first', async () => {
    for (const [path, headers] of [
      ['/?lang=en', {}],
      ['/', { cookie: 'lang=en' }],
      ['/', { 'accept-language': 'en' }],
    ] as const) {
      const { text, headers: answered } = await open(path, headers);
      expect(text).toContain('<html lang="en"');
      expect(text).toContain('Declaration and review of talent programmes');
      // What staff wrote stays as it is.
      expect(text).toContain('单位推荐意见扫描件常见问题');
      if (path.includes('lang=')) expect(answered.get('set-cookie')).toMatch(/^lang=en; path=\/.*samesite=lax/i);
    }
    // A browser installed in English says en-US by itself.
    const others: Record<string, string>[] = [
      {},
      { 'accept-language': 'en-US,en;q=0.9' },
      { 'accept-language': 'zh-CN,en;q=0.8' },
      { cookie: 'lang=fr' },
    ];
    for (const headers of others) expect((await open('/', headers)).text).toContain('<html lang="zh-CN"');
    expect((await open('/?lang=zh', { cookie: 'lang=en' })).text).toContain('单位登录');
    expect((await open('/?lang=<script>')).text).not.toContain('<script>');
  });

  test('knows who is signed in by the session alone', async () => {
    const signedIn = await fetch(`${world.baseUrl}/api/auth/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: 'unit.city', password: process.env.DEMO_PASSWORD ?? 'Shenbao-2026' }),
    });
    const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expect(cookie).toMatch(/^shenbao_session=/);
    const { text, headers } = await open('/', { cookie });
    expect(text).toContain('进入工作台');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(text).not.toContain('unit.city');
    for (const false_ of ['shenbao_session=eyJhbGciOiJub25lIn0.e30.', 'shenbao_session=x'])
      expect((await open('/', { cookie: false_ })).text).not.toContain('进入工作台');
    const { token } = await world.signIn('unit.city');
    await world.visitor(token).post('/logout');
  });
});

describe('notices and help pages', () => {
  test('are shown when published, and their words never become markup', async () => {
    const title = '<script>alert(1)</script>&"通知';
    const body = [
      ...paragraph('<img src=x onerror=alert(2)>'),
      {
        type: 'paragraph',
        children: [{ type: 'link', url: 'https://hrss.ah.gov.cn/', children: [{ type: 'text', text: '省人社厅' }] }],
      },
    ];
    const id = await write({ title, kind: 'notice', body, publishedOn: '2026-01-05' });
    // Strapi's editor refuses this link; a text that came another way would still do no harm.
    await world.sql.query('update notices set body = body || $2::jsonb where document_id = $1', [
      id,
      JSON.stringify([
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'javascript:alert(3)', children: [{ type: 'text', text: '点这里' }] }],
        },
      ]),
    ]);
    await wait(FRESH_MS);
    const safe = '&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;通知';
    const list = await open('/notices');
    expect(list.text).toContain(`href="/notices/${id}"`);
    const page = await open(`/notices/${id}`);
    expect(page.status).toBe(200);
    for (const { text } of [list, page]) {
      expect(text).toContain(safe);
      expect(text).not.toMatch(/<script>|<img|javascript:/);
    }
    expect(page.text).toContain(`<title>${safe}`);
    expect(page.text).toContain('&lt;img src=x');
    expect(page.text).toContain('<a href="https://hrss.ah.gov.cn/" rel="noopener noreferrer"');
    expect(page.text).toContain('2026-01-05');
  });

  test('are nobody’s before they are published, before their day, and after they were taken down', async () => {
    const draft = await write({ title: '草稿不公开', kind: 'notice', body: paragraph('x') }, false);
    const ahead = await write({ title: '以后才公开', kind: 'notice', body: paragraph('x'), publishedOn: '2999-01-01' });
    const down = await write({ title: '已经撤下', kind: 'help', body: paragraph('x') });
    expect((await open(`/help/${down}`)).status).toBe(200);
    expect((await staff('POST', `${NOTICES}/${down}/actions/unpublish`, {})).status).toBe(200);
    await wait(FRESH_MS);
    const texts = [(await open('/')).text, (await open('/notices')).text, (await open('/help')).text].join('');
    for (const words of ['草稿不公开', '以后才公开', '已经撤下']) expect(texts).not.toContain(words);
    for (const path of [`/notices/${draft}`, `/notices/${ahead}`, `/help/${down}`]) {
      const { status, text } = await open(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain('找不到这个页面');
    }
  });

  test('help pages of the demo world are there, and are no notices', async () => {
    const { text } = await open('/help');
    for (const title of [
      '单位首次登录和选择属地',
      '怎样审核一件申报',
      '盖章扫描件怎么做',
      '怎样审核人员注册',
      '常见问题',
    ])
      expect(text).toContain(title);
    const [, id = ''] = /href="\/help\/(\w+)"/.exec(text) ?? [];
    expect((await open(`/help/${id}`)).text).toContain('<ol>');
    expect((await open(`/notices/${id}`)).status).toBe(404);
  });
});

describe('a page that is not there', () => {
  test.each([
    '/nothing',
    '/notices/zzzzzzzzzzzzzzzzzzzzzzzz',
    '/help/1',
    '/plans/zzzzzzzzzzzzzzzzzzzzzzzz',
    '/notices/%00',
    '/assets/x.js',
  ])('%s is 404 in the same dress', async (path) => {
    const { status, text } = await open(path);
    expect(status).toBe(404);
    expect(text).toContain('找不到这个页面');
    expect(text).toContain('专业技术人员综合管理服务平台');
  });

  test('two slashes in the address of a page that is not there names no other host', async () => {
    for (const path of ['//evil.example', '//evil.example/notices', '/\\\\evil.example', '///evil.example']) {
      // fetch would make the first of them another host already.
      const { port } = new URL(world.baseUrl);
      const text = await new Promise<string>((done, fail) => {
        const asked = request({ host: '127.0.0.1', port, path }, (answer) => {
          let said = '';
          answer.setEncoding('utf8').on('data', (part: string) => (said += part));
          answer.on('end', () => done(said));
        });
        asked.on('error', fail).end();
      });
      expect(text).toContain('<html');
      expect(text).not.toMatch(/(href|src|action)="[\\/]{2}/);
    }
  });

  test('the template itself is none, and Strapi’s addresses stay Strapi’s', async () => {
    const { status, headers } = await open('/index.html');
    expect([status, headers.get('location')]).toEqual([302, '/']);
    expect((await open('/api/nothing')).headers.get('content-type')).toContain('json');
  });
});

test('a plan has a page of its own, with what is public about it', async () => {
  const { text } = await open('/');
  const [, id = ''] = /href="\/plans\/(\w+)"/.exec(text) ?? [];
  const page = await open(`/plans/${id}`);
  expect(page.status).toBe(200);
  for (const words of ['计划年度', '相关批次', '退回后重新提交截止', '计划说明', '申报中'])
    expect(page.text).toContain(words);
});
