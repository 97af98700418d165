import { PDFDocument } from 'pdf-lib';
import { expect } from 'vitest';
import type { Answer, Visitor, World } from './world';

export interface Action {
  action: string;
  allowed: boolean;
  refusals: { code: string; message: string }[];
}

/** A declaration on the wire, as far as the tests ask. */
export interface Declaration {
  id: number;
  planId: string;
  applicantName: string;
  idNumber: string;
  phone: string;
  unitId: number | null;
  state: string;
  desk: string | null;
  authorityName: string | null;
  revision: number;
  version: number;
  actions: Action[];
  answers: Record<string, unknown>;
  attachments: { id: number; fieldId: string; fileName: string; size: number; type: string; sha256: string }[];
  recommendation: { revision: number; fileName: string; size: number; sha256: string } | null;
}

export interface Plan {
  id: string;
  year: number;
  name: string;
  declareFrom: string;
  declareUntil: string;
  reviewUntil: string;
  resubmitUntil: string;
  declaredCount: number;
  pendingCount: number;
}

/** The three plans of the demo world by year: last year's, this one, next year's. Plans of the test's own do not count. */
export async function plansOf(visitor: Visitor): Promise<{ last: Plan; open: Plan; next: Plan }> {
  const { body } = await visitor.get<Plan[]>(`/plans?sort=["year","ASC"]`);
  const [last, open, next] = body.filter((plan) => plan.name === '学术和技术带头人及后备人选选拔') as [
    Plan,
    Plan,
    Plan,
  ];
  expect(next).toBeDefined();
  return { last, open, next };
}

/** The person's declaration in the open plan (or the one given), as somebody sees it. */
export async function declarationOf(visitor: Visitor, planId?: string): Promise<Declaration> {
  const plan = planId ?? (await plansOf(visitor)).open.id;
  const { body } = await visitor.get<Declaration[]>(
    `/declarations?filter=${encodeURIComponent(JSON.stringify({ planId: plan }))}`,
  );
  return seen(visitor, body[0]?.id ?? 0);
}

export async function seen(visitor: Visitor, id: number): Promise<Declaration> {
  const { status, body } = await visitor.get<Declaration>(`/declarations/${id}`);
  expect(status).toBe(200);
  return body;
}

/** A scan as a scanner makes it: pages and nothing else. Other words, other bytes. */
export async function scan(words = 'stamped', pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1)
    pdf.addPage([595, 842]).drawText(`${words} ${page + 1}`, { x: 60, y: 700 });
  return pdf.save();
}

/** An act on the version that the visitor sees now. */
export async function act(
  visitor: Visitor,
  id: number,
  name: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Answer<Declaration>> {
  const { version } = await seen(visitor, id);
  return visitor.post<Declaration>(`/declarations/${id}/${name}`, { version, ...body }, headers);
}

export async function recommend(visitor: Visitor, id: number, words = 'stamped'): Promise<Declaration> {
  const answer = await visitor.upload<Declaration>(
    `/declarations/${id}/recommendation`,
    await scan(words),
    '推荐意见.pdf',
  );
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Who is signed in, each once. */
export function people(world: World): (login: string) => Promise<Visitor> {
  const inside = new Map<string, Promise<Visitor>>();
  return (login) => {
    const found = inside.get(login) ?? world.signIn(login);
    inside.set(login, found);
    return found;
  };
}
