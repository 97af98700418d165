export interface Image {
  type: 'image/jpeg' | 'image/png';
  /** Pixels. */
  width: number;
  height: number;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG (ISO/IEC 15948): chunks from IHDR to IEND, each whole, and nothing after them. */
function png(file: Buffer): Image | null {
  let at = PNG.length;
  let image: Image | null = null;
  let hasPixels = false;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > file.length || (image === null && kind !== 'IHDR')) return null;
    if (kind === 'IHDR') {
      if (length !== 13) return null;
      image = { type: 'image/png', width: file.readUInt32BE(at + 8), height: file.readUInt32BE(at + 12) };
    }
    if (kind === 'IDAT') hasPixels = true;
    if (kind === 'IEND') return hasPixels ? image : null;
    at = end;
  }
  return null;
}

/** The start-of-frame markers hold the measures; C4, C8 and CC are tables in the same row. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JPEG (ITU-T T.81): segments from the start of the image to the first scan, and an end of the image behind it. */
function jpeg(file: Buffer): Image | null {
  let at = 2;
  let image: Image | null = null;
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return null;
    const marker = file.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > file.length) return null;
    if (isFrame(marker) && length >= 8) {
      image = { type: 'image/jpeg', height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    }
    // Cameras write a preview or padding behind the end, so it is looked for, and not only in the last two bytes.
    if (marker === 0xda) return file.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? image : null;
    at += 2 + length;
  }
  return null;
}

export const startsAsPng = (file: Buffer): boolean => file.subarray(0, PNG.length).equals(PNG);
export const startsAsJpeg = (file: Buffer): boolean => file.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));

/** Kind and measures of a whole JPEG or PNG; null for anything else, and for one that is cut off. */
export function imageOf(file: Buffer): Image | null {
  const image = startsAsPng(file) ? png(file) : startsAsJpeg(file) ? jpeg(file) : null;
  return image !== null && image.width > 0 && image.height > 0 ? image : null;
}
