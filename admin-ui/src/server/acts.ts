import type {
  AdministratorRow,
  AttachmentRow,
  BarredRow,
  DeclarationRecord,
  FlowRow,
  Identity,
  LateDeskRow,
  LookReason,
  MessageRow,
  OverviewAnswer,
  ProfileRow,
  RegistrationRow,
  ReminderAnswer,
  UnitNameRow,
  UnitRow,
} from 'workbench/contract';
import type { Answers, Verdict } from 'workflow/domain';
import { API, getJson, http, post, postJson, putJson } from './http';
import { sendFile, type Sent } from './sendFile';

export interface VerdictBody {
  version: number;
  opinion: string;
  departmentId?: number;
  /** What is wrong at which place of the form; only with a return. */
  items?: { field: string; note: string }[];
}

/** The address of one declaration, and of the papers that belong to it. */
const declaration = (id: number): string => `${API}/declarations/${id}`;
export const formUrl = (id: number): string => `${declaration(id)}/form`;
/** What would be submitted now, marked 草稿; made anew at each look. */
export const draftFormUrl = (id: number): string => `${declaration(id)}/draft-form`;
export const scanUrl = (id: number): string => `${declaration(id)}/recommendation`;
export const attachmentUrl = (id: number, attachment: number): string => `${declaration(id)}/attachments/${attachment}`;

const ofCategory = (category?: string): string =>
  category === undefined ? '' : `?filter=${encodeURIComponent(JSON.stringify({ category }))}`;
export const spreadsheetUrl = (planId: string, category?: string): string =>
  `${API}/plans/${planId}/results.xlsx${ofCategory(category)}`;
export const registerUrl = (planId: string, category?: string): string =>
  `${API}/plans/${planId}/results.pdf${ofCategory(category)}`;

export interface ProfileBody {
  phone: string;
  email: string | null;
}

/** HTTP's word for "made by this request" (RFC 9110 §15.3.2). */
const CREATED = 201;
const unit = (id: number): string => `${API}/units/${id}`;

/** The two numbers of a unit that are masked elsewhere. */
export interface UnitPhones {
  legalRepresentativePhone: string | null;
  contactPhone: string | null;
}

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

  /** A draft, whole. */
  save: (id: number, version: number, answers: Answers, key: string) =>
    putJson<DeclarationRecord>(declaration(id), { version, answers }, key),

  declaration: (id: number, signal?: AbortSignal) => getJson<DeclarationRecord>(declaration(id), signal),

  /** An open draft goes over to the plan's newest version. */
  adopt: (id: number, version: number, key: string) =>
    postJson<DeclarationRecord>(`${declaration(id)}/adopt`, { version }, key),

  attach(
    id: number,
    fieldId: string,
    file: File,
    key: string,
    onProgress: (sent: Sent) => void,
    signal: AbortSignal,
  ): Promise<AttachmentRow> {
    const form = new FormData();
    form.append('fieldId', fieldId);
    form.append('file', file);
    return sendFile<AttachmentRow>(`${declaration(id)}/attachments`, form, key, onProgress, signal);
  },

  submit: (id: number, version: number, key: string) =>
    postJson<DeclarationRecord>(`${declaration(id)}/submit`, { version }, key),

  withdraw: (id: number, version: number, key: string) =>
    postJson<DeclarationRecord>(`${declaration(id)}/withdraw`, { version }, key),

  declare: (planId: string, category: string, key: string) =>
    postJson<DeclarationRecord>(`${API}/declarations`, { planId, category }, key),

  /** Each look is logged with who and when (R19). */
  identity: (id: number, reason: LookReason) => getJson<Identity>(`${declaration(id)}/identity?reason=${reason}`),

  registrationIdentity: (id: number, reason: LookReason) =>
    getJson<Identity>(`${API}/registrations/${id}/identity?reason=${reason}`),

  flow: (id: number, signal?: AbortSignal) => getJson<FlowRow[]>(`${declaration(id)}/flow`, signal),

  approveRegistration: (id: number, opinion: string, key: string) =>
    postJson<RegistrationRow>(`${API}/registrations/${id}/approve`, opinion === '' ? {} : { opinion }, key),

  rejectRegistration: (id: number, opinion: string, key: string) =>
    postJson<RegistrationRow>(`${API}/registrations/${id}/reject`, { opinion }, key),

  unbindRegistration: (id: number, opinion: string, key: string) =>
    postJson<RegistrationRow>(`${API}/registrations/${id}/unbind`, { opinion }, key),

  /** A person asks to be bound to a unit, or takes the request back while it waits. */
  register: (unitId: number, key: string) => postJson<RegistrationRow>(`${API}/registrations`, { unitId }, key),

  cancelRegistration: (id: number, key: string) =>
    postJson<RegistrationRow>(`${API}/registrations/${id}/cancel`, {}, key),

  overview: (planId: string, signal?: AbortSignal) =>
    getJson<OverviewAnswer>(`${API}/plans/${planId}/overview`, signal),

  /** Who holds what will miss the deadline: the 100 with the most, and how many there are. */
  async lateDesks(
    planId: string,
    scope: object,
    signal?: AbortSignal,
  ): Promise<{ rows: LateDeskRow[]; total: number }> {
    const asked = new URLSearchParams({ filter: JSON.stringify(scope), range: '[0,99]' });
    const { headers, json } = await http(`${API}/plans/${planId}/late-desks?${asked.toString()}`, { signal });
    return { rows: json as LateDeskRow[], total: Number(headers.get('Content-Range')?.split('/').at(-1) ?? 0) };
  },

  remind: (planId: string, scope: object, key: string) =>
    postJson<ReminderAnswer>(`${API}/plans/${planId}/remind`, scope, key),

  /** The province ends the bar of a year (R6). */
  lift: (id: number, version: number, opinion: string, key: string) =>
    postJson<BarredRow>(`${declaration(id)}/lift`, { version, opinion }, key),

  profile: (signal?: AbortSignal) => getJson<ProfileRow>(`${API}/profile`, signal),

  saveProfile: (body: ProfileBody, key: string) => putJson<ProfileRow>(`${API}/profile`, body, key),

  /** Enabled units by part of the name or by the whole credit code, at most `most` of them. */
  unitNames: (q: string, most: number, signal?: AbortSignal) => {
    const asked = new URLSearchParams({ filter: JSON.stringify({ q }), range: JSON.stringify([0, most - 1]) });
    return getJson<UnitNameRow[]>(`${API}/unit-names?${asked.toString()}`, signal);
  },

  /** The first registration of a unit. `first` is false when another first login of the unit was a moment earlier. */
  async arrive(body: object, key: string): Promise<{ unit: UnitRow; first: boolean }> {
    const { status, json } = await post(`${API}/units`, body, key);
    return { unit: json as UnitRow, first: status === CREATED };
  },

  changeUnit: (id: number, body: { version: number }, key: string) => putJson<UnitRow>(unit(id), body, key),

  unitPhones: (id: number, reason: LookReason) => getJson<UnitPhones>(`${unit(id)}/identity?reason=${reason}`),

  administrators: (id: number, signal?: AbortSignal) =>
    getJson<AdministratorRow[]>(`${unit(id)}/administrators`, signal),

  readMessage: (id: number) => postJson<MessageRow>(`${API}/messages/${id}/read`, {}),

  readAllMessages: () => postJson<{ unread: number }>(`${API}/messages/read`, {}),

  admit: (id: number, userId: number, act: 'remove' | 'restore', key: string) =>
    postJson<AdministratorRow[]>(`${unit(id)}/administrators/${userId}/${act}`, {}, key),
};

export type Acts = typeof acts;
