import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { readLogoutToken } from './logoutToken';

const expected = { issuer: 'https://idp.example.cn', audience: 'shenbao' };
const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };

let ours: CryptoKey;
let others: CryptoKey;
let verifying: CryptoKey;
beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  [ours, verifying] = [pair.privateKey, pair.publicKey];
  others = (await generateKeyPair('RS256')).privateKey;
});

const now = (): number => Math.floor(Date.now() / 1000);
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: expected.issuer,
  aud: expected.audience,
  iat: now(),
  jti: 'j1',
  sid: 's1',
  sub: 'u1',
  events,
  ...more,
});
const signed = (
  payload: JWTPayload,
  key = ours,
  header: Partial<JWTHeaderParameters> = { typ: 'logout+jwt' },
): Promise<string> => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', ...header }).sign(key);
const read = async (token: string) => readLogoutToken(token, async () => verifying, expected);

describe('a logout token', () => {
  test('names the session, or the subject where it names no session', async () => {
    expect(await read(await signed(claims()))).toEqual({ jti: 'j1', ended: { session: 's1' } });
    expect(await read(await signed(claims({ sid: undefined })))).toEqual({ jti: 'j1', ended: { subject: 'u1' } });
    expect(await read(await signed(claims(), ours, {}))).toMatchObject({ jti: 'j1' });
  });

  const wrong: [string, JWTPayload][] = [
    ['another issuer', { iss: 'https://idp.example.com' }],
    ['another audience', { aud: 'somebody-else' }],
    ['a nonce, as an ID token has', { nonce: 'n' }],
    ['no event', { events: undefined }],
    ['another event', { events: { 'urn:x': {} } }],
    ['an event that is inherited', { events: [] }],
    ['no jti', { jti: undefined }],
    ['no session and no subject', { sid: undefined, sub: undefined }],
    ['no time', { iat: undefined }],
    ['a time of ten minutes ago', { iat: now() - 600 }],
    ['a time in an hour', { iat: now() + 3600 }],
    ['an end that has passed', { exp: now() - 60 }],
  ];
  test.each(wrong)('with %s is none', async (_, more) => {
    await expect(read(await signed(claims(more)))).rejects.toMatchObject({ problem: 'login-expired' });
  });

  test('of another key, of no key, of another type, and no token at all are none', async () => {
    const tokens = [
      await signed(claims(), others),
      new UnsecuredJWT(claims()).encode(),
      await signed(claims(), ours, { typ: 'at+jwt' }),
      `${(await signed(claims())).split('.').slice(0, 2).join('.')}.`,
      'token',
      '',
    ];
    for (const token of tokens) await expect(read(token)).rejects.toMatchObject({ problem: 'login-expired' });
  });
});
