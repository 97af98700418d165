import { PDFDocument } from 'pdf-lib';
import { ink } from './output';
import { seal, sheet, write } from './sheet';

/** Points from the upper left corner of the page with the unit's box, where stamp and signature go. */
const STAMP = { x: 428, y: 300 };

/** The page with the boxes for opinions stands before the list of attachments, which ends the form. */
const BOX_PAGE_FROM_END = 2;

/** The printed form as it comes back from the scanner: the unit's round stamp and a signature in the box of 单位推荐意见. */
export async function stamped(form: Buffer, unitName: string, signature: string): Promise<Buffer> {
  const pdf = await PDFDocument.load(form);
  const page = pdf.getPages().at(-BOX_PAGE_FROM_END) ?? pdf.getPages()[0];
  if (!page) throw new Error('The printed form has no page.');
  const marks = sheet({ width: page.getWidth(), height: page.getHeight() });
  write(marks, signature, STAMP.x - 96, STAMP.y + 12, { size: 20, angle: -0.06, colour: '#1f2c56' });
  seal(marks, unitName, STAMP.x, STAMP.y);
  ink(page, marks);
  return Buffer.from(await pdf.save());
}
