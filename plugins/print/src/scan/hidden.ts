/** The bytes as one character each, with the `#xx` of names undone: `/J#61vaScript` is the same name as `/JavaScript`. */
export const plainNames = (file: Buffer): string =>
  file
    .toString('latin1')
    .replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Names long enough not to stand in the bytes of an image by chance. */
const LONG =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|SubmitForm|ImportData|RichMedia|GoToR|GoToE|Rendition)(?![A-Za-z0-9])/;

/**
 * Readers find objects by offsets, and pdf-lib by reading on: what stands in a comment or in the bytes of an image is an
 * object to some reader and nothing to pdf-lib. So the bytes themselves are searched as well.
 */
export const hidesActions = (plain: string): boolean => LONG.test(plain);

/** Encrypted files cannot be looked into: their trailer says so in plain text. */
export const isEncrypted = (plain: string): boolean => /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(plain);

/** How many object streams there are by the bytes; one that was not read may hold anything. */
export const objectStreams = (plain: string): number => plain.match(/\/ObjStm(?![A-Za-z0-9])/g)?.length ?? 0;
