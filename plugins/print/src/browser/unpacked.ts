import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { promisify } from 'node:util';
import { untar } from './tar';

const inflate = promisify(brotliDecompress);

export interface Unpacked {
  executablePath: string;
  /** NSS and expat, which a bare Debian lacks, and one font: Chromium aborts on a machine without any. */
  environment: { LD_LIBRARY_PATH: string; FONTCONFIG_FILE: string };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The folder of the packed browser and its version, or null when the optional package is not installed here. */
async function packed(): Promise<{ folder: string; version: string } | null> {
  try {
    // Only the entry is exported: <package>/build/cjs/index.cjs.
    const folder = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version: manifest.version };
  } catch {
    return null;
  }
}

const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>
`;

async function unpack(from: string, into: string, settled: string): Promise<void> {
  const source = (name: string) => join(from, 'bin', name);
  await pipeline(
    createReadStream(source('chromium.br'), { highWaterMark: 1 << 20 }),
    createBrotliDecompress({ chunkSize: 1 << 21 }),
    createWriteStream(join(into, 'chromium'), { mode: 0o700 }),
  );
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    await untar(await inflate(await readFile(source(archive))), into);
  }
  await writeFile(join(into, 'fonts.conf'), fontConfiguration(settled));
}

/**
 * Chromium out of the npm package, inflated once into `cacheDir` (190 MB, some four seconds) under its version, private
 * to this user: an executable in a folder that others may write would be theirs. The package's own unpacking is not used:
 * it goes to the machine's temporary folder under a guessable name and leaves out the libraries outside of Lambda.
 */
export async function unpackedChromium(cacheDir: string, log: (line: string) => void): Promise<Unpacked | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const found = await packed();
  if (found === null) return null;
  const home = join(cacheDir, `chromium-${found.version}-${process.getuid?.() ?? 0}`);
  const unpacked: Unpacked = {
    executablePath: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(home, 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
  if (await exists(unpacked.executablePath)) return unpacked;

  log(`unpacking the print browser (Chromium ${found.version}) …`);
  const started = Date.now();
  await mkdir(cacheDir, { recursive: true, mode: 0o700 });
  const fresh = await mkdtemp(join(cacheDir, 'unpacking-'));
  try {
    await unpack(found.folder, fresh, home);
    await rename(fresh, home).catch(async (error: unknown) => {
      // Another start of the product has won the race; its copy is as good.
      if (!(await exists(unpacked.executablePath))) throw error;
    });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  log(`print browser unpacked in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return unpacked;
}
