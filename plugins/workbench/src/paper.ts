import path from 'node:path';
import { openFileStore, openPrinter, type FileStore, type Printer } from 'print/service';
import type { Paper } from 'workflow/service';
import { keepPrint, listRegions, printOf } from 'workflow/store';

interface Room {
  files: FileStore;
  printer: Printer;
  publicUrl: string;
}

let room: Room | null = null;

/** The private store of files and the printer, opened once a process. */
export function openPaper(dataDir: string, publicUrl: string, log: (line: string) => void): void {
  room = {
    files: openFileStore(path.resolve(dataDir, 'files')),
    printer: openPrinter({ cacheDir: path.resolve(dataDir, 'print'), log }),
    publicUrl,
  };
}

export async function closePaper(): Promise<void> {
  const closing = room;
  room = null;
  await closing?.printer.close();
}

function opened(): Room {
  if (!room) throw new Error('The paper room is not open.');
  return room;
}

export const files = (): FileStore => opened().files;

async function regionName(code: string): Promise<string> {
  if (code === '') return '';
  const found = await listRegions({ id: [code] }, { offset: 0, limit: 1, sort: 'code', descending: false });
  return found.rows[0]?.name ?? '';
}

async function photoOf(paper: Paper): Promise<Buffer | null> {
  const { form, answers, attachments } = paper.revision;
  const field = form.sections.flatMap((section) => section.fields).find((one) => one.type === 'photo');
  const chosen = field && answers[field.id];
  const id = Array.isArray(chosen) ? Number(chosen[0]) : Number.NaN;
  const photo = attachments.find((attachment) => attachment.id === id);
  return photo ? files().get(photo.sha256) : null;
}

/** The 情况登记表 of a revision. Printed once and kept: every later print of the revision is the same file. */
export async function formOf(paper: Paper): Promise<{ bytes: Buffer; fileName: string }> {
  const { entry, revision } = paper;
  const fileName = `${revision.applicantName}-情况登记表-第${revision.number}版.pdf`;
  const kept = await printOf(entry.id, revision.number);
  if (kept) return { bytes: await files().get(kept.sha256), fileName };
  const { printer, publicUrl } = opened();
  const printed = await printer.print({
    revision: revision.number,
    plan: { year: entry.year, name: entry.planName },
    category: { name: paper.categoryName, batch: entry.batch },
    applicant: paper.applicant,
    unit: { name: revision.unitName, regionName: await regionName(paper.regionCode) },
    authorityName: entry.authorityName,
    form: revision.form,
    answers: revision.answers,
    attachments: revision.attachments,
    submittedAt: revision.submittedAt,
    verificationCode: revision.verificationCode,
    // Whoever may see the declaration scans the paper and stands before its file, to compare the codes.
    verificationUrl: `${publicUrl}/#/declarations/${entry.id}`,
    photo: await photoOf(paper),
  });
  const { sha256 } = await files().put(printed);
  return { bytes: await files().get(await keepPrint(entry.id, revision.number, sha256)), fileName };
}
