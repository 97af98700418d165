import { createServer } from 'node:net';
import { Halt } from './say';

const reasons: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_, port) =>
    `端口 ${port} 已被占用（可能是另一个正在运行的申报）。请停掉它，或换一个端口：PORT=${port + 1} npm start；` +
    '两个同时运行时，DATA_DIR 也要不同。',
  EACCES: (_, port) => `没有权限使用端口 ${port}。请用 1024 以上的端口，例如 PORT=1337。`,
  EADDRNOTAVAIL: (host) => `这台机器没有 ${host} 这个地址。请改正 HOST（默认 127.0.0.1；要让别的机器访问用 0.0.0.0）。`,
};

/** Asked before anything long begins, so that a taken port is told at once. */
export async function freePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? '']?.(host, port);
      taken(reason ? new Halt(reason) : error);
    });
    probe.listen(port, host, () => probe.close(() => free()));
  });
}
