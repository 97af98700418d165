import { imageOf } from '../files/images';
import { html, Markup } from './markup';

/** Decoded, a pixel takes four bytes: beyond 40 megapixels a small file would fill the browser's memory. */
const MOST_PIXELS = 40_000_000;

/** The photograph as an image inside the page, or the empty place for one to be glued in. */
export function photograph(photo: Buffer | null): Markup {
  const image = photo === null ? null : imageOf(photo);
  if (photo === null || image === null || image.width * image.height > MOST_PIXELS) return html`照片`;
  return Markup.trusted(`<img alt="照片" src="data:${image.type};base64,${photo.toString('base64')}">`);
}
