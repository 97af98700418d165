import { attachmentIds, malformed } from '../domain/answers';
import { fieldsOf, isAttachment, type Answers, type Field } from '../domain/form';
import { misplacedFiles } from '../domain/files';
import { mayDeclare, permits, type Actor } from '../domain/permits';
import type { Refusal } from '../domain/refusals';
import {
  attach as keepAttachment,
  declare,
  loadApplicant,
  loadAttachments,
  planFor,
  registrationOf,
  save,
  type AttachmentRecord,
  type RequestKey,
} from '../store';
import { refuseSetback } from './acts';
import { openCase } from './cases';
import { notFound, refuse, Refused } from './refused';

/** A body that no draft may hold: the edge answers 400 and names the places. */
export class BadAnswers extends Error {
  constructor(readonly problems: { field: string; problem: string }[]) {
    super('bad-answers');
  }
}

/**
 * Makes a draft in a plan (R1, R5, R6) and answers its id.
 * @throws Refused plan-unknown, category-unknown, declaration-not-open, declaration-closed, already-declared, barred-this-year
 */
export async function declareIn(
  planId: string,
  categoryKey: string,
  actor: Actor,
  key: RequestKey | null,
): Promise<number> {
  const applicant = actor.applicantId === null ? null : await loadApplicant(actor.applicantId);
  if (!applicant) throw notFound();
  const plan = await planFor(planId, applicant.personKey);
  if (!plan) throw new Refused({ code: 'plan-unknown' });
  const category = plan.categories.find((one) => one.key === categoryKey);
  const refusals: Refusal[] = [];
  if (plan.barred) refusals.push({ code: 'barred-this-year', year: plan.year });
  if (plan.declaredId !== null) refusals.push({ code: 'already-declared' });
  refusals.push(...mayDeclare(plan, plan.now.getTime()));
  if (!category) refusals.push({ code: 'category-unknown' });
  const [first, ...rest] = refusals;
  if (first || !category) throw new Refused(first ?? { code: 'category-unknown' }, ...rest);
  const registration = await registrationOf(applicant.id);
  const made = await declare(
    {
      plan_id: plan.planId,
      plan_version_id: plan.versionId,
      year: plan.year,
      category: category.key,
      batch: category.batch,
      applicant_id: applicant.id,
      applicant_name: applicant.name,
      id_number_masked: applicant.idNumberMasked,
      phone_masked: applicant.phoneMasked,
      person_key: applicant.personKey,
      unit_id: registration?.unitId ?? null,
      unit_name: registration?.unitName ?? null,
    },
    key,
  );
  return made.ok ? made.value : refuseSetback(made.setback, null, actor, plan.year);
}

/**
 * Replaces the answers of a draft whole. Incomplete and over-long answers may be saved, malformed ones may not.
 * @throws BadAnswers; Refused not-editable, stale, the windows' refusals, barred-this-year
 */
export async function saveAnswers(
  id: number,
  version: number,
  answers: Record<string, unknown>,
  actor: Actor,
  key: RequestKey | null,
): Promise<void> {
  const found = await openCase(id, actor);
  const refusals = permits('save', found.entry, actor, found.now);
  if (version !== found.entry.version)
    refusals.push({ code: 'stale', version: found.entry.version, state: found.entry.state });
  const [first, ...rest] = refusals;
  if (first) throw new Refused(first, ...rest);
  const problems: { field: string; problem: string }[] = malformed(found.form, answers);
  if (problems.length > 0) throw new BadAnswers(problems);
  const files = await loadAttachments(id);
  const own = new Set(files.map((attachment) => attachment.id));
  const strange = fieldsOf(found.form).filter((field) =>
    attachmentIds({ sections: [{ id: '', label: '', fields: [field] }] }, answers as Answers).some(
      (one) => !own.has(one),
    ),
  );
  if (strange.length > 0)
    throw new BadAnswers(strange.map((field) => ({ field: field.id, problem: 'unknown-attachment' })));
  const misplaced = misplacedFiles(found.form, answers as Answers, files);
  if (misplaced.length > 0) throw new BadAnswers(misplaced);
  const saved = await save(id, version, answers, key);
  if (!saved.ok) await refuseSetback(saved.setback, id, actor, found.entry.year);
}

/** Far more than any form asks for; against filling the disk. */
const MOST_ATTACHMENTS = 300;

/** The attachment field, or the table's column, that a file is uploaded for; BadAnswers when there is none. */
export async function attachmentField(id: number, fieldId: string, actor: Actor): Promise<Field> {
  const found = await openCase(id, actor);
  refuse(permits('save', found.entry, actor, found.now));
  const fields = fieldsOf(found.form).flatMap((field) => [
    field,
    ...(field.columns ?? []).map((column) => ({ ...column, id: `${field.id}.${column.id}` })),
  ]);
  const field = fields.find((one) => one.id === fieldId && isAttachment(one));
  if (!field) throw new BadAnswers([{ field: fieldId, problem: 'unknown' }]);
  if ((await loadAttachments(id)).length >= MOST_ATTACHMENTS)
    throw new Refused({ code: 'too-many-attachments', limit: MOST_ATTACHMENTS });
  return field;
}

/** Keeps an uploaded file with the declaration. It belongs to a submission once an answer names it. */
export async function attach(
  id: number,
  file: Omit<AttachmentRecord, 'id'>,
  actor: Actor,
  key: RequestKey | null,
): Promise<AttachmentRecord> {
  const { fieldId, fileName, size, type, sha256 } = file;
  const kept = await keepAttachment(
    { declaration_id: id, field_id: fieldId, file_name: fileName, size, type, sha_256: sha256 },
    key,
  );
  return kept.ok ? { id: kept.value, ...file } : refuseSetback(kept.setback, id, actor, 0);
}
