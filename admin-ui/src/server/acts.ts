import type { DeclarationRecord, FlowRow, Identity, RegistrationRow } from 'workbench/contract';
import type { Verdict } from 'workflow/domain';
import { API, getJson, postJson } from './http';
import { sendFile, type Sent } from './sendFile';

export interface VerdictBody {
  version: number;
  opinion: string;
  departmentId?: number;
}

/** The address of one declaration, and of the papers that belong to it. */
const declaration = (id: number): string => `${API}/declarations/${id}`;
export const formUrl = (id: number): string => `${declaration(id)}/form`;
export const scanUrl = (id: number): string => `${declaration(id)}/recommendation`;
export const attachmentUrl = (id: number, attachment: number): string => `${declaration(id)}/attachments/${attachment}`;

/** What the dialect of ra-data-simple-rest has no word for: the acts of contract §4.3. Each carries the key of its dialog (R15). */
export const acts = {
  verdict: (verdict: Verdict, id: number, body: VerdictBody, key: string) =>
    postJson<DeclarationRecord>(`${declaration(id)}/${verdict}`, body, key),

  recommend(
    id: number,
    file: File,
    key: string,
    onProgress: (sent: Sent) => void,
    signal: AbortSignal,
  ): Promise<DeclarationRecord> {
    const form = new FormData();
    form.append('file', file);
    return sendFile<DeclarationRecord>(scanUrl(id), form, key, onProgress, signal);
  },

  submit: (id: number, version: number, key: string) =>
    postJson<DeclarationRecord>(`${declaration(id)}/submit`, { version }, key),

  withdraw: (id: number, version: number, key: string) =>
    postJson<DeclarationRecord>(`${declaration(id)}/withdraw`, { version }, key),

  declare: (planId: string, category: string, key: string) =>
    postJson<DeclarationRecord>(`${API}/declarations`, { planId, category }, key),

  /** Each look is logged with who and when (R19). */
  identity: (id: number) => getJson<Identity>(`${declaration(id)}/identity`),

  registrationIdentity: (id: number) => getJson<Identity>(`${API}/registrations/${id}/identity`),

  flow: (id: number, signal?: AbortSignal) => getJson<FlowRow[]>(`${declaration(id)}/flow`, signal),

  approveRegistration: (id: number, opinion: string, key: string) =>
    postJson<RegistrationRow>(`${API}/registrations/${id}/approve`, opinion === '' ? {} : { opinion }, key),

  rejectRegistration: (id: number, opinion: string, key: string) =>
    postJson<RegistrationRow>(`${API}/registrations/${id}/reject`, { opinion }, key),
};

export type Acts = typeof acts;
