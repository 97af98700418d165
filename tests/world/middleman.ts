import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the middleman makes of an answer: its text, to be sent instead; or nothing, to pass it on as it is. */
export type Twist = (path: string, text: string) => string | undefined;

export interface Middleman {
  address: string;
  /** The port of the real provider. */
  goesTo(port: number): void;
  /** Null passes everything on. */
  twist: Twist | null;
  /** The provider is not reached: every connection is cut. */
  isDown: boolean;
  /** What was asked, without the host. */
  asked: string[];
  close(): Promise<void>;
}

async function textOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

/** Stands before the real provider under the address that everybody knows, so that it can misbehave. */
export async function startMiddleman(): Promise<Middleman> {
  let target = 0;
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    middleman.asked.push(path);
    if (middleman.isDown) return void incoming.socket.destroy();
    void textOf(incoming).then((body) => {
      const { method, headers } = incoming;
      const onward = ask({ host: '127.0.0.1', port: target, path, method, headers }, (answer) => {
        void textOf(answer).then((bytes) => {
          const twisted = middleman.twist?.(path, bytes.toString('utf8'));
          const sent = twisted === undefined ? bytes : Buffer.from(twisted);
          const rest = { ...answer.headers, 'content-length': String(sent.length) };
          delete rest['transfer-encoding'];
          outgoing.writeHead(answer.statusCode ?? 502, rest).end(sent);
        });
      });
      onward.on('error', () => outgoing.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const middleman: Middleman = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    goesTo: (port) => void (target = port),
    twist: null,
    isDown: false,
    asked: [],
    async close() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
  return middleman;
}
