import { imageOf, startsAsJpeg, startsAsPng } from './images';

export type AttachmentType = 'application/pdf' | 'image/jpeg' | 'image/png';
export type AttachmentCheck =
  { ok: true; type: AttachmentType } | { ok: false; reason: 'empty' | 'not-allowed' | 'damaged' };

const refused = (reason: 'empty' | 'not-allowed' | 'damaged'): AttachmentCheck => ({ ok: false, reason });

/** Bytes at the end in which a PDF's `%%EOF` must stand (ISO 32000-1, annex H, note 18). */
const TAIL = 2048;

function pdf(file: Buffer): AttachmentCheck {
  const tail = file.subarray(-TAIL);
  const isWhole =
    tail.includes('%%EOF') && file.includes('startxref') && / obj\b/.test(file.toString('latin1', 0, 65_536));
  return isWhole ? { ok: true, type: 'application/pdf' } : refused('damaged');
}

/**
 * What an attachment is by its bytes: PDF, JPEG or PNG and nothing else. The name only refuses: a file named to be run or
 * shown as a page (`.html`, `.svg`, `.exe`) would be so once it has been downloaded, whatever else it is.
 */
export function checkAttachment(file: Buffer, fileName: string): Promise<AttachmentCheck> {
  return Promise.resolve(check(file, fileName));
}

function check(file: Buffer, fileName: string): AttachmentCheck {
  if (file.length === 0) return refused('empty');
  const extension = /\.([a-z][a-z0-9]{0,9})$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  if (extension !== undefined && !['pdf', 'jpg', 'jpeg', 'jpe', 'jfif', 'png'].includes(extension)) {
    return refused('not-allowed');
  }
  if (file.toString('latin1', 0, 5) === '%PDF-') return pdf(file);
  if (!startsAsJpeg(file) && !startsAsPng(file)) return refused('not-allowed');
  const image = imageOf(file);
  return image === null ? refused('damaged') : { ok: true, type: image.type };
}
