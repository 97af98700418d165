import { buildBoth } from './build';
import { node, tool } from './child';
import { Halt, say, step } from './say';
import { runTests } from './vitest';

const tsc = tool('typescript', 'bin', 'tsc');

type Step = [what: string, about: string, words: string[]];

const style: Step[] = [
  ['格式', '约 15 秒', [tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['规范', '约 40 秒', [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings']],
];
const types: Step[] = [
  ['类型：程序', '约 10 秒', [tsc, '-b']],
  ['类型：界面', '约 1 分钟', [tsc, '--noEmit', '-p', 'admin-ui']],
  ['类型：平台管理界面', '约 10 秒', [tsc, '-p', 'cms/src/admin']],
  ['类型：测试', '约 20 秒', [tsc, '-p', 'scripts/tests.tsconfig.json']],
];

async function inTurn(steps: Step[]): Promise<void> {
  for (const [what, about, words] of steps) {
    await step(what, about, async () => {
      const { code, output } = await node(words);
      if (code !== 0) throw new Halt(`${output}\n“${what}”没有通过，原因见上。`);
    });
  }
}

/** `npm run check`: what CI calls, the quickest first. Stops at the first step that fails, with its output. */
export async function run(): Promise<void> {
  // Each is a program of one thread, and there are two cores.
  await Promise.all([inTurn(style), inTurn(types)]);
  await buildBoth();
  const began = performance.now();
  const code = await runTests([]);
  say(`${code === 0 ? '✓' : '✗'} 测试：${((performance.now() - began) / 1000).toFixed(1)} 秒`);
  process.exit(code);
}
