import path from 'node:path';
import { openFileStore, openPrinter, type FileStore, type Printer, type RegisterSheet } from 'print/service';
import { fieldsOf, shownForm, type Answers, type ConfiguredPlan, type Form, type Row } from 'workflow/domain';
import type { DraftPaper, Paper } from 'workflow/service';
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

const regionNames = new Map<string, string>();

/** The name of a region; a code that is none stays as it is. Regions change by decree, not while the server runs. */
async function regionName(code: string): Promise<string> {
  if (regionNames.size === 0) {
    for (const offset of [0, 100]) {
      const page = await listRegions({}, { offset, limit: 100, sort: 'code', descending: false });
      for (const region of page.rows) regionNames.set(region.code, region.name);
    }
  }
  return regionNames.get(code) ?? code;
}

/** The answers as they stand on paper: a region by its name. */
async function onPaper(form: Form, answers: Answers): Promise<Answers> {
  const shown: Answers = { ...answers };
  for (const field of fieldsOf(form)) {
    const answer = answers[field.id];
    if (field.type === 'region' && typeof answer === 'string') shown[field.id] = await regionName(answer);
    const columns = (field.columns ?? []).filter((column) => column.type === 'region');
    if (columns.length === 0 || !Array.isArray(answer)) continue;
    const rows = (answer as Row[]).map((row) => ({ ...row }));
    for (const row of rows)
      for (const { id } of columns)
        row[id] = typeof row[id] === 'string' ? await regionName(row[id]) : (row[id] ?? null);
    shown[field.id] = rows;
  }
  return shown;
}

async function photoOf({
  form,
  answers,
  attachments,
}: Pick<DraftPaper, 'form' | 'answers' | 'attachments'>): Promise<Buffer | null> {
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
    // Questions that were not asked are not on paper either.
    form: shownForm(revision.form, revision.answers),
    texts: { ...revision.paper, title: revision.categories.find(({ key }) => key === entry.category)?.printTitle },
    answers: await onPaper(revision.form, revision.answers),
    attachments: revision.attachments,
    submittedAt: revision.submittedAt,
    verificationCode: revision.verificationCode,
    // Whoever may see the declaration scans the paper and stands before its file, to compare the codes.
    verificationUrl: `${publicUrl}/#/declarations/${entry.id}/show`,
    photo: await photoOf(revision),
  });
  const { sha256 } = await files().put(printed);
  return { bytes: await files().get(await keepPrint(entry.id, revision.number, sha256)), fileName };
}

/** What would be submitted now, with 草稿 across each page: made for one look and never kept. */
export async function draftOf(paper: DraftPaper): Promise<{ bytes: Buffer; fileName: string }> {
  const { entry, form, answers, applicant, unit, category } = paper;
  const { printer } = opened();
  const bytes = await printer.print({
    revision: 0,
    plan: { year: entry.year, name: entry.planName },
    category: { name: paper.categoryName, batch: entry.batch },
    applicant,
    unit: { name: unit?.name ?? '', regionName: unit ? await regionName(unit.regionCode) : '' },
    authorityName: null,
    form: shownForm(form, answers),
    texts: { ...paper.texts, title: category?.printTitle },
    answers: await onPaper(form, answers),
    attachments: paper.attachments,
    submittedAt: null,
    verificationCode: '',
    verificationUrl: '',
    photo: await photoOf(paper),
  });
  return { bytes, fileName: `${applicant.name}-情况登记表-草稿.pdf` };
}

/** The 简明登记表 of a plan's results; never kept, the next approval changes it. */
export const printRegister = (sheet: RegisterSheet): Promise<Buffer> => opened().printer.printRegister(sheet);

/** The form of a plan with nothing in it, as the staff look at it before publishing. Never kept: the plan may change in a moment. */
export function blankOf(plan: ConfiguredPlan, categoryKey: string | null): Promise<Buffer> {
  const category = plan.categories.find(({ key }) => key === categoryKey) ?? plan.categories[0];
  return opened().printer.print({
    blank: true,
    revision: 0,
    plan: { year: plan.year, name: plan.name },
    category: { name: category?.name ?? '', batch: category?.batch ?? '' },
    applicant: { name: '', idNumber: '', phone: '' },
    unit: { name: '', regionName: '' },
    authorityName: null,
    form: plan.form,
    texts: { ...plan.paper, title: category?.printTitle },
    answers: {},
    attachments: [],
    submittedAt: null,
    verificationCode: '',
    verificationUrl: '',
  });
}
