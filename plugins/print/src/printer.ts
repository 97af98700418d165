import { openPress, type PressOptions } from './browser/press';
import { document } from './form/document';
import type { Sheet } from './form/sheet';
import { registerDocument } from './register/document';
import type { RegisterSheet } from './register/register';

export interface Printer {
  /** The 情况登记表 as A4 PDF. Throws `PrintUnavailable` when it cannot be printed now. */
  print(sheet: Sheet): Promise<Buffer>;
  /** The 简明登记表 as A3 PDF across. Throws `PrintUnavailable` like `print`. */
  printRegister(sheet: RegisterSheet): Promise<Buffer>;
  close(): Promise<void>;
  /** Finds, unpacks and starts the browser, so that the first print need not wait: some 5 s on a new machine. */
  warm(): Promise<void>;
}

/** `cacheDir` is a folder of this user for the unpacked browser (190 MB) and its profiles. Nothing starts until needed. */
export function openPrinter(options: PressOptions): Printer {
  const press = openPress(options);
  return {
    print: async (sheet) => press.print(await document(sheet)),
    printRegister: async (sheet) => press.print(await registerDocument(sheet)),
    warm: () => press.warm(),
    close: () => press.close(),
  };
}
