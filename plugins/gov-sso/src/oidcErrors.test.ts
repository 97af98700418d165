import { expect, test } from 'vitest';
import { refusalOf } from './oidcErrors';
import { SignInRefused } from './provider';

const error = (fields: object): Error => Object.assign(new Error('with a token in its words'), fields);

test.each([
  ['discovery', { code: 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' }, 'login-expired', 'wrong-issuer'],
  ['discovery', { name: 'TypeError' }, 'provider-down', 'discovery-unreachable'],
  ['discovery', { code: 'OAUTH_TIMEOUT' }, 'provider-down', 'discovery-timeout'],
  ['code', { name: 'AuthorizationResponseError', error: 'access_denied' }, 'denied', 'access-denied'],
  ['code', { name: 'AuthorizationResponseError', error: 'server_error' }, 'provider-down', 'server-error'],
  ['code', { name: 'AuthorizationResponseError', error: 'invalid_request' }, 'login-expired', 'invalid-request'],
  ['code', { name: 'ResponseBodyError', error: 'invalid_grant', status: 400 }, 'login-expired', 'code-refused'],
  [
    'code',
    { name: 'ResponseBodyError', error: 'invalid_client', status: 401 },
    'provider-down',
    'token-invalid-client',
  ],
  ['code', { name: 'TypeError' }, 'provider-down', 'unreachable'],
  ['code', { code: 'OAUTH_TIMEOUT' }, 'provider-down', 'timeout'],
  ['code', { code: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' }, 'login-expired', 'jwt-claim-comparison-failed'],
  ['code', { code: 'OAUTH_INVALID_RESPONSE' }, 'login-expired', 'invalid-response'],
] as const)('at %s, %o is %s', (at, fields, problem, detail) => {
  expect(refusalOf(error(fields), at)).toMatchObject({ problem, detail });
});

test('what was refused before stays what it was', () => {
  const refused = new SignInRefused('blocked', 'account-blocked');
  expect(refusalOf(refused, 'code')).toBe(refused);
});
