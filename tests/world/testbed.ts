import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const ENTRY = path.resolve(import.meta.dirname, '../../scripts/dist/testbed.js');

/** A door of the running server, as its router knows it. */
export interface ServedRoute {
  methods: string[];
  path: string;
}

export interface Testbed {
  baseUrl: string;
  routes(): Promise<ServedRoute[]>;
  stop(): Promise<void>;
  child: ChildProcess;
}

/** Starts the built product over a database. What it says to its own console is shown when it does not come up. */
export function startTestbed(
  env: Record<string, string>,
  words: string[] = [],
  hear: (text: string) => void = () => undefined,
): Promise<Testbed> {
  const child = fork(ENTRY, words, { env: { ...process.env, ...env, NODE_ENV: 'production' }, silent: true });
  let output = '';
  const take = (text: Buffer): void => {
    output += text.toString();
    hear(text.toString());
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const deaf = setTimeout(() => child.kill('SIGKILL'), 8000);
    await ended;
    clearTimeout(deaf);
  };
  const routes = (): Promise<ServedRoute[]> =>
    new Promise((resolve) => {
      child.once('message', (message) => resolve((message as { routes: ServedRoute[] }).routes));
      child.send('routes');
    });
  return new Promise((resolve, reject) => {
    child.once('message', (message) =>
      resolve({ baseUrl: (message as { baseUrl: string }).baseUrl, routes, stop, child }),
    );
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}.\n${output.slice(-4000)}`)));
  });
}
