import { randomBytes } from 'node:crypto';
import { fontFaces, FAMILY } from '../fonts/faces';
import { html, Markup } from '../form/markup';
import type { RegisterSheet } from './register';

/** A3 across, as the register has been handed in since 2009 (domain §1.6). Margins leave room for a clip on the left. */
const STYLE = `
@page{size:A3 landscape;margin:14mm 12mm 14mm 16mm;
@bottom-right{font:9pt '${FAMILY}';content:"第" counter(page) "页／共" counter(pages) "页"}}
*{box-sizing:border-box}
html{font-synthesis:none;text-spacing-trim:space-all}
body{margin:0;padding:0 .2mm;font:9pt/1.4 '${FAMILY}';color:#000}
h1{margin:0;font-size:18pt;line-height:1.4;text-align:center;letter-spacing:.06em}
p{margin:1mm 0 3mm;text-align:center;font-size:10pt}
table{border-collapse:collapse;width:100%;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:.3mm solid #000;padding:1mm 1.2mm;overflow-wrap:anywhere;vertical-align:middle;text-align:left}
th{font-weight:700;text-align:center}
td.c{text-align:center}
/* As on the form: nothing is laid out for a screen nobody sees, but the fonts must be called for. */
@media screen{body>*{display:none}body>.fonts{display:block}}
@media print{body>.fonts{display:none}}
`;

/** Signs of the margins, which are style and not text. */
const MARGIN_SIGNS = '第页／共0123456789';

/** The 简明登记表 as one HTML document with everything inside it. */
export async function registerDocument(sheet: RegisterSheet): Promise<string> {
  const cols = sheet.columns.map(({ width }) => Markup.trusted(`<col style="width:${Number(width).toFixed(1)}mm">`));
  const heads = sheet.columns.map(({ label }) => html`<th>${label}</th>`);
  const centred = (n: number): string => (sheet.columns[n]?.centred ? 'c' : '');
  const rows = sheet.rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell, n) => html`<td class="${centred(n)}">${cell}</td>`)}
      </tr>`,
  );
  const none = html`<tr>
    <td class="c" colspan="${sheet.columns.length}">无</td>
  </tr>`;
  const body = html`<h1>${sheet.title}</h1>
    <p>${sheet.note}</p>
    <table>
      <colgroup>
        ${cols}
      </colgroup>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows.length > 0 ? rows : none}
      </tbody>
    </table>
    <div class="fonts">年<b>年</b></div>`;
  const bold = sheet.title + sheet.columns.map(({ label }) => label).join('');
  const fonts = Markup.trusted(`${await fontFaces(body.source + MARGIN_SIGNS, bold)}\n${STYLE}`);
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src-elem 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; font-src data:`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${sheet.title}</title>
        <style nonce="${nonce}">
          ${fonts}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.source;
}
