/** Something the person at the terminal can put right: printed as one sentence, without a stack. */
export class Halt extends Error {
  override readonly name = 'Halt';
}

export type Say = (line: string) => void;

export const say: Say = (line) => console.log(line);

/**
 * Prints what runs and about how long it takes, a sign of life every 15 s (a silent minute looks like a hang), then the
 * seconds it took.
 */
export async function step<Result>(what: string, about: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(1);
  say(`→ ${what}（${about}）…`);
  const beat = setInterval(() => say(`  ${what}：已用 ${seconds()} 秒`), 15_000);
  try {
    const result = await work();
    say(`✓ ${what}：${seconds()} 秒`);
    return result;
  } catch (error) {
    say(`✗ ${what}：${seconds()} 秒`);
    throw error;
  } finally {
    clearInterval(beat);
  }
}
