import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { Doorkeeper, Kind, SignIn } from './accounts';
import { signInPage } from './signInPage';
import { isOwnForm, readForm, reply, Stop } from './web';

/** Which tab is open: as chosen, or as the product hints, or 法人用户, which stands first. */
export function kindIn(chosen: string | null, hint: unknown): Kind {
  const word = chosen ?? hint;
  return word === 'natural' || word === 'person' ? 'natural' : 'legal';
}

/** What the filled-in form says; both forms of the page come here. */
export function answerTo(form: URLSearchParams, kind: Kind, doorkeeper: Doorkeeper): SignIn {
  const scanned = form.get('scan');
  if (scanned !== null) return doorkeeper.byScan(kind, scanned);
  return doorkeeper.byPassword(kind, form.get('username') ?? '', form.get('password') ?? '');
}

/** `/login/:uid`: the page between an authorization request and its answer. */
export async function oidcLogin(
  provider: Provider,
  doorkeeper: Doorkeeper,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', provider.issuer);
  const interaction = await provider.interactionDetails(request, response).catch(() => {
    throw new Stop(400, '登录页面已经过期，或已在别处用过。请回到申报平台重新登录。');
  });
  if (searchParams.has('cancel')) {
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  }
  const kind = kindIn(searchParams.get('kind'), interaction.params.login_hint);
  const sheet = { action: pathname, kind, accounts: doorkeeper.accounts, cancel: `${pathname}?cancel=1` };
  if (request.method !== 'POST') return reply(response, 200, 'text/html', signInPage(sheet));
  if (!isOwnForm(request, provider.issuer)) throw new Stop(403, '请从本页登录。');
  const form = await readForm(request);
  const signedIn = answerTo(form, kind, doorkeeper);
  if ('problem' in signedIn) {
    const { problem } = signedIn;
    return reply(response, 200, 'text/html', signInPage({ ...sheet, problem, username: form.get('username') ?? '' }));
  }
  await provider.interactionFinished(request, response, { login: { accountId: signedIn.account.subject } });
}
