import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answers } from 'workflow/domain';
import type { Problem } from '../server/problem';
import { PAUSE_MS, SaveQueue, type Standing } from './saving';

const problem = (status: number, code = ''): Problem => ({ status, code, message: '', refusals: [] });

function queueOf(replies: (() => Promise<{ version: number }>)[]) {
  let answers: Answers = {};
  const sent: [number, Answers][] = [];
  const seen: Standing['state'][] = [];
  const queue = new SaveQueue({
    version: 1,
    answers: () => answers,
    send: (version, body) => {
      sent.push([version, body]);
      return replies.shift()?.() ?? Promise.resolve({ version: version + 1 });
    },
    problemOf: (error) => error as Problem,
    onChange: ({ state }) => seen.push(state),
  });
  const write = (text: string) => {
    answers = { a: text };
    queue.touch();
  };
  return { queue, sent, seen, write };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves once, two seconds after the last stroke', async () => {
  const { sent, seen, write } = queueOf([]);
  write('一');
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
  write('一二');
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([[1, { a: '一二' }]]);
  expect(seen).toEqual(['waiting', 'waiting', 'saving', 'saved']);
});

it('has one request under way, and the last writing wins on the version of the one before', async () => {
  let finish: (saved: { version: number }) => void = () => undefined;
  const { queue, sent, write } = queueOf([() => new Promise((resolve) => (finish = resolve))]);
  write('一');
  const first = queue.flush();
  write('一二');
  const second = queue.flush();
  await vi.advanceTimersByTimeAsync(10);
  expect(sent).toHaveLength(1);
  expect(queue.isUnsaved).toBe(true);
  finish({ version: 7 });
  await Promise.all([first, second]);
  expect(sent).toEqual([
    [1, { a: '一' }],
    [7, { a: '一二' }],
  ]);
  expect(queue.isUnsaved).toBe(false);
});

it('keeps what failed, says since when, and tries again by itself', async () => {
  const { queue, sent, write } = queueOf([() => Promise.reject(problem(0)), () => Promise.reject(problem(503))]);
  write('一');
  expect(await queue.flush()).toBe(false);
  const { standing } = queue;
  expect(standing.state).toBe('failed');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(queue.standing).toMatchObject({ state: 'failed', since: standing.state === 'failed' ? standing.since : 0 });
  await vi.advanceTimersByTimeAsync(15_000);
  expect(queue.standing.state).toBe('saved');
  expect(sent).toHaveLength(3);
});

it('does not repeat what a rule refuses', async () => {
  const { queue, sent, write } = queueOf([() => Promise.reject(problem(422, 'declaration-closed'))]);
  write('一');
  await queue.flush();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(sent).toHaveLength(1);
  expect(queue.isUnsaved).toBe(true);
});

it('stops when somebody else was first, and goes on from the version that was looked at', async () => {
  const { queue, sent, write } = queueOf([() => Promise.reject(problem(409, 'stale'))]);
  write('一');
  await queue.flush();
  write('一二');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([queue.standing.state, sent.length]).toEqual(['stale', 1]);
  queue.rebase(9, true);
  expect(await queue.flush()).toBe(true);
  expect(sent.at(-1)).toEqual([9, { a: '一二' }]);
});
