import { useSyncExternalStore } from 'react';

/** The server's clock minus this machine's, in milliseconds: deadlines must not depend on an office computer's battery. */
let ahead = 0;

export const setServerNow = (iso: string): void => {
  const server = Date.parse(iso);
  if (Number.isFinite(server)) ahead = server - Date.now();
};

/** Epoch milliseconds by the server's clock, to the second: when something was saved. */
export const serverNow = (): number => Date.now() + ahead;

/** Half a minute is finer than the minute that the screens show. */
const STEP_MS = 30_000;
const coarse = (): number => Math.floor((Date.now() + ahead) / STEP_MS) * STEP_MS;

function everyStep(notify: () => void): () => void {
  const timer = setInterval(notify, STEP_MS);
  document.addEventListener('visibilitychange', notify);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', notify);
  };
}

/** Epoch milliseconds by the server's clock, in steps of half a minute. */
export const useNow = (): number => useSyncExternalStore(everyStep, coarse);
