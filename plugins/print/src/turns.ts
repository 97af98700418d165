import { PrintUnavailable } from './unavailable';

/** Runs at most `atOnce` pieces of work together; refuses more than `waiting` in the queue with `busy`. */
export function openTurns(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) throw new PrintUnavailable('busy', `${waiting} others are waiting already`);
    else await new Promise<void>((ready) => queue.push(ready));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
