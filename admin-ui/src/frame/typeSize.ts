import { keepChoice, keptChoice } from '../language/cookies';

/** Everything is in rem, so the root carries the size: as usual, 18 px, 20 px (portal/page.css has the percentages). */
const STEPS = 3;
const COOKIE = 'type';

let step = Number(keptChoice(COOKIE)) % STEPS || 0;

export const typeStep = (): number => step;

/** Called before the first paint, so that nothing jumps; the server's documents carry it already. */
export function showTypeSize(): void {
  document.documentElement.dataset.type = String(step);
}

/** The next of the three sizes; after the largest the usual one again. */
export function largerType(): number {
  step = (step + 1) % STEPS;
  showTypeSize();
  keepChoice(COOKIE, String(step));
  return step;
}
