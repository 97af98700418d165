import { isRotating, missingKeys, rotate } from '../store';

/** Refuses to start with a key that cannot read what is there: every look and every print would fail, one by one. */
export async function assertKeys(): Promise<void> {
  const missing = await missingKeys();
  if (missing.length > 0)
    throw new Error(
      `IDENTITY_KEY 里没有封存现有数据（证件号码、手机号码等）的密钥（${missing.join('、')}）。请把原来的密钥加在后面，用逗号隔开。`,
    );
}

let stopped = false;
let sweep: Promise<void> = Promise.resolve();

/**
 * With an older key in IDENTITY_KEY, brings everything under the first one, in the background; a start after a stop goes on where it was. Only
 * counts are said.
 */
export function startRotation(say: (line: string) => void): void {
  stopped = false;
  if (!isRotating()) return;
  sweep = rotate(() => stopped)
    .then((done) => {
      if (!done) return;
      if (done.people + done.values > 0) say(`已换用新密钥：${done.people} 人，${done.values} 项。`);
      say(
        done.waiting === 0
          ? '旧密钥已不再使用，可以从 IDENTITY_KEY 中删去。'
          : `还有 ${done.waiting} 个账号要到下次登录才换用新密钥，旧密钥请暂时保留。`,
      );
    })
    .catch((error: unknown) => {
      say(`换用新密钥没有完成，下次启动会继续：${error instanceof Error ? error.message : '原因不明'}`);
    });
}

export async function stopRotation(): Promise<void> {
  stopped = true;
  await sweep;
}
