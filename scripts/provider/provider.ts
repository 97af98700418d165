import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountsOf, demoPopulation, Doorkeeper, type Population } from './accounts';
import { casDoors } from './cas';
import { keep, keptIn } from './kept';
import { clientId, openIdConnect } from './oidc';
import { oidcLogin } from './oidcLogin';
import { page, stopPage } from './page';
import { style } from './style';
import { guard, reply, Stop } from './web';

export interface ProviderOptions extends Partial<Population> {
  /** This one and no other, 0 for any; null for that of the last time, or `preferred`, or any. */
  port: number | null;
  preferred?: number;
  /** As browsers and the product reach it, where that is not its own port (a test's proxy). */
  address?: string;
  /** Of every account. */
  password: string;
  /** The only relying system there is. */
  publicUrl: string;
  /** Keeps its keys; without one they last as long as the provider. */
  dataDir?: string | null;
}

export interface DemoProvider {
  /** Where it listens; `issuer` names another port behind a proxy. */
  port: number;
  issuer: string;
  casUrl: string;
  clientId: string;
  clientSecret: string;
  close: () => Promise<void>;
}

const host = '127.0.0.1';

/**
 * 安徽政务服务网（演示）: an identity provider with the demo world's accounts, by OpenID Connect and by CAS 3.0, reached from this
 * machine alone. `npm start` brings it; nothing that `npm run serve` loads imports it.
 */
export async function startProvider(options: ProviderOptions): Promise<DemoProvider> {
  const { password, publicUrl, dataDir = null, preferred = 0 } = options;
  const kept = await keptIn(dataDir);
  const server = createServer();
  const port = await listen(server, options.port ?? kept.port ?? preferred, options.port === null);
  if (dataDir !== null) keep(dataDir, { ...kept, port });
  const issuer = options.address ?? `http://${host}:${port}`;
  const doorkeeper = new Doorkeeper(accountsOf({ ...demoPopulation, ...options }), password);
  const cookieName = (what: string): string => `demo_idp_${port}_${what}`;
  const oidc = await openIdConnect({ issuer, publicUrl, kept, doorkeeper, cookieName });
  const answerOidc = oidc.callback();
  const cas = casDoors({ origin: issuer, publicUrl, doorkeeper, cookieName });
  const home = `<p><a class="button second" href="/session/end">退出登录</a> <a class="button second" href="/cas/logout">退出 CAS 登录</a></p>`;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    guard(response, new URL(publicUrl).origin);
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/') return reply(response, 200, 'text/html', page('统一身份认证', home));
    if (pathname === '/style.css') return reply(response, 200, 'text/css', style);
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (pathname.startsWith('/login/')) return oidcLogin(oidc, doorkeeper, request, response);
    const door = cas[pathname];
    if (door) return door(request, response, searchParams);
    await answerOidc(request, response);
  };
  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) return response.destroy();
      const known = error instanceof Stop;
      if (!known) console.error(error);
      const why = known ? error.message : '身份认证服务出错了，请稍后再试。';
      reply(response, known ? error.status : 500, 'text/html', stopPage('登录没有完成', why, `${publicUrl}/`));
    });
  });
  return {
    port,
    issuer,
    casUrl: `${issuer}/cas`,
    clientId,
    clientSecret: kept.clientSecret,
    close: () => close(server),
  };
}

async function listen(server: Server, port: number, orAny: boolean): Promise<number> {
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(port, host, () => done());
    });
  } catch (error) {
    if (!orAny || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return listen(server, 0, false);
  }
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}
