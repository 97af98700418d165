import { deflateSync } from 'node:zlib';
import { PDFDocument, type PDFName, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import type { Ink, Sheet } from './sheet';

const UPRIGHT = [1, 0, 0, 1, 0, 0] as const;

/** Puts the ink of a sheet onto a page, the sheet's upper left corner on the page's. */
export function ink(page: PDFPage, on: Sheet): void {
  const { doc, node } = page;
  const faint = new Map<number, PDFName>();
  const opacity = (value: number): string => {
    const name = faint.get(value) ?? node.newExtGState('Ink', doc.context.obj({ ca: value }));
    faint.set(value, name);
    return `${name.toString()} gs `;
  };
  const colour = (hex: string): string =>
    [1, 3, 5].map((at) => (parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ');
  const drawn = on.ink.map(({ shape, matrix = UPRIGHT, colour: hex, opacity: value }: Ink) => {
    const place = matrix.map((entry) => entry.toFixed(4)).join(' ');
    return `q ${value === undefined ? '' : opacity(value)}${colour(hex)} rg ${place} cm ${shape.pdf}f Q`;
  });
  const content = deflateSync(`q 1 0 0 -1 0 ${page.getHeight()} cm\n${drawn.join('\n')}\nQ`, { level: 4 });
  // The page's own content may leave its coordinates turned; normalising closes it off.
  node.normalize();
  node.addContentStream(doc.context.register(doc.context.stream(content, { Filter: 'FlateDecode' })));
}

/** Fixed dates: the same paper is the same file at every start, so an upload that is done once is recognised. */
const EPOCH = new Date('2025-01-01T00:00:00Z');

export async function toPdf(title: string, sheets: Sheet[]): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.setCreationDate(EPOCH);
  pdf.setModificationDate(EPOCH);
  for (const one of sheets) ink(pdf.addPage([one.width, one.height]), one);
  return Buffer.from(await pdf.save());
}

export function toSvg(on: Sheet): string {
  const shapes = on.ink.map(
    ({ shape, matrix = UPRIGHT, colour, opacity = 1 }) =>
      `<path d="${shape.svg}" transform="matrix(${matrix.join(' ')})" fill="${colour}" opacity="${opacity}"/>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${on.width}" height="${on.height}" viewBox="0 0 ${on.width} ${on.height}">` +
    `<rect width="100%" height="100%" fill="${on.ground}"/>${shapes.join('')}</svg>`
  );
}

/** A picture as a phone or a flatbed scanner makes it; `scale` is pixels a point. */
export async function toPicture(on: Sheet, type: 'image/jpeg' | 'image/png', scale = 1.5): Promise<Buffer> {
  const picture = sharp(Buffer.from(toSvg(on)), { density: 72 * scale });
  return type === 'image/png' ? picture.png().toBuffer() : picture.jpeg({ quality: 80 }).toBuffer();
}
