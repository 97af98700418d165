import type { Answers, Form } from '../domain/form';
import type { PaperTexts, PlanCategory } from '../domain/plan';
import type { Act, Desk } from '../domain/words';
import { row, rows } from './pool';
import { planVersion } from './versions';

export interface AttachmentRecord {
  id: number;
  fieldId: string;
  fileName: string;
  size: number;
  type: string;
  sha256: string;
}

/** The frozen content of one submission. `idNumber` and `phone` are sealed. */
export interface RevisionRecord {
  number: number;
  applicantName: string;
  idNumber: string;
  phone: string;
  unitName: string;
  answers: Answers;
  form: Form;
  /** Of the plan version: the words of its printed form. */
  paper: PaperTexts | null;
  categories: PlanCategory[];
  attachments: AttachmentRecord[];
  verificationCode: string;
  sha256: string;
  submittedAt: Date;
}

export async function loadRevision(declarationId: number, number: number): Promise<RevisionRecord | null> {
  const found = await row<Omit<RevisionRecord, 'form' | 'paper' | 'categories'> & { planVersionId: number }>(
    {
      name: 'revision',
      text: `select number, applicant_name as "applicantName", id_number as "idNumber", phone, unit_name as "unitName", answers,
        plan_version_id as "planVersionId", attachments, verification_code as "verificationCode", sha_256 as sha256, submitted_at as "submittedAt"
        from revisions where declaration_id = $1 and number = $2`,
    },
    [declarationId, number],
  );
  return found && { ...found, ...(await planVersion(found.planVersionId)) };
}

export interface RecommendationRecord {
  revision: number;
  fileName: string;
  size: number;
  pages: number;
  sha256: string;
  uploadedAt: Date;
}

/** The newest upload; the older ones stay in the table and in the flow. */
export const loadRecommendation = (declarationId: number): Promise<RecommendationRecord | null> =>
  row<RecommendationRecord>(
    {
      name: 'recommendation',
      text: `select revision, file_name as "fileName", size, pages, sha_256 as sha256, uploaded_at as "uploadedAt" from recommendations
        where declaration_id = $1 order by id desc limit 1`,
    },
    [declarationId],
  );

export const loadAttachments = (declarationId: number): Promise<AttachmentRecord[]> =>
  rows<AttachmentRecord>(
    {
      name: 'attachments',
      text: `select id, field_id as "fieldId", file_name as "fileName", size, type, sha_256 as sha256 from attachments where declaration_id = $1 order by id`,
    },
    [declarationId],
  );

export interface FlowRecord {
  id: number;
  seq: number;
  actorName: string;
  organisation: string;
  act: Act;
  desk: Desk | null;
  nextDesk: Desk | null;
  nextName: string | null;
  opinion: string | null;
  items: { field: string; note: string }[] | null;
  revision: number;
  at: Date;
  hash: string;
}

export const loadFlow = (declarationId: number): Promise<FlowRecord[]> =>
  rows<FlowRecord>(
    {
      name: 'flow',
      text: `select id, seq, actor_name as "actorName", organisation, act, desk, next_desk as "nextDesk", next_name as "nextName", opinion, items,
        revision, at, hash from flow_entries where declaration_id = $1 order by seq`,
    },
    [declarationId],
  );

/** The stored PDF of a revision, so that every print of it is the same file. */
export const printOf = (declarationId: number, revision: number): Promise<{ sha256: string } | null> =>
  row<{ sha256: string }>(
    { name: 'print', text: 'select sha256 from workflow_prints where declaration_id = $1 and revision = $2' },
    [declarationId, revision],
  );

/** Two first prints at once: the first one kept is everybody's. */
export async function keepPrint(declarationId: number, revision: number, sha256: string): Promise<string> {
  await rows(
    {
      text: 'insert into workflow_prints (declaration_id, revision, sha256) values ($1, $2, $3) on conflict do nothing',
    },
    [declarationId, revision, sha256],
  );
  return (await printOf(declarationId, revision))?.sha256 ?? sha256;
}
