import { createHash } from 'node:crypto';

/** Modules a side, as the smallest real code has. */
const side = 21;
const unit = 8;
/** The corner marks with their quiet edge, and the middle, where the words stand. */
const inCorner = (x: number, y: number): boolean =>
  (x < 8 && y < 8) || (x > side - 9 && y < 8) || (x < 8 && y > side - 9);
const inMiddle = (y: number): boolean => y > 8 && y < 12;

const corner = (x: number, y: number): string =>
  `<path fill-rule="evenodd" d="M${x} ${y}h56v56h-56zm8 8v40h40v-40zm8 8h24v24h-24z"/>`;

/** Looks like a code and holds nothing: no telephone reads it, and the words in it say so. */
export function scanPicture(seed: string): string {
  const noise = createHash('sha512').update(seed).digest();
  let dots = '';
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const bit = y * side + x;
      const isDark = (((noise[(bit >> 3) % noise.length] ?? 0) >> (bit & 7)) & 1) === 1;
      if (isDark && !inCorner(x, y) && !inMiddle(y)) dots += `M${x * unit} ${y * unit}h${unit}v${unit}h-${unit}z`;
    }
  }
  const far = (side - 7) * unit;
  const all = side * unit;
  return `<svg viewBox="0 0 ${all} ${all}" role="img" aria-label="模拟扫码的图案，不是真的二维码">${corner(0, 0)}${corner(far, 0)}${corner(0, far)}<path d="${dots}"/><text x="${all / 2}" y="91" text-anchor="middle" font-size="20" font-weight="700">模拟扫码</text></svg>`;
}
