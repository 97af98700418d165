import type { Line } from './forest';

/** What a key of the tree does: go to a line, or unfold or fold one (WAI-ARIA, tree view pattern). */
export type Step = { go: string } | { unfold: string } | { fold: string };

const at = (lines: readonly Line[], place: number): Step | null => {
  const line = lines[place];
  return line ? { go: line.place.code } : null;
};

/** The next line whose name, or its pinyin initials, begins with what was typed, after the current one and around. */
export function typedAhead(lines: readonly Line[], from: string, text: string): Step | null {
  const wanted = text.toLowerCase();
  const here = lines.findIndex(({ place }) => place.code === from);
  // A single letter moves on; a longer word stays where it still fits.
  const start = text.length === 1 ? here + 1 : Math.max(here, 0);
  for (let step = 0; step < lines.length; step++) {
    const line = lines[(start + step) % lines.length];
    if (line && (line.place.name.startsWith(wanted) || line.place.initials.startsWith(wanted)))
      return { go: line.place.code };
  }
  return null;
}

export function stepOf(lines: readonly Line[], from: string, key: string): Step | null {
  const here = lines.findIndex(({ place }) => place.code === from);
  const line = lines[here];
  switch (key) {
    case 'ArrowDown':
      return at(lines, here + 1);
    case 'ArrowUp':
      return at(lines, here - 1);
    case 'Home':
      return at(lines, 0);
    case 'End':
      return at(lines, lines.length - 1);
    case 'ArrowRight':
      if (!line || line.open === null) return null;
      return line.open ? at(lines, here + 1) : { unfold: from };
    case 'ArrowLeft':
      if (!line) return null;
      if (line.open) return { fold: from };
      return line.place.parentCode !== null && line.level > 1 ? { go: line.place.parentCode } : null;
    default:
      return null;
  }
}
