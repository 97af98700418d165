import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Disk } from 'flydrive' with { 'resolution-mode': 'import' };

/** Files by the SHA-256 of their bytes: the same file twice is stored once, and a changed one is noticed. */
export interface FileStore {
  put(bytes: Buffer): Promise<{ sha256: string; size: number }>;
  /** Throws when there is no such file, or when its bytes no longer are what was stored. */
  get(sha256: string): Promise<Buffer>;
  stream(sha256: string): Promise<NodeJS.ReadableStream>;
  has(sha256: string): Promise<boolean>;
  delete(sha256: string): Promise<void>;
}

export class StoredFileDamaged extends Error {
  constructor(readonly sha256: string) {
    super(`the stored file ${sha256.slice(0, 8)}… is not what was stored`);
    this.name = 'StoredFileDamaged';
  }
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Two levels of folders, and nothing but a digest can name a file. */
function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a stored file is named by 64 hexadecimal digits');
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

/** A store below `dir`, which only this user may enter. */
export function openFileStore(dir: string): FileStore {
  let opening: Promise<Disk> | null = null;

  async function open(): Promise<Disk> {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    await chmod(dir, 0o700);
    // flydrive is an ES module; this room is CommonJS, as Strapi loads it.
    const [{ Disk }, { FSDriver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/fs')]);
    return new Disk(new FSDriver({ location: dir, visibility: 'private' }));
  }

  const disk = (): Promise<Disk> =>
    (opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    }));

  return {
    async put(bytes) {
      const sha256 = digest(bytes);
      const key = keyOf(sha256);
      const stored = { sha256, size: bytes.length };
      const drive = await disk();
      if (await drive.exists(key)) return stored;
      const fresh = `incoming/${randomUUID()}`;
      await drive.put(fresh, bytes);
      // flydrive moves by copying, which a crash could cut in half; a rename is all or nothing.
      await mkdir(dirname(join(dir, key)), { recursive: true, mode: 0o700 });
      await rename(join(dir, fresh), join(dir, key));
      return stored;
    },
    async get(sha256) {
      const bytes = Buffer.from(await (await disk()).getBytes(keyOf(sha256)));
      if (digest(bytes) !== sha256) throw new StoredFileDamaged(sha256);
      return bytes;
    },
    stream: async (sha256) => (await disk()).getStream(keyOf(sha256)),
    has: async (sha256) => (await disk()).exists(keyOf(sha256)),
    delete: async (sha256) => (await disk()).delete(keyOf(sha256)),
  };
}
