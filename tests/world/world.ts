import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { cloneWorld, connect } from './database';
import { startTestbed, type Testbed } from './testbed';

const PASSWORD = process.env.DEMO_PASSWORD ?? 'Shenbao-2026';

/** The contract's error envelope. */
export interface Envelope {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details: { code: string; refusals?: { code: string; message: string }[] } & Record<string, unknown>;
  };
}

export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
  /** The refusal's or error's stable code, undefined for a success. */
  code: string | undefined;
}

/** Somebody who is signed in, speaking HTTP as an integrator's program would. */
export interface Visitor {
  get<T = unknown>(path: string, headers?: Record<string, string>): Promise<Answer<T>>;
  post<T = unknown>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  put<T = unknown>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  upload<T = unknown>(
    path: string,
    file: Uint8Array,
    fileName: string,
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  bytes(path: string): Promise<{ status: number; headers: Headers; bytes: Buffer }>;
  token: string;
}

export interface World {
  baseUrl: string;
  dataDir: string;
  databaseUrl: string;
  /** Plain SQL as the application's own role. */
  sql: Client;
  signIn(login: string): Promise<Visitor>;
  visitor(token: string): Visitor;
  /** Every door of the running server. */
  routes: Testbed['routes'];
  /** Moves the product's clock, which it reads from the database. Days may be negative. */
  shiftClock(interval: string): Promise<void>;
  close(): Promise<void>;
}

/** A response as the tests read it. */
export async function answer<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = (isJson && text !== '' ? JSON.parse(text) : text) as T;
  const code = response.status >= 400 ? (body as Envelope).error?.details?.code : undefined;
  return { status: response.status, headers: response.headers, body, code };
}

function visitor(baseUrl: string, token: string): Visitor {
  const send = (
    method: string,
    path: string,
    body?: BodyInit,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    fetch(`${baseUrl}/api/workbench${path}`, {
      method,
      body: body ?? null,
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  const json = { 'content-type': 'application/json' };
  return {
    token,
    get: async (path, headers) => answer(await send('GET', path, undefined, headers)),
    post: async (path, body = {}, headers = {}) =>
      answer(await send('POST', path, JSON.stringify(body), { ...json, ...headers })),
    put: async (path, body, headers = {}) =>
      answer(await send('PUT', path, JSON.stringify(body), { ...json, ...headers })),
    async upload(path, file, fileName, fields = {}, headers = {}) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('file', new Blob([file as Uint8Array<ArrayBuffer>]), fileName);
      return answer(await send('POST', path, form, headers));
    },
    async bytes(path) {
      const response = await send('GET', path);
      return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
    },
  };
}

/** The demo world on a database of its own, served by the built product. `env` adds to the product's settings. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const clone = await cloneWorld();
  const testbed = await startTestbed({ DATABASE_URL: clone.url, DATA_DIR: clone.dataDir, ...env });
  const sql = await connect(clone.name);
  const { baseUrl } = testbed;
  return {
    baseUrl,
    sql,
    dataDir: clone.dataDir,
    databaseUrl: clone.url,
    routes: () => testbed.routes(),
    visitor: (token) => visitor(baseUrl, token),
    async signIn(login) {
      const response = await fetch(`${baseUrl}/api/auth/local`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: login, password: PASSWORD }),
      });
      if (!response.ok) throw new Error(`${login} cannot sign in: ${response.status} ${await response.text()}`);
      return visitor(baseUrl, ((await response.json()) as { jwt: string }).jwt);
    },
    async shiftClock(interval) {
      await sql.query(
        `create or replace function workflow_now() returns timestamptz language sql as $$ select clock_timestamp() + interval '${interval}' $$`,
      );
    },
    async close() {
      await testbed.stop();
      await sql.end();
      await clone.drop();
    },
  };
}

export const newKey = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
