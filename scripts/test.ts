import { runTests } from './vitest';

/** `npm test`: every test, or `npm test -- domain` those whose path contains the word. */
export async function run(args: string[]): Promise<void> {
  process.exit(await runTests(args));
}
