import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openTurns } from '../turns';
import { HEAP, MOST_BYTES, TIME } from './limits';
import { refused, type ScanCheck } from './verdict';

/** Two files at a time: each may take a core and half a gigabyte. */
const turn = openTurns(2, 100);

/** Acrobat's own measure for how far before the end `%%EOF` may stand (ISO 32000-1, annex H, note 18), and its own length. */
const TAIL = 1024 + '%%EOF'.length;

/** Beside this file once compiled; tests run the source, and a thread runs no TypeScript. */
const besides = join(__dirname, 'worker.js');
const WORKER = existsSync(besides) ? besides : join(__dirname, '..', '..', 'dist', 'scan', 'worker.js');

/** What the first and last bytes tell. */
function atAGlance(file: Buffer): ScanCheck | null {
  if (file.length === 0) return refused('empty');
  if (file.length > MOST_BYTES) return refused('too-large');
  if (file.toString('latin1', 0, 5) !== '%PDF-') return refused('not-pdf');
  return file.subarray(-TAIL).includes('%%EOF') ? null : refused('truncated');
}

function inThread(file: Buffer): Promise<ScanCheck> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: { file },
      resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const clock = setTimeout(() => void worker.terminate(), TIME);
    const settle = (verdict: ScanCheck) => {
      clearTimeout(clock);
      resolve(verdict);
    };
    worker.once('message', settle);
    // Its heap is full, or its time is over: the first verdict counts, so this is only for a thread without one.
    worker.once('error', () => settle(refused('too-complex')));
    worker.once('exit', () => settle(refused('too-complex')));
  });
}

/**
 * Whether an uploaded file is a scan to keep: PDF, at most 20 MB, 1 to 20 pages, whole, neither encrypted nor able to run,
 * open or carry anything. Read in a thread with bounds on time (10 s), heap, depth and unpacked bytes, so that a hostile
 * file costs itself. Throws `PrintUnavailable` (`busy`) only when a hundred others are waiting.
 */
export async function checkScan(file: Buffer): Promise<ScanCheck> {
  return atAGlance(file) ?? turn(() => inThread(file));
}

export type { ScanCheck, ScanReason } from './verdict';
