import { randomInt } from 'node:crypto';

/** A part of a plan as Strapi hands it over: a row that is there already has its `id`. */
type Part = Record<string, unknown> & { id?: string | number };

/** What kinds of parts carry an id of their own, under which attribute, and what is inside them. */
interface Kind {
  key: string;
  prefix: string;
  inside: Record<string, Kind>;
}

const OPTION: Kind = { key: 'value', prefix: 'o', inside: {} };
const COLUMN: Kind = { key: 'fieldId', prefix: 'c', inside: { options: OPTION } };
const FIELD: Kind = { key: 'fieldId', prefix: 'f', inside: { options: OPTION, columns: COLUMN } };
const SECTION: Kind = { key: 'sectionId', prefix: 's', inside: { fields: FIELD } };
const CATEGORY: Kind = { key: 'key', prefix: 'k', inside: {} };
const PLAN: Record<string, Kind> = { sections: SECTION, categories: CATEGORY };

/** Short enough to read, and 36^6 of them: two people adding fields at once do not meet. */
const LENGTH = 6;
const made = (prefix: string): string =>
  prefix +
  randomInt(36 ** LENGTH)
    .toString(36)
    .padStart(LENGTH, '0');

const partsIn = (part: Part, name: string): Part[] => (Array.isArray(part[name]) ? (part[name] as Part[]) : []);

const isWellMade = (id: unknown, kind: Kind): id is string =>
  typeof id === 'string' && (kind === OPTION ? /^[\w.-]{1,60}$/ : /^[A-Za-z][\w-]{0,63}$/).test(id);

/** The stored row of each part, by its kind's prefix and its row id. */
function rowsOf(plan: Part, kinds: Record<string, Kind>, known = new Map<string, Part>()): Map<string, Part> {
  for (const [name, kind] of Object.entries(kinds)) {
    for (const part of partsIn(plan, name)) {
      known.set(`${kind.prefix}:${String(part.id)}`, part);
      rowsOf(part, kind.inside, known);
    }
  }
  return known;
}

/** `一行一个`: each line that is not an option yet becomes one, and the box is empty again. */
function withNewOptions(part: Part, stored: Part | undefined): Part {
  if (typeof part.newOptions !== 'string' || part.newOptions.trim() === '') return part;
  const there = Array.isArray(part.options) ? (part.options as Part[]) : partsIn(stored ?? {}, 'options');
  const labels = new Set(there.map(({ label }) => label));
  const lines = [...new Set(part.newOptions.split('\n').map((line) => line.trim()))];
  const added = lines.filter((line) => line !== '' && !labels.has(line)).map((label) => ({ label }));
  return { ...part, options: [...there, ...added], newOptions: null };
}

function named(parts: Part[], kind: Kind, known: Map<string, Part>): Part[] {
  const taken = new Set<unknown>();
  return parts.map((given) => {
    const stored = given.id === undefined ? undefined : known.get(`${kind.prefix}:${String(given.id)}`);
    const part = kind.inside.options ? withNewOptions(given, stored) : given;
    const inside = Object.entries(kind.inside)
      .filter(([name]) => Array.isArray(part[name]))
      .map(([name, inner]) => [name, named(partsIn(part, name), inner, known)]);
    const wanted = stored?.[kind.key] ?? part[kind.key];
    const id = isWellMade(wanted, kind) && !taken.has(wanted) ? wanted : made(kind.prefix);
    taken.add(id);
    return { ...part, ...(Object.fromEntries(inside) as Part), [kind.key]: id };
  });
}

/**
 * Ids are made here, once, when a part is saved without one, and stay: answers are kept by them, so neither another label nor
 * a hand in the form may change them. `stored` is the draft as it stands.
 */
export function withIds(data: Part, stored: Part | null): Part {
  const known = rowsOf(stored ?? {}, PLAN);
  const parts = Object.entries(PLAN)
    .filter(([name]) => Array.isArray(data[name]))
    .map(([name, kind]) => [name, named(partsIn(data, name), kind, known)]);
  return { ...data, ...(Object.fromEntries(parts) as Part) };
}
