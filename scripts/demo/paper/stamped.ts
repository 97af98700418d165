import { PDFDocument } from 'pdf-lib';
import { proof } from './kinds';
import { ink, toPdf } from './output';
import { seal, sheet, write } from './sheet';

/** Points from the upper left corner of the page with the unit's box: where its stamp, signature and words go. */
const STAMP = { x: 174, y: 407 };
const SIGNATURE = { x: 436, y: 404 };
const WORDS = { x: 112, y: 300 };
const PEN = '#1f2c56';

/** The page with the boxes for opinions stands before the list of attachments, which ends the form. */
const BOX_PAGE_FROM_END = 2;

/** The printed form as it comes back from the scanner: signed, with the unit's round stamp in the box of 单位推荐意见. */
export async function stamped(form: Buffer, unitName: string, signature: string): Promise<Buffer> {
  const pdf = await PDFDocument.load(form);
  const page = pdf.getPages().at(-BOX_PAGE_FROM_END) ?? pdf.getPages()[0];
  if (!page) throw new Error('The printed form has no page.');
  const marks = sheet({ width: page.getWidth(), height: page.getHeight() });
  write(marks, '情况属实，同意推荐。', WORDS.x, WORDS.y, { size: 17, angle: -0.02, colour: PEN });
  write(marks, signature, SIGNATURE.x, SIGNATURE.y, { size: 21, angle: -0.06, colour: PEN });
  seal(marks, unitName, STAMP.x, STAMP.y);
  ink(page, marks);
  return Buffer.from(await pdf.save());
}

/** The same words on a letter, for a machine on which nothing can be printed. */
export const letter = (unitName: string, applicantName: string, day: string): Promise<Buffer> =>
  toPdf('单位推荐意见', [proof('单位推荐意见', `${applicantName}所填情况属实，同意推荐。`, unitName, day)]);
