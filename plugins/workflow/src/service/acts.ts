import { createHash } from 'node:crypto';
import { canonical, GENESIS, link, type FlowContent } from '../domain/flow';
import type { Actor } from '../domain/permits';
import type { Refusal } from '../domain/refusals';
import { decide, type Decision, type Ruling } from '../domain/review';
import type { Act } from '../domain/words';
import { move, type Case, type Move, type Moved, type RequestKey, type Setback } from '../store';
import { openCase } from './cases';
import { freeze } from './freeze';
import { Refused } from './refused';

export interface ActInput extends Decision {
  items?: { field: string; note: string }[] | undefined;
  /** The stamped scan, checked and stored, of a `recommend`. */
  scan?: { fileName: string; size: number; pages: number; sha256: string };
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A request that was already answered; the edge gives the kept answer again (R15). */
export class KeyTaken extends Error {}

/** The database's setback as the refusal that the person reads. */
export async function refuseSetback(setback: Setback, id: number | null, actor: Actor, year: number): Promise<never> {
  if (setback === 'key-taken') throw new KeyTaken();
  if (setback === 'barred-this-year') throw new Refused({ code: 'barred-this-year', year });
  if (setback === 'already-declared' || setback === 'already-registered') throw new Refused({ code: setback });
  const { entry } = await openCase(id ?? 0, actor);
  throw new Refused({ code: 'stale', version: entry.version, state: entry.state } satisfies Refusal);
}

/**
 * Submit, withdraw, recommend, pass, return or terminate: the rule decides, then one statement moves the declaration and
 * writes its flow entry. The same line for every desk (R1–R17).
 * @throws Refused with every refusal; KeyTaken for a repeated request
 */
export async function perform(
  act: Act,
  id: number,
  actor: Actor,
  input: ActInput,
  key: RequestKey | null,
): Promise<void> {
  await performOn(await openCase(id, actor, input.departmentId ?? null), act, actor, input, key);
}

/** The same on a declaration that is open already. */
export async function performOn(
  found: Case,
  act: Act,
  actor: Actor,
  input: ActInput,
  key: RequestKey | null,
): Promise<void> {
  const region = act === 'submit' ? null : found.region;
  const ruling = decide(act, found.entry, actor, input, region, found.seats, found.now);
  if (!ruling.ok) {
    const [first, ...rest] = ruling.refusals as [Refusal, ...Refusal[]];
    throw new Refused(first, ...rest);
  }
  const moved: Moved = await move(await moveOf(act, found, actor, input, ruling), key);
  if (!moved.ok) await refuseSetback(moved.setback, found.entry.id, actor, found.entry.year);
}

async function moveOf(act: Act, found: Case, actor: Actor, input: ActInput, ruling: Ruling): Promise<Move> {
  const { entry } = found;
  const at = new Date(found.now).toISOString();
  const frozen = act === 'submit' ? await freeze(found, at) : null;
  const revision = frozen?.revision ?? entry.revision;
  const nextName =
    act === 'submit'
      ? (found.boundUnit?.name ?? null)
      : (found.seats.find((seat) => seat.id === ruling.authorityId)?.name ?? null);
  const content: FlowContent = {
    declarationId: entry.id,
    seq: found.lastSeq + 1,
    act,
    actorId: actor.userId,
    actorName: actor.name,
    organisation: actor.role === 'applicant' ? (found.boundUnit?.name ?? entry.unitName ?? '') : actor.organisation,
    desk: entry.desk,
    nextDesk: ruling.to.desk,
    state: ruling.to.state,
    opinion: ruling.opinion,
    items: input.items ?? [],
    revision,
    version: entry.version + 1,
    at,
    evidence: frozen?.sha256 ?? input.scan?.sha256 ?? null,
  };
  return {
    id: entry.id,
    version: entry.version,
    from_state: entry.state,
    decided_at: at,
    declaration: {
      state: ruling.to.state,
      desk: ruling.to.desk,
      authority_id: ruling.authorityId,
      revision,
      recommended_revision: act === 'recommend' ? revision : entry.recommendedRevision,
      submitted_at: frozen ? at : (entry.submittedAt?.toISOString() ?? null),
      region_code: found.region?.code ?? null,
      unit_id: entry.unitId,
      unit_name: entry.unitName,
      applicant_name: entry.applicantName,
      id_number_masked: entry.idNumberMasked,
      phone_masked: entry.phoneMasked,
      ...(act === 'lift' ? { bar_lifted: true } : {}),
      ...frozen?.columns,
    },
    entry: { ...content, nextName, ...link(canonical(content), found.lastHash ?? GENESIS, sha256) },
    ...(frozen ? { frozen: frozen.row } : {}),
    ...(input.scan
      ? {
          recommendation: {
            declaration_id: entry.id,
            revision,
            file_name: input.scan.fileName,
            size: input.scan.size,
            pages: input.scan.pages,
            sha_256: input.scan.sha256,
            uploaded_at: at,
            uploaded_by: actor.name,
          },
        }
      : {}),
  };
}
