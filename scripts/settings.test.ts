import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secretNames } from './secrets';
import { asEnvironment, readSettings } from './settings';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const complete = (): Record<string, string> => ({
  DATABASE_URL: 'postgresql://shenbao:secret@db.example.cn/shenbao',
  PUBLIC_URL: 'https://shenbao.example.cn',
  DATA_DIR: join(folder, 'data'),
  ...Object.fromEntries(secretNames.map((name, n) => [name, Buffer.alloc(32, n + 1).toString('base64')])),
});

test('a first start needs no setting, and its secrets stay the same from then on', () => {
  const first = readSettings('demo', {}, folder);
  expect(first).toMatchObject({ port: 1337, host: '127.0.0.1', publicUrl: 'http://127.0.0.1:1337', databaseUrl: null });
  expect(first.dataDir).toBe(join(folder, '.data'));
  expect(statSync(join(folder, '.data/secrets.json')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(first.secrets.IDENTITY_KEY, 'base64')).toHaveLength(32);
  expect(new Set(Object.values(first.secrets)).size).toBe(secretNames.length);
  expect(readSettings('demo', {}, folder).secrets).toEqual(first.secrets);
});

test('production starts with everything given, makes no secret, and hands it on', () => {
  const settings = readSettings('production', complete(), folder);
  expect(existsSync(join(folder, 'data/secrets.json'))).toBe(false);
  const environment = asEnvironment(settings, settings.databaseUrl ?? '');
  expect(environment).toMatchObject({ ...complete(), SHENBAO_MODE: 'production' });
});

test('production names every missing setting and secret in one message', () => {
  const names = Object.keys(complete());
  const everyName = new RegExp(names.map((name) => `(?=[^]*${name}：没有设置)`).join(''));
  expect(() => readSettings('production', {}, folder)).toThrow(everyName);
  for (const name of names) {
    expect(() => readSettings('production', { ...complete(), [name]: ' ' }, folder)).toThrow(`${name}：没有设置`);
  }
});

test.each([
  ['PORT', '80a'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'shenbao.example.cn'],
  ['PUBLIC_URL', 'https://example.cn/shenbao'],
  ['DATABASE_URL', 'mysql://db/shenbao'],
  ['IDENTITY_KEY', 'dG9vIHNob3J0'],
  ['IDENTITY_KEY', `${Buffer.alloc(32).toString('base64')},dG9vIHNob3J0`],
  ['JWT_SECRET', 'changeme'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readSettings('production', { ...complete(), [name]: value }, folder)).toThrow(`${name}：`);
});

describe('the identity provider', () => {
  const oidc = {
    SSO_PROTOCOL: 'oidc',
    SSO_ISSUER: 'https://idp.example.cn/realms/ah',
    SSO_CLIENT_ID: 'shenbao',
    SSO_CLIENT_SECRET: 'secret',
  };
  const cas = { SSO_PROTOCOL: 'cas', SSO_CAS_URL: 'https://sso.example.cn/uccp-server/' };
  const read = (more: Record<string, string>) => readSettings('production', { ...complete(), ...more }, folder);

  test('is none unless it is set, and cms is told so', () => {
    expect(read({}).sso).toBeNull();
    expect(asEnvironment(read({}), '')).toMatchObject({ SSO_PROTOCOL: '', SSO_ISSUER: '', TRUST_PROXY: '0' });
  });

  test('by OpenID Connect or by CAS is handed on, with its defaults', () => {
    expect(asEnvironment(read(oidc), '')).toMatchObject({
      ...oidc,
      SSO_NAME: '安徽政务服务网',
      SSO_SCOPE: 'openid profile',
    });
    const more = { SSO_CAS_APP_CODE: 'a1', SSO_NAME: '统一认证', SSO_ATTRIBUTES: '{"creditCode":["uniscid","uscc"]}' };
    expect(asEnvironment(read({ ...cas, ...more }), '')).toMatchObject({
      ...more,
      SSO_PROTOCOL: 'cas',
      SSO_CAS_URL: 'https://sso.example.cn/uccp-server',
    });
    expect(read({ ...oidc, SSO_ISSUER: 'http://127.0.0.1:1338' }).sso?.issuer).toBe('http://127.0.0.1:1338');
  });

  test('set by half is refused, and what is missing is named', () => {
    expect(() => read({ SSO_PROTOCOL: 'oidc' })).toThrow(
      /(?=[^]*SSO_ISSUER：)(?=[^]*SSO_CLIENT_ID：)(?=[^]*SSO_CLIENT_SECRET：)/,
    );
    expect(() => read({ SSO_PROTOCOL: 'cas' })).toThrow('SSO_CAS_URL：没有设置');
    expect(() => read({ SSO_ISSUER: oidc.SSO_ISSUER })).toThrow(/SSO_PROTOCOL：.*SSO_ISSUER/);
  });

  test.each([
    ['SSO_PROTOCOL', 'saml'],
    ['SSO_ISSUER', 'http://idp.example.cn'],
    ['SSO_ISSUER', 'http://127.0.0.1.example.cn'],
    ['SSO_ISSUER', 'idp.example.cn'],
    ['SSO_ISSUER', 'https://idp.example.cn/?a=b'],
    ['SSO_ATTRIBUTES', 'creditCode=uniscid'],
    ['SSO_ATTRIBUTES', '["creditCode"]'],
    ['SSO_ATTRIBUTES', '{"creditcode":"uniscid"}'],
    ['SSO_ATTRIBUTES', '{"creditCode":[]}'],
    ['SSO_ATTRIBUTES', '{"creditCode":5}'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '-1'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => read({ ...oidc, [name]: value })).toThrow(`${name}：`);
  });
});
