import { parentPort, workerData } from 'node:worker_threads';
import { inspect } from './inspect';

// pdf-lib reports what it mends on the console: a stranger's file must not write into our log.
console.warn = () => undefined;

/** The other side takes an end without a verdict as `too-complex`. */
const stop = (): never => process.exit(1);

const { file } = workerData as { file: Uint8Array };
void inspect(Buffer.from(file.buffer, file.byteOffset, file.byteLength), stop).then((verdict) => {
  parentPort?.postMessage(verdict);
});
