import puppeteer, { type Browser as Running, type Page } from 'puppeteer';
import type { Browser } from './found';
import { PrintUnavailable } from '../unavailable';

/** Margin boxes with page counters (`@page { @top-right … }`) came with Chromium 131; before, pages would lose their numbers. */
const OLDEST = 131;

/**
 * Walls around a page that carries strangers' text, each of which holds when the others fail: no name resolves, the only
 * proxy is a closed port (and loopback goes through it too), every request but `data:` is refused, no script runs, and the
 * page's own policy (see form/document.ts) allows nothing but its style, fonts and images inside itself.
 */
const WALLS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--disable-extensions',
  '--disable-file-system',
  '--disable-databases',
  '--js-flags=--jitless',
];

/** Less to start, and nothing that the machine's settings could change on paper. */
const PLAIN = [
  '--disable-gpu',
  '--disable-threaded-compositing',
  '--disable-threaded-animation',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--no-first-run',
  '--hide-scrollbars',
  '--mute-audio',
];

/** Starts the browser. It talks over a pipe, not a port, and dies with this process, even when that is killed. */
export async function startJailed(browser: Browser, profile: string): Promise<Running> {
  const isRoot = process.getuid?.() === 0;
  const running = await puppeteer.launch({
    executablePath: browser.executablePath,
    headless: browser.headless,
    pipe: true,
    networkEnabled: false,
    userDataDir: profile,
    // Strapi ends the process on signals; the pipe's end then ends the browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Nothing of this process's environment goes in: it holds secrets.
    env: { PATH: process.env.PATH, HOME: profile, TZ: 'Asia/Shanghai', LANG: 'C.UTF-8', ...browser.environment },
    // Chromium has no sandbox for root; an ordinary user's stays on.
    args: [...WALLS, ...PLAIN, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const version = await running.version();
  const major = Number(/\/(\d+)\./.exec(version)?.[1] ?? 0);
  if (major >= OLDEST) return running;
  await running.close();
  throw new PrintUnavailable('no-browser', `${version} is too old to print with: install Chromium ${OLDEST} or newer`);
}

/**
 * An empty page behind the walls, for one job. Requests are stopped where they leave the page, before any connection;
 * `data:` never gets there. (Puppeteer's own interception would report each embedded font back, byte by byte.)
 */
export async function jailedPage(running: Running): Promise<Page> {
  const page = await running.newPage();
  const wire = await page.createCDPSession();
  wire.on('Fetch.requestPaused', ({ requestId }) => {
    // An unanswered request would hang its page until the watchdog comes.
    wire.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined);
  });
  await Promise.all([wire.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }), page.setJavaScriptEnabled(false)]);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  return page;
}
