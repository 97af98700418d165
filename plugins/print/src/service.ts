export type { Sheet, SheetAttachment } from './form/sheet';
export type { RegisterColumn, RegisterSheet } from './register/register';
export { openPrinter, type Printer } from './printer';
export { PrintUnavailable, type PrintTrouble } from './unavailable';
export { checkScan, type ScanCheck, type ScanReason } from './scan/check';
export { openFileStore, StoredFileDamaged, type FileStore } from './files/store';
export { checkAttachment, type AttachmentCheck, type AttachmentType } from './files/attachment';
export { unprintable } from './fonts/characters';
