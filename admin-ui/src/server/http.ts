import { fetchUtils, HttpError } from 'react-admin';
import { language } from '../language/choice';
import { refused } from './problem';

export const API = '/api/workbench';

interface Answer {
  status: number;
  headers: Headers;
  body: string;
  json: unknown;
}

/** A server's answer is JSON, or a page of a proxy in between, which has nothing to say to us. */
function parse(text: string): unknown {
  try {
    return text === '' ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/**
 * react-admin's `fetchJson` with the session cookie, the chosen language, and the contract's errors. Written over `fetch`
 * because `fetchJson` drops the headers of an error, and with them Retry-After.
 */
export async function http(url: string, options: fetchUtils.Options = {}): Promise<Answer> {
  const headers = fetchUtils.createHeadersFromOptions(options);
  headers.set('Accept-Language', language());
  let response: Response;
  try {
    response = await fetch(url, { ...options, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new HttpError('', 0, {});
  }
  const body = await response.text();
  const json = parse(body);
  if (!response.ok) throw refused(response.status, json, response.headers.get('Retry-After'));
  return { status: response.status, headers: response.headers, body, json };
}

export const getJson = async <T>(url: string, signal?: AbortSignal): Promise<T> =>
  (await http(url, { signal })).json as T;

/** `key` makes a repeat harmless: the same key with the same body acts once (R15). */
function send(method: 'POST' | 'PUT', url: string, body: object, key?: string): Promise<Answer> {
  const headers = new Headers(key === undefined ? {} : { 'Idempotency-Key': key });
  return http(url, { method, body: JSON.stringify(body), headers });
}

/** The whole answer, where its status says something. */
export const post = (url: string, body: object, key?: string): Promise<Answer> => send('POST', url, body, key);

export const postJson = async <T>(url: string, body: object, key?: string): Promise<T> =>
  (await send('POST', url, body, key)).json as T;

export const putJson = async <T>(url: string, body: object, key?: string): Promise<T> =>
  (await send('PUT', url, body, key)).json as T;
