import { randomBytes } from 'node:crypto';
import { fontFaces } from '../fonts/faces';
import { attached } from './attached';
import { cover } from './cover';
import { margins, MARGIN_SIGNS } from './margins';
import { html, Markup } from './markup';
import { opinions } from './opinions';
import { sections } from './sections';
import { isBlank, isDraft, type Sheet } from './sheet';
import { STYLE } from './style';
import { title } from './title';

/** Bold is what headings are set in: see style.ts. */
const HEADINGS = /<(h[1-3])[^>]*>(.*?)<\/\1>/gs;

/** See style.ts: a font that no visible text asks for is not loaded when the paper is laid out. */
const FONTS = html`<div class="fonts">年<b>年</b></div>`;

const bold = (source: string): string => [...source.matchAll(HEADINGS)].map((found) => found[2] ?? '').join('');

/** The 情况登记表 as one HTML document with everything inside it, so that the page needs nothing from anywhere. */
export async function document(sheet: Sheet): Promise<string> {
  const watermark = isDraft(sheet) ? html`<div class="draft">草稿</div>` : null;
  const body = html`${watermark}${await cover(sheet)}${sections(sheet)}${opinions(sheet)}${isBlank(sheet) ? null : attached(sheet)}${FONTS}`;
  // Tags and entities are Latin signs, which every form has anyway.
  const fonts = await fontFaces(body.source + MARGIN_SIGNS, bold(body.source));
  const style = Markup.trusted(`${fonts}\n${margins(sheet)}\n${STYLE}`);
  const nonce = randomBytes(16).toString('base64');
  // Style attributes are widths of our own columns; a style element without the nonce is a stranger's.
  const policy = `default-src 'none'; style-src-elem 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; font-src data:; img-src data:`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${title(sheet).join('')}</title>
        <style nonce="${nonce}">
          ${style}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.source;
}
