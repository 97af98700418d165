import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStore, type FileStore } from './store';

let dir: string;
let store: FileStore;
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'store-')), 'files');
  store = openFileStore(dir);
});
afterEach(() => rm(join(dir, '..'), { recursive: true }));

const bytes = Buffer.from('盖章扫描件');
const sha256 = createHash('sha256').update(bytes).digest('hex');

describe('the file store', () => {
  it('gives back what was put, by its digest, once', async () => {
    expect(await store.put(bytes)).toEqual({ sha256, size: 15 });
    expect(await store.put(bytes)).toEqual({ sha256, size: 15 });
    expect(await store.get(sha256)).toEqual(bytes);
    expect(await buffer(await store.stream(sha256))).toEqual(bytes);
    expect(await store.has(sha256)).toBe(true);
    expect(await readdir(join(dir, 'incoming'))).toEqual([]);
    await store.delete(sha256);
    expect(await store.has(sha256)).toBe(false);
    await expect(store.get(sha256)).rejects.toThrow(/Cannot read file/);
  });

  it('is for this user only', async () => {
    await store.put(bytes);
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
  });

  it('notices a changed file', async () => {
    await store.put(bytes);
    await writeFile(join(dir, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'other');
    await expect(store.get(sha256)).rejects.toThrow('is not what was stored');
  });

  it('takes nothing but a digest for a name', async () => {
    for (const name of ['../../etc/passwd', sha256.toUpperCase(), '', `${sha256}0`]) {
      await expect(store.get(name)).rejects.toThrow('64 hexadecimal digits');
      await expect(store.delete(name)).rejects.toThrow('64 hexadecimal digits');
    }
  });
});
