/** A piece of HTML whose strangers' text is escaped. Only `html` makes one, so that no plain string can become markup. */
export class Markup {
  private constructor(readonly source: string) {}

  /** For what this room itself has written or drawn: never for a person's text. */
  static trusted(source: string): Markup {
    return new Markup(source);
  }

  toString(): string {
    return this.source;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Control characters draw boxes; marks of direction could show a name in another order than it is stored in.
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const escape = (text: string): string =>
  text.replace(UNSEEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

type Part = Markup | Markup[] | string | number | null;

const written = (part: Part): string => {
  if (part === null) return '';
  if (part instanceof Markup) return part.source;
  return Array.isArray(part) ? part.map((one) => one.source).join('') : escape(String(part));
};

/** Template tag: everything put in is escaped, but for other pieces of markup. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Markup =>
  Markup.trusted(strings.reduce((whole, string, n) => whole + written(parts[n - 1] ?? null) + string));
