import { SignInRefused } from './provider';

/** The fields of openid-client's and oauth4webapi's errors that say what happened. The rest may hold tokens and is never read. */
interface Said {
  name?: string;
  code?: string;
  /** The provider's own code: `access_denied`, `invalid_grant` … */
  error?: string;
  status?: number;
}

/** What the person did or let run out; everything else of RFC 6749 §4.1.2.1 is the provider's or the settings' fault. */
const GIVEN_UP = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);
/** Codes of openid-client that say: no answer, or one that is none. */
const NO_ANSWER = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
]);

const short = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^oauth_/, '')
    .replace(/[^a-z]+/g, '-')
    .slice(0, 40);

/** Why a sign-in by OpenID Connect did not come about, for its page and for the security log. */
export function refusalOf(error: unknown, at: 'discovery' | 'code'): SignInRefused {
  if (error instanceof SignInRefused) return error;
  const { name = '', code = '', error: said, status = 0 } = error as Said;
  if (at === 'discovery')
    // Another issuer under this address: nothing that it says may be believed.
    return code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
      ? new SignInRefused('login-expired', 'wrong-issuer')
      : new SignInRefused('provider-down', `discovery-${short(code) || 'unreachable'}`);
  if (name === 'AuthorizationResponseError' && said)
    return GIVEN_UP.has(said)
      ? new SignInRefused('denied', short(said))
      : new SignInRefused(
          said === 'temporarily_unavailable' || said === 'server_error' ? 'provider-down' : 'login-expired',
          short(said),
        );
  if (name === 'ResponseBodyError' && said)
    // A code that was used before, or is not of this sign-in. Any other complaint is about our own registration there.
    return said === 'invalid_grant' && status < 500
      ? new SignInRefused('login-expired', 'code-refused')
      : new SignInRefused('provider-down', `token-${short(said)}`);
  // fetch throws a TypeError when nobody is there, and openid-client lets it through.
  if (name === 'TypeError' || code === '' || NO_ANSWER.has(code))
    return new SignInRefused('provider-down', short(code) || 'unreachable');
  return new SignInRefused('login-expired', short(code));
}
