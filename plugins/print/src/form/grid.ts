import { html, Markup } from './markup';
import { widthOf } from './values';

/** One asked thing with its answer in words; `isLong` is drawn over the whole width, below its label. */
export interface Cell {
  label: string;
  value: string;
  isLong?: boolean;
}

/** Characters that fit beside a label in half of the width, on two lines. */
const HALF = 26;
const HALF_LABEL = 10;
/** Rows that a small two-inch photograph (35 × 49 mm) stands beside. */
const PHOTO_ROWS = 5;

const isHalf = (cell: Cell): boolean => widthOf(cell.value) <= HALF && widthOf(cell.label) <= HALF_LABEL;

type Line = [Cell] | [Cell, Cell];

function lines(cells: Cell[]): Line[] {
  const found: Line[] = [];
  let waiting: Cell | null = null;
  for (const cell of cells) {
    if (!isHalf(cell)) {
      if (waiting !== null) found.push([waiting]);
      waiting = null;
      found.push([cell]);
    } else if (waiting === null) waiting = cell;
    else {
      found.push([waiting, cell]);
      waiting = null;
    }
  }
  if (waiting !== null) found.push([waiting]);
  return found;
}

function pair(line: Line, span: number): Markup {
  const [first, second] = line;
  return second === undefined
    ? html`<th>${first.label}</th>
        <td colspan="${span}">${first.value}</td>`
    : html`<th>${first.label}</th>
        <td>${first.value}</td>
        <th>${second.label}</th>
        <td colspan="${span - 2}">${second.value}</td>`;
}

/** Long texts may go on over pages, so each is a block of its own and not a cell. */
const longText = (cell: Cell): Markup =>
  html`<div class="long">
    <h4>${cell.label}</h4>
    <p>${cell.value === '' ? '无' : cell.value}</p>
  </div>`;

/** Two columns of labelled answers, with the photograph in the upper right corner when there is a place for one. */
export function grid(cells: Cell[], photo: Markup | null = null): Markup {
  const short = lines(cells.filter((cell) => cell.isLong !== true));
  const beside = photo === null ? 0 : Math.min(PHOTO_ROWS, short.length);
  const rows = short.map((line, n) => {
    const corner = n === 0 && photo !== null ? html`<td class="photo" rowspan="${beside}">${photo}</td>` : null;
    return html`<tr>
      ${pair(line, photo !== null && n >= beside ? 4 : 3)}${corner}
    </tr>`;
  });
  const cols = photo === null ? '' : '<col class="photo">';
  const table = Markup.trusted(
    `<table class="grid"><colgroup><col class="label"><col><col class="label"><col>${cols}</colgroup>` +
      `<tbody>${rows.map(String).join('')}</tbody></table>`,
  );
  return html`${short.length === 0 ? null : table}${cells.filter((cell) => cell.isLong === true).map(longText)}`;
}
