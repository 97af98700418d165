import type { Field, Row } from 'workflow/domain';
import { html, Markup } from './markup';
import { inWords, widthOf } from './values';

/** Characters a cell may be wide before it wraps: beyond, a long title would take the columns beside it all their width. */
const WIDEST = 18;
const NARROWEST = 3;

/** Shares of the width in per cent, by what the columns hold, so that a title gets more than a year. */
export function shares(columns: Field[], rows: string[][]): number[] {
  const wants = columns.map((column, n) => {
    const widths = rows.map((row) => widthOf(row[n] ?? ''));
    const widest = Math.max(NARROWEST, Math.min(widthOf(column.label), 6), ...widths);
    return Math.min(WIDEST, widest) + 1;
  });
  const whole = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => Math.round((want / whole) * 1000) / 10);
}

/** A table with its head on every page it reaches; short rows never break across pages. */
export function rowsTable(columns: Field[], answers: Row[]): Markup {
  const rows = answers.map((row) => columns.map((column) => inWords(column, row[column.id])));
  const widths = shares(columns, rows);
  const cols = columns.map((_, n) => Markup.trusted(`<col style="width:${widths[n] ?? 10}%">`));
  const heads = columns.map((column) => html`<th>${column.label}</th>`);
  const body =
    rows.length === 0
      ? html`<tr><td class="none" colspan="${columns.length + 1}">无</td></tr>`
      : rows.map((row, n) => html`<tr><td class="n">${n + 1}</td>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<table class="rows"><colgroup><col class="n">${cols}</colgroup>
<thead><tr><th>序号</th>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}
