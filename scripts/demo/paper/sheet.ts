import { join } from 'node:path';
import { openFont, type Outline } from './outlines';
import { Shape } from './shape';

/** A filled shape on a sheet. The matrix (a b c d e f, as in PDF and SVG) puts the shape into points, y downwards. */
export interface Ink {
  shape: Shape;
  matrix?: readonly [number, number, number, number, number, number];
  colour: string;
  opacity?: number;
}

export interface Sheet {
  width: number;
  height: number;
  ground: string;
  ink: Ink[];
}

interface Style {
  size: number;
  colour?: string;
  opacity?: number;
  align?: 'left' | 'centre' | 'right';
  /** Radians, clockwise, about the start of the text. */
  angle?: number;
}

/** ISO 216 A4 in points. */
export const A4 = { width: 595.28, height: 841.89 };
export const BLACK = '#22262b';
export const RED = '#c3271b';

const FONT = 'noto-serif-sc-chinese-simplified-400-normal.woff';
let lettering: ((character: string) => Outline | null) | null = null;

function outline(character: string): Outline {
  lettering ??= openFont(join(require.resolve('@fontsource/noto-serif-sc/package.json'), '..', 'files', FONT));
  // 〓 is the printers' mark for a character that is not in the case; um is how typewriters write µm.
  const found = lettering(character === 'μ' ? 'u' : character) ?? lettering('〓');
  if (!found) throw new Error('The font of the demo papers lacks even 〓.');
  return found;
}

export const sheet = (size: { width: number; height: number }, ground = '#ffffff'): Sheet => ({
  ...size,
  ground,
  ink: [],
});

const widthOf = (words: string, size: number): number =>
  [...words].reduce((width, character) => width + outline(character).advance * size, 0);

/** One line of text with its baseline at `y`. */
export function write(on: Sheet, words: string, x: number, y: number, style: Style): void {
  const { size, colour = BLACK, opacity, align = 'left', angle = 0 } = style;
  const shift = align === 'left' ? 0 : widthOf(words, size) * (align === 'centre' ? 0.5 : 1);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let pen = -shift;
  for (const character of words) {
    const { advance, em, shape } = outline(character);
    const scale = size / em;
    const matrix = [scale * cos, scale * sin, scale * sin, -scale * cos, x + pen * cos, y + pen * sin] as const;
    on.ink.push({ shape, matrix, colour, opacity });
    pen += advance * size;
  }
}

/** Text broken at the width, two em of indent; gives the baseline after the last line. */
export function paragraph(
  on: Sheet,
  words: string,
  box: { x: number; y: number; width: number },
  style: Style,
): number {
  let { y } = box;
  let line = '　　';
  for (const character of words) {
    if (character === '\n' || widthOf(line + character, style.size) > box.width) {
      write(on, line, box.x, y, style);
      y += style.size * 1.7;
      line = character === '\n' ? '　　' : character;
    } else {
      line += character;
    }
  }
  write(on, line, box.x, y, style);
  return y + style.size * 1.7;
}

export function block(
  on: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  opacity?: number,
): void {
  const shape = new Shape()
    .move(x, y)
    .line(x + width, y)
    .line(x + width, y + height)
    .line(x, y + height)
    .close();
  on.ink.push({ shape, colour, opacity });
}

export function frame(
  on: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  weight = 1,
): void {
  block(on, x, y, width, weight, colour);
  block(on, x, y + height - weight, width, weight, colour);
  block(on, x, y, weight, height, colour);
  block(on, x + width - weight, y, weight, height, colour);
}

export const disc = (on: Sheet, x: number, y: number, radius: number, colour: string): void => {
  on.ink.push({ shape: new Shape().circle(x, y, radius), colour });
};

/** The round red stamp of an organisation, 40 mm across as on paper, with 演示专用 where a real one carries its number. */
export function seal(on: Sheet, name: string, x: number, y: number, radius = 56.7): void {
  const opacity = 0.82;
  on.ink.push({ shape: new Shape().circle(x, y, radius).circle(x, y, radius - 2.4, true), colour: RED, opacity });
  const star = new Shape();
  for (let i = 0; i < 10; i += 1) {
    const reach = (i % 2 === 0 ? 0.3 : 0.115) * radius;
    const turn = (Math.PI / 5) * i - Math.PI / 2;
    star[i === 0 ? 'move' : 'line'](x + reach * Math.cos(turn), y + reach * Math.sin(turn));
  }
  on.ink.push({ shape: star.close(), colour: RED, opacity });
  const letters = [...name];
  const size = Math.min(radius * 0.27, (radius * 4) / letters.length);
  const step = Math.min(0.4, 4.3 / letters.length);
  letters.forEach((letter, i) => {
    const angle = (i - (letters.length - 1) / 2) * step;
    const reach = radius * 0.92 - size;
    const [left, up] = [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
    write(on, letter, left - (size / 2) * Math.cos(angle), up - (size / 2) * Math.sin(angle), {
      size,
      angle,
      colour: RED,
      opacity,
    });
  });
  write(on, '演示专用', x, y + radius * 0.62, { size: radius * 0.2, align: 'centre', colour: RED, opacity });
}
