import type { Context } from 'koa';
import { entrance } from '../entrance';
import { SignInRefused } from '../provider';
import { addressOf, logSecurity } from '../security';
import { endSessionsOf } from '../sessions';

/**
 * The provider tells that a session is over (OpenID Connect back-channel logout, CAS single logout). It gets 200 whether or not there was
 * one of ours, and nothing else.
 */
export default () => ({
  async ended(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    const provider = entrance()?.provider;
    if (!provider) {
      ctx.status = 404;
      return;
    }
    try {
      const notice = await provider.endedBy((ctx.request.body ?? {}) as Record<string, unknown>);
      await endSessionsOf(provider, notice);
      ctx.status = 200;
      ctx.body = '';
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      await logSecurity('single-logout-refused', provider.way, error.detail, addressOf(ctx.ip));
      // Back-Channel Logout §2.8: 400 is no; a provider that cannot be asked for its keys may send it again.
      if (error.problem === 'provider-down') ctx.set('Retry-After', '30');
      ctx.status = error.problem === 'provider-down' ? 503 : 400;
      ctx.body = { error: 'invalid_request' };
    }
  },
});
