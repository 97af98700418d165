import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './settings';

export interface Ended {
  code: number;
  output: string;
}

/** Where an installed package keeps its command; started with this very Node, so that PATH plays no part. */
export const tool = (...path: string[]): string => join(root, 'node_modules', ...path);

/** Runs a Node program to its end. Its output is kept for the case that it fails, or shown as it comes. */
export function node(
  words: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; show?: boolean } = {},
): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(process.execPath, words, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
    // It must not outlive us: `kill` reaches this process alone.
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, forward);
    const end = (ended: Ended): void => {
      for (const signal of signals) process.off(signal, forward);
      done(ended);
    };
    child.on('error', (error) => end({ code: 1, output: String(error) }));
    child.on('close', (code) => end({ code: code ?? 1, output }));
  });
}
