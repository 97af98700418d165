import type { Field, Row } from 'workflow/domain';
import { html, Markup } from './markup';
import { inWords, widthOf } from './values';

/** Millimetres: a Chinese character at 9.5 pt, the padding and lines of a cell, and the whole width but the numbers'. */
const CHARACTER = 3.4;
const AROUND = 3.6;
const WHOLE = 154;
/** Up to here (a date, 通讯作者, 1/10) a column gets what it takes not to wrap; longer ones share what is left. */
const SHORT = 7;
/** Beyond, a very long title would take the other titles beside it all their width. */
const LONG = 24;

/** Widths in millimetres by what the columns hold, so that a title gets more than a year. */
export function widths(columns: Field[], rows: string[][]): number[] {
  const wants = columns.map((column, n) =>
    Math.min(LONG, Math.max(Math.min(widthOf(column.label), SHORT), ...rows.map((row) => widthOf(row[n] ?? '')))),
  );
  const fixed = wants.map((want) => (want <= SHORT ? want * CHARACTER + AROUND : 0));
  const taken = fixed.reduce((sum, width) => sum + width, 0);
  const open = wants.reduce((sum, want) => sum + (want > SHORT ? want : 0), 0);
  const room = WHOLE - taken;
  // All short: stretched alike. Too many: squeezed alike, and then they do wrap.
  if (open === 0 || room < open) return wants.map((want) => (want / wants.reduce((a, b) => a + b, 0)) * WHOLE);
  return wants.map((want, n) => fixed[n] || (want / open) * room);
}

/** A table with its head on every page it reaches; short rows never break across pages. */
export function rowsTable(columns: Field[], answers: Row[]): Markup {
  const rows = answers.map((row) => columns.map((column) => inWords(column, row[column.id])));
  const cols = widths(columns, rows).map((width) => Markup.trusted(`<col style="width:${width.toFixed(1)}mm">`));
  const heads = columns.map((column) => html`<th>${column.label}</th>`);
  const body =
    rows.length === 0
      ? html`<tr>
          <td class="none" colspan="${columns.length + 1}">无</td>
        </tr>`
      : rows.map(
          (row, n) =>
            html`<tr>
              <td class="n">${n + 1}</td>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        );
  return html`<table class="rows">
    <colgroup>
      <col class="n" />
      ${cols}
    </colgroup>
    <thead>
      <tr>
        <th>序号</th>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${body}
    </tbody>
  </table>`;
}
