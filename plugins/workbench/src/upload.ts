import type { Context } from 'koa';
import busboy from 'busboy';
import { BadInput, DoorClosed } from './edge';

export interface Upload {
  fileName: string;
  bytes: Buffer;
  fields: Record<string, string>;
}

/** A file over the limit; the caller names the limit in its refusal. */
export class TooLarge extends Error {}

/** Path parts and control characters are no part of a name; 120 characters are enough to recognise it. */
function cleanName(name: string): string {
  const base = name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}"<>|?*:]/gu, '')
    .trim();
  return [...base].slice(-120).join('') || 'file';
}

/** @throws BadInput for a multipart request that names no boundary */
function parserOf(ctx: Context, limit: number, fields: number): busboy.Busboy {
  try {
    return busboy({
      headers: ctx.req.headers,
      defParamCharset: 'utf8',
      // One more than allowed of each: busboy says "limit" when the last allowed one arrives, a file's last byte included.
      limits: { files: 2, fileSize: limit + 1, fields: fields + 1, fieldSize: 1000, parts: fields + 3 },
    });
  } catch {
    throw new BadInput([{ field: 'content-type', problem: 'not-multipart' }]);
  }
}

/**
 * One file of a multipart request, in memory and never larger than `limit` bytes. A closed shape: one part named `file`, and
 * the named text fields.
 * @throws DoorClosed 415, BadInput, TooLarge
 */
export function uploadOf(ctx: Context, limit: number, allowed: readonly string[] = []): Promise<Upload> {
  if (!ctx.request.is('multipart/form-data')) throw new DoorClosed(415, 'wrong-type');
  if (Number(ctx.request.length ?? 0) > limit + 64 * 1024) {
    ctx.req.resume();
    throw new TooLarge();
  }
  return new Promise((resolve, reject) => {
    const parser = parserOf(ctx, limit, allowed.length);
    const fields: Record<string, string> = {};
    const problems: { field: string; problem: string }[] = [];
    let file: { fileName: string; chunks: Buffer[] } | null = null;
    let tooLarge = false;
    parser.on('file', (name, stream, { filename }) => {
      if (name !== 'file' || file) problems.push({ field: name.slice(0, 60), problem: 'unknown' });
      const chunks: Buffer[] = [];
      file = { fileName: cleanName(filename ?? ''), chunks };
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => (tooLarge = true));
    });
    parser.on('field', (name, value) => {
      if (allowed.includes(name)) fields[name] = value;
      else problems.push({ field: name.slice(0, 60), problem: 'unknown' });
    });
    parser.on('filesLimit', () => problems.push({ field: 'file', problem: 'too-many' }));
    parser.on('fieldsLimit', () => problems.push({ field: 'body', problem: 'too-many' }));
    parser.on('partsLimit', () => problems.push({ field: 'body', problem: 'too-many' }));
    parser.on('error', () => reject(new BadInput([{ field: 'body', problem: 'not-multipart' }])));
    parser.on('close', () => {
      if (tooLarge) return reject(new TooLarge());
      if (!file) problems.push({ field: 'file', problem: 'missing' });
      if (problems.length > 0 || !file) return reject(new BadInput(problems));
      resolve({ fileName: file.fileName, bytes: Buffer.concat(file.chunks), fields });
    });
    ctx.req.on('aborted', () => reject(new BadInput([{ field: 'body', problem: 'incomplete' }])));
    ctx.req.pipe(parser);
  });
}
