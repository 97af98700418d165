import type { Core } from '@strapi/strapi';
import { plusDays, type Calendar } from '../calendar';
import wanted from '../notices.json';
import { shelf } from './shelf';

type Words = { type: 'text'; text: string; bold?: true };
type Block =
  | { type: 'paragraph'; children: Words[] }
  | { type: 'heading'; level: number; children: Words[] }
  | { type: 'list'; format: 'ordered' | 'unordered'; children: { type: 'list-item'; children: Words[] }[] };

/** `**…**` is bold; the pieces at odd places stand between the marks. */
const words = (line: string): Words[] =>
  line
    .split('**')
    .map((text, n): Words => (n % 2 === 1 ? { type: 'text', text, bold: true } : { type: 'text', text }))
    .filter(({ text }) => text !== '');

/** Lines as they stand in notices.json (`## ` a heading, `- ` and `1. ` lists) as Strapi's editor of blocks stores them. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const [, mark = '', text = ''] = /^(## |- |1\. )?(.*)$/.exec(line) ?? [];
    if (mark === '## ') blocks.push({ type: 'heading', level: 2, children: words(text) });
    else if (mark === '') blocks.push({ type: 'paragraph', children: words(text) });
    else {
      const format = mark === '- ' ? 'unordered' : 'ordered';
      const last = blocks.at(-1);
      const item = { type: 'list-item' as const, children: words(text) };
      if (last?.type === 'list' && last.format === format) last.children.push(item);
      else blocks.push({ type: 'list', format, children: [item] });
    }
  }
  return blocks;
}

/** Writes and publishes notices and help pages as staff do. The key is the title. */
export async function publishNotices(strapi: Core.Strapi, { today }: Calendar): Promise<void> {
  const notices = shelf(strapi, 'api::notice.notice');
  for (const { kind, title, pinned = false, place, daysAgo, text } of wanted) {
    const [before] = await notices.findMany({ filters: { title }, status: 'draft' });
    const data = { kind, title, pinned, place, publishedOn: plusDays(today, -daysAgo), body: blocksOf(text) };
    const { documentId } = before ?? (await notices.create({ data }));
    await notices.publish({ documentId });
  }
}
