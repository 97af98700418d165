import type { Answer, World } from './world';

const STAFF = { email: 'staff@demo.shenbao', password: process.env.DEMO_PASSWORD ?? 'Shenbao-2026' };

/** Any address of the product, with a bearer token or none; JSON where there is a body. */
export type Ask = <T = unknown>(method: string, path: string, body?: unknown) => Promise<Answer<T>>;

export function asking(world: World, token: string | null, more: Record<string, string> = {}): Ask {
  return async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
    const response = await fetch(`${world.baseUrl}${path}`, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
    });
    const text = await response.text();
    const parsed = (
      /json/.test(response.headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : text
    ) as T;
    const code = (parsed as { error?: { details?: { code?: string } } } | null)?.error?.details?.code;
    return { status: response.status, headers: response.headers, body: parsed, code };
  };
}

/** The Strapi admin's own API, as its panel uses it, for the super administrator of the demo world. */
export async function staffOf(world: World): Promise<Ask> {
  const { body } = await asking(world, null)<{ data: { token: string } }>('POST', '/admin/login', STAFF);
  return asking(world, body.data.token);
}

/** A Strapi API token with every right that Strapi can give. */
export async function fullAccessToken(staff: Ask): Promise<string> {
  const asked = { name: 'everything', description: '', type: 'full-access', lifespan: null, permissions: null };
  const { body } = await staff<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', asked);
  return body.data.accessKey;
}
