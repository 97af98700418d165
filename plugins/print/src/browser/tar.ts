import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;

const text = (header: Buffer, from: number, length: number): string =>
  header.toString('utf8', from, from + length).replace(/\0.*$/s, '');

/**
 * Writes the plain files of a ustar archive below `folder` and returns their relative paths. Everything but plain files
 * and folders is skipped, and a path that would leave `folder` is an error: nothing else belongs in a browser's package.
 */
export async function untar(archive: Buffer, folder: string): Promise<string[]> {
  const written: string[] = [];
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === '') break;
    const size = Number.parseInt(text(header, 124, 12).trim() || '0', 8);
    const kind = text(header, 156, 1);
    const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : '';
    const path = normalize(prefix === '' ? name : `${prefix}/${name}`);
    if (path.startsWith('..') || path.startsWith('/')) throw new Error(`${path} lies outside of the archive's folder`);
    if (kind === '' || kind === '0') {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await writeFile(target, archive.subarray(at + BLOCK, at + BLOCK + size), { mode: 0o700 });
      written.push(path);
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return written;
}
