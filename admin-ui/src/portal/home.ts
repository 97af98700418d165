import { largerType, typeStep } from '../frame/typeSize';

/** Some seconds at most: an old machine is never idle. */
const PATIENCE_MS = 4_000;

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: PATIENCE_MS });
  else setTimeout(work, PATIENCE_MS / 2);
}

/** 大字 is the one thing of the portal that needs a script, so it is hidden until there is one. */
function offerLargeType(): void {
  const button = document.getElementById('large-type');
  if (!button) return;
  const mark = (): void => button.setAttribute('aria-pressed', String(typeStep() > 0));
  button.addEventListener('click', () => {
    largerType();
    mark();
  });
  mark();
  button.hidden = false;
}

function begin(load: () => Promise<unknown>): void {
  // A development server has no portal: its first page is the sign-in.
  if (!document.getElementById('portal')) {
    location.hash = '/login';
    return;
  }
  offerLargeType();
  // Whoever reads the portal will sign in: the workbench is there by then. A failed load is tried again at the click.
  whenIdle(() => void load().catch(() => undefined));
}

/** The portal as the server drew it, with what a script adds to it. */
export function atHome(load: () => Promise<unknown>): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => begin(load), { once: true });
  else begin(load);
}
