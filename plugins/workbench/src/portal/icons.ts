import { html, type Html } from './html';

/** Outlines on a grid of 24, decorative: the word beside each says the same. */
const PATHS = {
  star: 'M12 3l2.5 5.4 5.9.7-4.4 4 1.2 5.9-5.2-3-5.2 3L8 13.1l-4.4-4 5.9-.7z',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  pencil: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2 20c0-3.5 3-5.5 7-5.5s7 2 7 5.5M16 5.5a3.5 3.5 0 0 1 0 6.5M18 15c2.5.6 4 2.3 4 5',
  onward: 'M9 5l7 7-7 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  done: 'M5 12l5 5 9-10',
  type: 'M3 19 9 5l6 14M5 14h8M15 19l3-8 3 8M16 16.5h4',
} as const;

export type Icon = keyof typeof PATHS;

export const icon = (name: Icon): Html =>
  html`<svg class="p-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${PATHS[name]}" /></svg>`;
