import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { PrintUnavailable } from '../unavailable';
import { unpackedChromium } from './unpacked';

export interface Browser {
  executablePath: string;
  environment: Record<string, string>;
  /** The stripped browser of the npm package and Chrome's headless shell have no other mode. */
  headless: true | 'shell';
}

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];

const ELSEWHERE: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

async function systemChrome(): Promise<string | null> {
  const folders = process.platform === 'win32' ? [] : (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(ELSEWHERE[process.platform] ?? []),
  ];
  for (const place of places) if (await isExecutable(place)) return place;
  return null;
}

/**
 * The browser that prints: the one named by PUPPETEER_EXECUTABLE_PATH, else the machine's Chrome or Chromium, else the one
 * in the npm package. Throws `PrintUnavailable` (`no-browser`) with what to install when there is none.
 */
export async function findBrowser(cacheDir: string, log: (line: string) => void): Promise<Browser> {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return { executablePath: named, environment: {}, headless: modeOf(named) };
    throw new PrintUnavailable(
      'no-browser',
      `PUPPETEER_EXECUTABLE_PATH names ${named}, which is not an executable file`,
    );
  }
  const installed = await systemChrome();
  if (installed !== null) return { executablePath: installed, environment: {}, headless: true };
  const unpacked = await unpackedChromium(cacheDir, log);
  if (unpacked !== null) return { ...unpacked, environment: { ...unpacked.environment }, headless: 'shell' };
  throw new PrintUnavailable(
    'no-browser',
    'no browser to print with: install Chrome or Chromium 131 or newer (Debian: apt-get install chromium), or name one ' +
      'with PUPPETEER_EXECUTABLE_PATH (npx @puppeteer/browsers install chrome-headless-shell@stable fetches one)',
  );
}

const modeOf = (path: string): true | 'shell' => (/headless[-_]shell/i.test(path) ? 'shell' : true);
