import { attachmentIds } from '../domain/answers';
import type { Answers, Form } from '../domain/form';
import type { Actor } from '../domain/permits';
import type { PaperTexts, PlanCategory } from '../domain/plan';
import { isStart } from '../domain/transitions';
import { loadApplicant, loadAttachments, planVersion, unseal, type AttachmentRecord, type Case } from '../store';
import { openCase } from './cases';
import { notFound, Refused } from './refused';

/** What the 情况登记表 would carry if the draft were submitted now. */
export interface DraftPaper {
  entry: Case['entry'];
  categoryName: string;
  category: PlanCategory | null;
  form: Form;
  answers: Answers;
  texts: PaperTexts | null;
  attachments: AttachmentRecord[];
  /** In full: the person looks at the own numbers (R19). */
  applicant: { name: string; idNumber: string; phone: string };
  /** The unit that it would go to; null while none has approved the person. */
  unit: Case['boundUnit'];
}

/**
 * The live answers of one's own draft, for a look before submitting.
 * @throws Refused not-found for everybody else, not-editable when nothing is being filled in
 */
export async function draftPaper(id: number, actor: Actor): Promise<DraftPaper> {
  const found = await openCase(id, actor);
  const { entry, form, answers, categoryName, category } = found;
  if (actor.role !== 'applicant') throw notFound();
  if (!isStart('submit', entry)) throw new Refused({ code: 'not-editable' });
  const [applicant, files, version] = await Promise.all([
    loadApplicant(entry.applicantId),
    loadAttachments(id),
    planVersion(found.planVersionId),
  ]);
  if (!applicant) throw notFound();
  const named = new Set(attachmentIds(form, answers));
  return {
    entry,
    form,
    answers,
    categoryName,
    category,
    texts: version.paper,
    attachments: files.filter((file) => named.has(file.id)),
    applicant: {
      name: applicant.name,
      idNumber: unseal(applicant.idNumber),
      phone: applicant.phone === null ? '' : unseal(applicant.phone),
    },
    unit: found.boundUnit,
  };
}
