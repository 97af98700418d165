import { PassThrough, type Readable } from 'node:stream';
import type { Results } from 'workflow/service';
import { cellOf, resultRow, tableColumns } from './register';

/** Excel's own: a sheet's name takes 31 characters and none of these. */
const sheetName = (text: string): string => text.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
/** "Text": what was typed as =, +, - or @ stays text even when somebody opens the cell and presses Enter. */
const TEXT = '@';

/**
 * The results as a spreadsheet, written while they are read. Every word is a string cell with the format "text" and never a
 * formula: a name that begins with = is a name.
 */
export function spreadsheetOf(title: string, parts: AsyncIterable<Results>): Readable {
  const output = new PassThrough();
  write(title, parts, output).catch((error: unknown) => output.destroy(error as Error));
  return output;
}

async function write(title: string, parts: AsyncIterable<Results>, output: PassThrough): Promise<void> {
  // 70 ms and 20 MB, which only the first export pays.
  const { default: excel } = await import('exceljs');
  const book = new excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet(sheetName(title), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = tableColumns.map(({ label, wide, of }) => ({
    header: label,
    width: wide,
    style: of === 'number' ? {} : { numFmt: TEXT, alignment: { vertical: 'top', wrapText: true } },
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const part of parts) {
    for (const row of part.rows) {
      const shown = resultRow(row);
      sheet.addRow(tableColumns.map((column) => cellOf(shown, column))).commit();
    }
  }
  sheet.commit();
  await book.commit();
}
