import { createHash } from 'node:crypto';
import { attachmentIds } from '../domain/answers';
import { loadApplicant, loadAttachments, type Case } from '../store';
import { notFound } from './refused';

/** What a submission freezes (R7): the row of `revisions`, and what the declaration itself takes over from the person and the unit. */
export interface Frozen {
  revision: number;
  row: Record<string, unknown>;
  sha256: string;
  columns: Record<string, unknown>;
}

/** `7F3A-92C1`: the first 32 bits of the content's hash, short enough to read out on the telephone. */
const codeOf = (hash: string): string => `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase();

export async function freeze(found: Case, at: string): Promise<Frozen> {
  const { entry, answers, form, boundUnit } = found;
  const applicant = await loadApplicant(entry.applicantId);
  if (!applicant || !boundUnit) throw notFound();
  const named = new Set(attachmentIds(form, answers));
  const attachments = (await loadAttachments(entry.id)).filter((attachment) => named.has(attachment.id));
  const revision = entry.revision + 1;
  const content = JSON.stringify([
    'shenbao-revision-1',
    entry.id,
    revision,
    found.planVersionId,
    entry.category,
    applicant.name,
    applicant.personKey,
    boundUnit.name,
    answers,
    attachments.map((attachment) => [attachment.id, attachment.fieldId, attachment.fileName, attachment.sha256]),
    at,
  ]);
  const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
  return {
    revision,
    sha256,
    row: {
      declaration_id: entry.id,
      number: revision,
      plan_version_id: found.planVersionId,
      applicant_name: applicant.name,
      id_number: applicant.idNumber,
      phone: applicant.phone,
      unit_name: boundUnit.name,
      answers,
      attachments,
      verification_code: codeOf(sha256),
      sha_256: sha256,
      submitted_at: at,
    },
    columns: {
      unit_id: boundUnit.id,
      unit_name: boundUnit.name,
      // R20: the route is fixed here; a later change of the unit's region moves nothing.
      region_code: boundUnit.regionCode,
      applicant_name: applicant.name,
      id_number_masked: applicant.idNumberMasked,
      phone_masked: applicant.phoneMasked,
    },
  };
}
