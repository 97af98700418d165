import { PDFInvalidObject, PDFName, PDFParser, PDFRawStream, type PDFContext, type PDFObject } from 'pdf-lib';
import { isActive } from './active';
import { boundParser } from './bounds';
import { hidesActions, isEncrypted, objectStreams, plainNames } from './hidden';
import { MOST_PAGES } from './limits';
import { pagesOf } from './pages';
import { refused, type ScanCheck } from './verdict';

const isObjectStream = (object: PDFObject): boolean =>
  object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Type')) === PDFName.of('ObjStm');

function judge(context: PDFContext, objects: PDFObject[], plain: string): ScanCheck {
  if (context.trailerInfo.Encrypt !== undefined) return refused('encrypted');
  if (objects.some((object) => isActive(object, context)) || hidesActions(plain)) return refused('active-content');
  const isBroken = context.enumerateIndirectObjects().some(([, object]) => object instanceof PDFInvalidObject);
  if (isBroken || objects.filter(isObjectStream).length < objectStreams(plain)) return refused('damaged');
  const pages = pagesOf(context);
  if (pages === null) return refused('damaged');
  if (pages === 0) return refused('no-pages');
  return pages > MOST_PAGES ? { ok: false, reason: 'too-many-pages', pages } : { ok: true, pages };
}

/** Reads one file and judges it. Changes pdf-lib for good, so it is the only work of its thread. */
export async function inspect(file: Buffer, stop: () => never): Promise<ScanCheck> {
  const plain = plainNames(file);
  if (isEncrypted(plain)) return refused('encrypted');
  const objects: PDFObject[] = [];
  boundParser((object) => objects.push(object), stop);
  try {
    const context = await PDFParser.forBytesWithOptions(file, Infinity, false, false).parseDocument();
    return judge(context, objects, plain);
  } catch {
    return refused(hidesActions(plain) ? 'active-content' : 'damaged');
  }
}
