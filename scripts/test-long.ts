import { runTests } from './vitest';

/** `npm run test:long`: the whole loop in 20,000 random sequences instead of 2,000 (LOOP_SEQUENCES says another number). */
export async function run(args: string[]): Promise<void> {
  process.env.LOOP_SEQUENCES ??= '20000';
  process.exit(await runTests(['--project', 'whole', 'whole/loop', ...args]));
}
