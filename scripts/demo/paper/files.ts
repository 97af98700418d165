import { toPdf, toPicture } from './output';
import type { Sheet } from './sheet';

export interface DemoFile {
  fieldId: string;
  fileName: string;
  type: 'application/pdf' | 'image/jpeg' | 'image/png';
  bytes: () => Promise<Buffer>;
}

export const pdf = (fieldId: string, title: string, sheets: () => Sheet[]): DemoFile => ({
  fieldId,
  fileName: `${title}.pdf`,
  type: 'application/pdf',
  bytes: () => toPdf(title, sheets()),
});

export const picture = (fieldId: string, title: string, draw: () => Sheet, png = false): DemoFile => ({
  fieldId,
  fileName: `${title}.${png ? 'png' : 'jpg'}`,
  type: png ? 'image/png' : 'image/jpeg',
  bytes: () => toPicture(draw(), png ? 'image/png' : 'image/jpeg'),
});

/** 2021-09-30 → 2021年9月30日, 2021-09 → 2021年9月. */
export const said = (day: string): string =>
  day
    .split('-')
    .map((part, i) => `${Number(part)}${'年月日'[i] ?? ''}`)
    .join('');
