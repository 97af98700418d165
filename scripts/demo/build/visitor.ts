/** Somebody who is signed in and does what a browser would do, over the product's own HTTP interface. */
export interface Visitor {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  put<T>(path: string, body: object): Promise<T>;
  upload<T>(
    path: string,
    file: { name: string; type: string; bytes: Buffer },
    fields?: Record<string, string>,
  ): Promise<T>;
  download(path: string): Promise<Buffer>;
}

/** Refused acts are a fault of the demo world's story, so the first one ends its making, with the product's own words. */
async function answered(response: Response, what: string): Promise<Response> {
  if (response.ok) return response;
  const said = await response.text();
  throw new Error(`演示数据没有建成：${what} → ${response.status} ${said.slice(0, 600)}`);
}

export async function signIn(baseUrl: string, login: string, password: string): Promise<Visitor> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ identifier: login, password });
  const entry = await answered(
    await fetch(`${baseUrl}/api/auth/local`, { method: 'POST', headers, body }),
    `登录 ${login}`,
  );
  const { jwt } = (await entry.json()) as { jwt: string };

  const ask = async (method: string, path: string, body?: string | FormData): Promise<Response> => {
    const headers: Record<string, string> = { authorization: `Bearer ${jwt}` };
    if (typeof body === 'string') headers['content-type'] = 'application/json';
    const request = { method, headers, ...(body === undefined ? {} : { body }) };
    return answered(await fetch(`${baseUrl}/api/workbench${path}`, request), `${login} ${method} ${path}`);
  };
  const json = async <T>(response: Promise<Response>): Promise<T> => (await response).json() as Promise<T>;

  return {
    get: (path) => json(ask('GET', path)),
    post: (path, body) => json(ask('POST', path, JSON.stringify(body))),
    put: (path, body) => json(ask('PUT', path, JSON.stringify(body))),
    upload: (path, { name, type, bytes }, fields = {}) => {
      const parts = new FormData();
      for (const [field, value] of Object.entries(fields)) parts.set(field, value);
      parts.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
      return json(ask('POST', path, parts));
    },
    download: async (path) => Buffer.from(await (await ask('GET', path)).arrayBuffer()),
  };
}

export type Visitors = (login: string) => Promise<Visitor>;

/** Everybody signs in once. */
export function visitorsTo(baseUrl: string, password: string): Visitors {
  const inside = new Map<string, Promise<Visitor>>();
  return (login) => {
    const found = inside.get(login) ?? signIn(baseUrl, login, password);
    inside.set(login, found);
    return found;
  };
}
