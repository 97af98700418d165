import { createServer, type AddressInfo } from 'node:net';

/** A mail server that keeps what it is given (RFC 5321, as far as a sender needs it). */
export interface Mailbox {
  port: number;
  mails: { to: string[]; text: string }[];
  close(): Promise<void>;
}

/** The plain text as it was written, whichever way it was made fit for the way (RFC 2045 §6). */
function bodyOf(lines: readonly string[]): string {
  const end = lines.indexOf('');
  const [head, body] = [lines.slice(0, end).join('\n'), lines.slice(end + 1)];
  const boundary = /boundary="(.*?)"/.exec(head)?.[1];
  if (boundary !== undefined) {
    const parts = body.join('\n').split(`--${boundary}`);
    const plain = parts.find((part) => /content-type: text\/plain/i.test(part)) ?? '';
    return bodyOf(plain.trim().split('\n'));
  }
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body.join(''), 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body.join('\n');
  const joined = body.join('\n').replace(/=\n/g, '');
  return decodeURIComponent(joined.replace(/%/g, '%25').replace(/=([0-9A-F]{2})/g, '%$1'));
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: Mailbox['mails'] = [];
  const server = createServer((socket) => {
    let waiting = '';
    let to: string[] = [];
    let text: string[] | null = null;
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (text) {
        if (line !== '.') return void text.push(line);
        mails.push({ to, text: bodyOf(text) });
        [to, text] = [[], null];
        return say('250 kept');
      }
      if (/^RCPT TO:/i.test(line)) to.push(/<(.*?)>/.exec(line)?.[1] ?? '');
      if (/^DATA/i.test(line)) {
        text = [];
        return say('354 go on');
      }
      if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n');
      say('250 ok');
    };
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const lines = (waiting + bytes.toString()).split('\r\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    say('220 mailbox');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
