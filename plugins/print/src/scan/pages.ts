import { PDFArray, PDFDict, PDFName, type PDFContext, type PDFObject } from 'pdf-lib';

/** Beyond, only an attack goes on. */
const ENOUGH = 9_999;

const key = (name: string): PDFName => PDFName.of(name);

/** A page whose text or picture is not in the file was cut off. */
function isWhole(page: PDFDict, context: PDFContext): boolean {
  const contents = page.get(key('Contents'));
  return contents === undefined || context.lookup(contents) !== undefined;
}

/**
 * The number of pages of the tree below the catalog, or null where it is broken. Kids may name a node again and again or
 * in a circle: every visit counts, and there is an end to them.
 */
export function pagesOf(context: PDFContext): number | null {
  const catalog = context.lookup(context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return null;
  const open: (PDFObject | undefined)[] = [catalog.get(key('Pages'))];
  let pages = 0;
  for (let visits = 0; open.length > 0; visits += 1) {
    if (visits > ENOUGH) return ENOUGH;
    const node = context.lookup(open.pop());
    if (!(node instanceof PDFDict)) return null;
    const kids = node.lookup(key('Kids'));
    if (kids instanceof PDFArray) {
      if (kids.size() > ENOUGH) return ENOUGH;
      open.push(...kids.asArray());
    } else if (node.lookup(key('Type')) === key('Pages')) {
      if (kids !== undefined) return null;
    } else if (isWhole(node, context)) pages += 1;
    else return null;
  }
  return pages;
}
