import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneWorld, connect, type Clone } from '../world/database';
import { startTestbed, type Testbed } from '../world/testbed';
import net from 'node:net';
const require = createRequire(import.meta.url);
const { startProvider } = require('../../scripts/dist/provider/provider.js');
let clone: Clone; const beds: Testbed[] = []; const idps: any[] = [];
const jars: Record<string, Map<string, string>> = {};
async function free(): Promise<number> { return new Promise((d) => { const s = net.createServer(); s.listen(0, '127.0.0.1', () => { const p = (s.address() as any).port; s.close(() => d(p)); }); }); }
beforeAll(async () => { clone = await cloneWorld(); });
afterAll(async () => { for (const b of beds) await b.stop(); for (const i of idps) await i.close(); await clone.drop(); });
function browser() {
  const jar = new Map<string, Map<string, string>>();
  const go = async (url: string, init: RequestInit = {}): Promise<{ url: string; status: number; text: string; headers: Headers; trail: string[] }> => {
    const trail: string[] = [];
    for (let n = 0; n < 20; n++) {
      const u = new URL(url); const host = u.hostname;
      const mine = jar.get(host) ?? new Map(); jar.set(host, mine);
      const r = await fetch(url, { ...init, redirect: 'manual', headers: { ...(init.headers ?? {}), cookie: [...mine].map(([k, v]) => `${k}=${v}`).join('; ') } });
      for (const c of r.headers.getSetCookie()) { const [kv] = c.split(';'); const i = kv!.indexOf('='); mine.set(kv!.slice(0, i), kv!.slice(i + 1)); }
      trail.push(`${init.method ?? 'GET'} ${url} ${r.status}`);
      const loc = r.headers.get('location');
      if (r.status >= 300 && r.status < 400 && loc) { url = new URL(loc, url).href; init = {}; if (url.includes('#')) return { url, status: 200, text: '', headers: r.headers, trail }; continue; }
      return { url, status: r.status, text: await r.text(), headers: r.headers, trail };
    }
    throw new Error(trail.join('\n'));
  };
  return { go, jar };
}
async function product(protocol: 'oidc' | 'cas') {
  const idpOpt = { port: 0, password: 'Shenbao-2026', publicUrl: '', dataDir: null };
  const port = await free();
  const publicUrl = `http://127.0.0.1:${port}`;
  const idp = await startProvider({ ...idpOpt, publicUrl }); idps.push(idp);
  const bed = await startTestbed({ DATABASE_URL: clone.url, DATA_DIR: clone.dataDir, PUBLIC_URL: publicUrl, TESTBED_PORT: String(port), PORT: String(port), SSO_PROTOCOL: protocol,
    ...(protocol === 'oidc' ? { SSO_ISSUER: idp.issuer, SSO_CLIENT_ID: idp.clientId, SSO_CLIENT_SECRET: idp.clientSecret } : { SSO_CAS_URL: idp.casUrl }) });
  beds.push(bed);
  // the testbed listens anywhere: a plain forwarder stands at PUBLIC_URL
  const target = Number(new URL(bed.baseUrl).port);
  if (target !== port) { const s = net.createServer((c) => { const t = net.connect(target, '127.0.0.1'); c.pipe(t); t.pipe(c); c.on('error', () => t.destroy()); t.on('error', () => c.destroy()); }); await new Promise<void>((d) => s.listen(port, '127.0.0.1', () => d())); s.unref(); }
  return { publicUrl, idp };
}
async function signIn(b: ReturnType<typeof browser>, publicUrl: string, as: string, username: string, password = 'Shenbao-2026') {
  const page = await b.go(`${publicUrl}/api/gov-sso/login?as=${as}&next=/units`);
  if (page.url.includes('#')) return page;
  const forms = [...page.text.matchAll(/<form[^>]*action="([^"]+)"/g)].map((m) => m[1]!.replaceAll('&amp;', '&'));
  return b.go(new URL(forms[0] ?? '', page.url).href, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url).origin }, body: new URLSearchParams({ username, password }) as any });
}
for (const protocol of ['oidc', 'cas'] as const) test(protocol, async () => {
  const { publicUrl, idp } = await product(protocol);
  const sql = await connect(clone.name);
  const events = async () => (await sql.query('select kind, way, detail, address from security_events order by id')).rows;
  const b = browser();
  console.log(await (await fetch(`${publicUrl}/api/workbench/world`)).text());
  const r = await signIn(b, publicUrl, 'unit', 'unit.new');
  console.log(protocol, 'unit.new', r.url, r.trail);
  console.log(await (await b.go(`${publicUrl}/api/workbench/me`)).text);
  for (const p of ['/units', '/regions?range=[0,1]', '/plans', '/authorities']) { const a = await b.go(`${publicUrl}/api/workbench${p}`); console.log(p, a.status, a.text.slice(0, 150)); }
  const out = await b.go(`${publicUrl}/api/workbench/logout`, { method: 'POST', headers: { 'content-type': 'application/json', origin: publicUrl }, body: '{}' });
  console.log('logout', out.text);
  const { logoutUrl } = JSON.parse(out.text);
  const gone = await b.go(logoutUrl); console.log('left', gone.trail);
  console.log('me after', (await b.go(`${publicUrl}/api/workbench/me`)).status);
  // person, wrong kind
  const w = await signIn(b, publicUrl, 'unit', 'person.new'); console.log('wrong tab', w.url, w.text.slice(0, 0));
  const c = browser();
  const pn = await signIn(c, publicUrl, 'person', 'person.new'); console.log('person', pn.url, pn.trail);
  console.log((await c.go(`${publicUrl}/api/workbench/me`)).text);
  const wk = await c.go(`${publicUrl}/api/gov-sso/login?as=unit`); console.log('wrong kind', wk.url, wk.trail);
  const lv = await c.go(`${publicUrl}/api/gov-sso/leave?as=unit`); console.log('leave', lv.url, lv.trail);
  console.log('person me after single logout', (await c.go(`${publicUrl}/api/workbench/me`)).status);
  const uc = await signIn(browser(), publicUrl, 'unit', 'unit.city'); console.log('unit.city', uc.url);
  console.log('bad state', (await browser().go(`${publicUrl}/api/gov-sso/callback?state=x&code=y`)).url);
  console.log('replay', (await b.go(r.trail.find((t) => t.includes('/callback'))!.split(' ')[1]!)).url);
  await idp.close(); 
  console.log('down', (await signIn(b, publicUrl, 'unit', 'unit.new')).url ?? '');
  console.log((await sql.query("select username, name, provider, unit_id, applicant_id, blocked, left(id_number, 5) as idn, left(person_key,5) pk from up_users where provider='gov-sso'")).rows, (await sql.query('select id, kind, provider, left(subject, 8) s, credit_code, unit_name, left(claims, 6) c from sso_accounts')).rows, await events(), (await sql.query('select * from sso_sessions')).rows.length, (await sql.query('select * from sso_logins')).rows.length);
  await sql.end();
}, 120000);
