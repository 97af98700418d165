import type { Answers, Row } from 'workflow/domain';
import { dossiers, rowsOf, type Dossier } from '../dossiers';
import { attachmentsOf } from '../paper/attachments';
import type { DemoFile } from '../paper/files';
import { applicantOf, unitOf } from '../people';
import { plusDays } from '../calendar';
import type { Visitor } from './visitor';

interface Drafted {
  id: number;
  version: number;
  answers: Answers;
  attachments: { id: number; fieldId: string; fileName: string }[];
}

/** The plan as far as a draft depends on it. */
export interface Occasion {
  planId: string;
  year: number;
  declareFrom: string;
}

/** The written assessments are shifted so that they are the three years before the plan's. */
function assessments(dossier: Dossier, year: number): Row[] {
  const rows = rowsOf(dossier.answers, 'assessments');
  const shift = year - 1 - Math.max(...rows.map((row) => Number(row.year)));
  return rows.map((row) => ({ ...row, year: Number(row.year) + shift }));
}

function filesOf(dossier: Dossier, { declareFrom }: Occasion): DemoFile[] {
  const person = applicantOf(dossier.login);
  const notice = { from: plusDays(declareFrom, -11), until: plusDays(declareFrom, -5), on: plusDays(declareFrom, -4) };
  return attachmentsOf({ dossier, person, unit: unitOf(person.unit), notice, turn: dossiers.indexOf(dossier) });
}

/** Makes, fills and saves a person's draft; what an earlier start has done of it already stays. */
export async function draft(visitor: Visitor, login: string, occasion: Occasion): Promise<number> {
  const dossier = dossiers.find((one) => one.login === login);
  if (!dossier) throw new Error(`No dossier of ${login}.`);
  const { planId, year } = occasion;
  const query = encodeURIComponent(JSON.stringify({ planId }));
  const [before] = await visitor.get<{ id: number }[]>(`/declarations?filter=${query}`);
  const { id } =
    before ?? (await visitor.post<{ id: number }>('/declarations', { planId, category: dossier.category }));
  const made = await visitor.get<Drafted>(`/declarations/${id}`);
  if (Object.keys(made.answers).length > 0) return id;

  const attached = new Map(made.attachments.map((one) => [`${one.fieldId} ${one.fileName}`, one.id]));
  const files = filesOf(dossier, occasion);
  // One after the other, so that they are listed in the form's order.
  for (const { fieldId, fileName: name, type, bytes } of files) {
    const key = `${fieldId} ${name}`;
    if (attached.has(key)) continue;
    const sent = { name, type, bytes: await bytes() };
    const stored = await visitor.upload<{ id: number }>(`/declarations/${id}/attachments`, sent, { fieldId });
    attached.set(key, stored.id);
  }

  const ids: Record<string, unknown[]> = {};
  for (const file of files) (ids[file.fieldId] ??= []).push(attached.get(`${file.fieldId} ${file.fileName}`));
  const answers = { ...dossier.answers, ...ids, assessments: assessments(dossier, year) };
  await visitor.put(`/declarations/${id}`, { version: made.version, answers });
  return id;
}
