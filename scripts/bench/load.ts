import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const CONNECTIONS = 20;

export interface Rate {
  /** Answers a second with status 2xx. */
  perSecond: number;
  failed: number;
}

/** One run of a GET over 20 connections. */
export async function get(url: string, headers: Record<string, string>, seconds: number): Promise<Rate> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  return { perSecond: result['2xx'] / result.duration, failed: result.non2xx + result.errors };
}

/** One run of POSTs, each to the next path and body; timed from the first request to the last answer, since autocannon rounds to seconds. */
export async function post(
  base: string,
  headers: Record<string, string>,
  amount: number,
  next: (n: number) => { path: string; body: object },
): Promise<Rate> {
  let n = 0;
  let [first, last] = [0, 0];
  const result = await autocannon({
    url: base,
    connections: CONNECTIONS,
    amount,
    setupClient: (client) => client.on('response', () => (last = performance.now())),
    requests: [
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        setupRequest: (request) => {
          if (n === 0) first = performance.now();
          const { path, body } = next(n++);
          return { ...request, path, body: JSON.stringify(body) };
        },
      },
    ],
  });
  return { perSecond: (result['2xx'] * 1000) / (last - first), failed: result.non2xx + result.errors };
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Runs the contenders in turns, so that a slow moment of the machine hits all of them alike; medians of the rounds. */
export async function inTurns<K extends string>(
  contenders: Record<K, () => Promise<Rate>>,
  rounds: number,
): Promise<Record<K, number>> {
  const names = Object.keys(contenders) as K[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (const name of names) await contenders[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const rate = await contenders[name]();
      if (rate.failed > 0) throw new Error(`${name}: ${rate.failed} requests failed`);
      seen[name].push(rate.perSecond);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen[name])])) as Record<K, number>;
}

export const line = (what: string, figure: string, asked = ''): void => {
  process.stdout.write(`${what.padEnd(46)} ${figure.padStart(12)}  ${asked}\n`);
};

export const ratio = (value: number): string => value.toFixed(2);

/** Resident memory of a process, where the system tells it (Linux). */
export function memoryOf(pid: number): string {
  try {
    const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return `${(Number(found?.[1] ?? 0) / 1024).toFixed(0)} MiB`;
  } catch {
    return 'unknown';
  }
}
