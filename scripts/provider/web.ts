import type { IncomingMessage, ServerResponse } from 'node:http';

/** A sign-in form is a few hundred bytes. */
const longest = 16 * 1024;

/** Something the visitor is told on a page of its own. */
export class Stop extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longest) throw new Stop(413, '提交的内容太长。');
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/**
 * A form of another site must not sign anybody in. Browsers name the origin of every form they send; who names none is no browser.
 */
export const isOwnForm = (request: IncomingMessage, origin: string): boolean =>
  (request.headers.origin ?? origin) === origin;

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const one of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = one.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

export function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

export function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to, 'content-length': 0 });
  response.end();
}

/** Nothing from elsewhere, nothing run; `goesOnTo` is where a form may end up after its redirects. */
export function guard(response: ServerResponse, goesOnTo: string): void {
  const policy = `default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' ${goesOnTo}; base-uri 'none'; frame-ancestors 'none'`;
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
