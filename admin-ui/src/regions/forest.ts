import type { RegionRow } from 'workbench/contract';

/** The regions as a tree that is filtered, unfolded and walked. Pure, so that the keyboard can be tested without one. */
export interface Place extends RegionRow {
  /** Lower-case pinyin initials: 宿松县 → ssx. Empty until the dictionary has come. */
  initials: string;
}

export interface Forest {
  roots: string[];
  places: ReadonlyMap<string, Place>;
  children: ReadonlyMap<string, string[]>;
}

/** One visible line: what `role=treeitem` has to say of it. */
export interface Line {
  place: Place;
  level: number;
  position: number;
  size: number;
  /** Null for a leaf. */
  open: boolean | null;
  isHit: boolean;
}

export function plant(rows: readonly Place[]): Forest {
  const places = new Map(rows.map((row) => [row.code, row]));
  const children = new Map<string, string[]>();
  const roots: string[] = [];
  for (const { code, parentCode } of [...rows].sort((one, other) => one.code.localeCompare(other.code))) {
    if (parentCode === null || !places.has(parentCode)) roots.push(code);
    else children.set(parentCode, [...(children.get(parentCode) ?? []), code]);
  }
  return { roots, places, children };
}

const childrenOf = ({ children }: Forest, code: string): string[] => children.get(code) ?? [];

/** From the parent up to the root. */
export function ancestorsOf({ places }: Forest, code: string): string[] {
  const above: string[] = [];
  let parent = places.get(code)?.parentCode ?? null;
  while (parent !== null && places.has(parent) && !above.includes(parent)) {
    above.push(parent);
    parent = places.get(parent)?.parentCode ?? null;
  }
  return above;
}

function descendantsOf(forest: Forest, code: string): string[] {
  return childrenOf(forest, code).flatMap((child) => [child, ...descendantsOf(forest, child)]);
}

export interface Found {
  /** What matches itself, in the order of the tree. */
  hits: string[];
  /** The hits, what leads to them, and what lies under them. */
  kept: ReadonlySet<string>;
  /** What has to be unfolded so that every hit is seen, the hits included. */
  open: ReadonlySet<string>;
}

const matches = ({ name, code, initials }: Place, wanted: string): boolean =>
  name.includes(wanted) || code.startsWith(wanted) || (/^[a-z]+$/.test(wanted) && initials.startsWith(wanted));

/** By a part of the name, the beginning of the code, or of the pinyin initials. Null: nothing is asked for. */
export function search(forest: Forest, text: string): Found | null {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return null;
  const inOrder = forest.roots.flatMap((root) => [root, ...descendantsOf(forest, root)]);
  const hits = inOrder.filter((code) => {
    const place = forest.places.get(code);
    return place !== undefined && matches(place, wanted);
  });
  const above = hits.flatMap((code) => ancestorsOf(forest, code));
  const below = hits.flatMap((code) => descendantsOf(forest, code));
  return { hits, kept: new Set([...hits, ...above, ...below]), open: new Set([...above, ...hits]) };
}

/** The lines to be seen, top to bottom. */
export function linesOf(forest: Forest, open: ReadonlySet<string>, found: Found | null): Line[] {
  const under = (codes: readonly string[], level: number): Line[] => {
    const kept = codes.filter((code) => found === null || found.kept.has(code));
    return kept.flatMap((code, place): Line[] => {
      const here = forest.places.get(code);
      if (here === undefined) return [];
      const below = childrenOf(forest, code);
      const isOpen = below.length > 0 ? open.has(code) : null;
      const line: Line = {
        place: here,
        level,
        position: place + 1,
        size: kept.length,
        open: isOpen,
        isHit: found?.hits.includes(code) ?? false,
      };
      return [line, ...(isOpen ? under(below, level + 1) : [])];
    });
  };
  return under(forest.roots, 1);
}
