import type { PoolClient } from 'pg';
import { sayTelling } from '../domain/tellingWords';
import { addresseesOf, addressOf, boss, loadMessage, type Addressee, type KeptMessage } from '../store';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}
export type Post = (mail: Mail) => Promise<unknown>;

/** Given by us, because Strapi would take the plain text for HTML: a name must stay a name. */
const asHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('');

export const MAIL_QUEUE = 'mail';

/** About a day of trying: one minute, two, four … between the tries. */
const PATIENCE = { retryLimit: 10, retryDelay: 60, retryBackoff: true, expireInMinutes: 5 };

let posting: { post: Post; publicUrl: string } | null = null;

/** Without a mail server nothing is queued: switching one on later sends no old news. */
export function openMail(post: Post | null, publicUrl: string): void {
  posting = post && { post, publicUrl };
}

/** In the messages' own transaction, so that each is mailed exactly when it is kept. The queue holds ids, no address and no name. */
export async function queueMails(client: PoolClient, messages: readonly KeptMessage[]): Promise<void> {
  if (!posting || messages.length === 0) return;
  const keys = new Map(messages.map(({ id, key }) => [id, key]));
  const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  const jobs = (await addresseesOf(client, [...keys.keys()])).map((to) => ({
    name: MAIL_QUEUE,
    data: to,
    singletonKey: `${keys.get(to.messageId)}-${to.userId ?? ''}`,
  }));
  if (jobs.length > 0) await boss().insert(jobs, { db });
}

/** One message to one address; what fails is tried again by the queue. */
export async function sendMail(to: Addressee): Promise<void> {
  const [message, address] = await Promise.all([loadMessage(to.messageId), addressOf(to)]);
  if (!posting || !message || address === null) return;
  const { title, body } = sayTelling(message.kind, message.facts, 'zh');
  const text = `${body}\n\n请登录查看：${posting.publicUrl}/#${message.link}\n\n本邮件由系统自动发出，请勿回复。`;
  await posting.post({
    to: address,
    subject: title,
    text,
    html: asHtml(text),
    // The same message sent twice after a crash is one to mail programs that look.
    headers: { 'X-Message-Key': message.key },
  });
}

export const openMailQueue = async (): Promise<void> => {
  await boss().createQueue(MAIL_QUEUE, { name: MAIL_QUEUE, policy: 'standard', ...PATIENCE });
  if (!posting) return;
  await boss().work<Addressee>(MAIL_QUEUE, { pollingIntervalSeconds: 2 }, async (jobs) => {
    for (const { data } of jobs) await sendMail(data);
  });
};
