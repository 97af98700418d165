import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';

/** Dictionary keys under which something runs, or a file lies in the file (ISO 32000-1 §7.11.4, §12.6, §12.7.8, §13). */
const KEYS = new Set(['JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'XFA', 'RichMediaContent', 'RichMediaSettings']);

/** Names, mostly of actions (`/S`) and annotations (`/Subtype`), that do more than show a page. */
const NAMES = new Set([
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'RichMedia',
  'RichMediaExecute',
  'Movie',
  'Sound',
  '3D',
  'EmbeddedFile',
  'FileAttachment',
]);

const nameOf = (name: PDFName): string => name.decodeText();

const isAction = (object: PDFObject | undefined): boolean =>
  object instanceof PDFDict && (object.has(PDFName.of('S')) || object.has(PDFName.of('Next')));

/** Acrobat and office programs write where a document opens: a place is harmless, any other act is not. */
function isHarmlessOpening(opening: PDFObject | undefined): boolean {
  if (!(opening instanceof PDFDict)) return opening instanceof PDFArray || opening instanceof PDFName;
  return opening.lookup(PDFName.of('S')) === PDFName.of('GoTo') && !opening.has(PDFName.of('Next'));
}

/** Some viewers hand a link's address to a browser as it is. */
const isScriptAddress = (value: PDFObject | undefined): boolean =>
  (value instanceof PDFString || value instanceof PDFHexString) &&
  /^\s*(?:javascript|data|file):/i.test(value.decodeText());

function isActiveEntry(key: string, value: PDFObject, context: PDFContext): boolean {
  if (KEYS.has(key)) return true;
  if (key === 'URI') return isScriptAddress(context.lookup(value));
  if (key === 'OpenAction') return !isHarmlessOpening(context.lookup(value));
  if (key !== 'AA') return false;
  // A font may be called AA, too: additional actions are a dictionary of actions.
  const actions = context.lookup(value);
  return actions instanceof PDFDict && actions.entries().some(([, action]) => isAction(context.lookup(action)));
}

/**
 * Whether an object, or any within it, could run, open or carry something. References need not be followed: what they
 * point to is an object of the file and comes here by itself.
 */
export function isActive(object: PDFObject, context: PDFContext): boolean {
  if (object instanceof PDFName) return NAMES.has(nameOf(object));
  if (object instanceof PDFArray) return object.asArray().some((value) => isActive(value, context));
  if (object instanceof PDFStream) {
    // The bytes of such a stream lie in another file (§7.3.8.2).
    return object.dict.has(PDFName.of('F')) || isActive(object.dict, context);
  }
  if (!(object instanceof PDFDict)) return false;
  return object
    .entries()
    .some(([key, value]) => isActiveEntry(nameOf(key), value, context) || isActive(value, context));
}
