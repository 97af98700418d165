/** Text that may stand in a page as it is: only `html` makes it, and everything else is escaped on its way in. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | false | null | undefined | readonly Part[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

function written(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === false || part == null) return '';
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part));
}

/** Attribute values must stand in quotation marks; an address must have been checked before. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, n) => text + written(parts[n - 1]) + string));
}
