import { decide, maySee, permits, type Act, type Actor, type Refusal } from 'workflow/domain';
import {
  adoptNewest,
  BadAnswers,
  declaration,
  declareIn,
  decideOn,
  lift,
  perform,
  Refused,
  register,
  registrations,
  saveAnswers,
} from 'workflow/service';
import { expect } from 'vitest';
import {
  actCodes,
  carried,
  declareCodes,
  factsOf,
  happens,
  holderOf,
  missingIn,
  sees,
  submitsTo,
  unfit,
  type Filed,
  type Person,
  type Plan,
  type Said,
  type World,
} from './model';
import { asApplicant, asBody, asUnit, type Stage } from './stage';
import { ANSWERS, FIT, type Kind, type Step } from './steps';

export interface Game extends World {
  stage: Stage;
  plans: [Plan, Plan];
  people: Person[];
  /** What happened and what was refused, by its word: the proof that the sequences get everywhere. */
  seen: Map<string, number>;
}

const SCAN = { fileName: '推荐意见.pdf', size: 1000, pages: 1, sha256: 'a'.repeat(64) };

/** What the service answers: nothing, its refusals, or the fields of a 400. */
async function outcomeOf(work: () => Promise<unknown>): Promise<Refusal[] | { fields: string[] }> {
  try {
    await work();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.refusals;
    if (error instanceof BadAnswers) return { fields: error.problems.map(({ field }) => field) };
    throw error;
  }
}

const codesOf = (outcome: Refusal[] | { fields: string[] }): string[] =>
  Array.isArray(outcome) ? outcome.map(({ code }) => code) : outcome.fields;

function count(game: Game, word: string): void {
  game.seen.set(word, (game.seen.get(word) ?? 0) + 1);
}

/** The natural next thing for this person's newest declaration. */
function nextKind(filed: Filed | undefined, step: Step): Kind {
  if (!filed) return 'declare';
  if (filed.state === 'draft' || filed.state === 'returned') return missingIn(filed).length > 0 ? 'save' : 'submit';
  if (filed.state === 'in-review')
    return filed.desk === 'unit' && filed.recommended !== filed.revision ? 'recommend' : 'pass';
  // Who was terminated tries again, in either plan, or waits for the province.
  if (filed.state !== 'terminated') return 'pass';
  return filed.lifted || step.answers % 2 === 1 ? 'declare' : 'lift';
}

const OWN: readonly Kind[] = ['declare', 'save', 'adopt', 'submit', 'withdraw', 'enrol'];

function actorFor(game: Game, step: Step, kind: Kind, person: Person, filed: Filed): Actor {
  const { units, bodies } = game.stage;
  const { who } = step;
  const stranger = game.people[(game.people.indexOf(person) + 1) % game.people.length] as Person;
  if (who === 'stranger') return asApplicant(stranger.who);
  if (typeof who === 'number') {
    const cast = [...units.map((unit) => asUnit(unit)), ...bodies.map((body) => asBody(body)), asApplicant(person.who)];
    return cast[who % cast.length] as Actor;
  }
  const key = who === 'own' ? person.who.personKey : null;
  if (OWN.includes(kind)) return asApplicant(person.who);
  const province = bodies.find(({ desk }) => desk === 'province');
  if (kind === 'lift' && province) return asBody(province, key);
  const holder = holderOf(filed);
  if (!holder) return asApplicant(person.who);
  return 'unit' in holder ? asUnit(holder.unit, key) : asBody(holder.body, key);
}

function saidIn(game: Game, step: Step, filed: Filed): Said {
  const departments = game.stage.bodies.filter(({ kind }) => kind === 'department');
  const [chosen] = departments.filter(({ id }) => !game.closed.has(id));
  const chooses = filed.desk === 'unit' && filed.route?.level === 'province';
  const right = chooses ? (chosen?.id ?? null) : null;
  const ids = { right, none: null, bureau: game.stage.bodies[0]?.id ?? 0, unknown: 2_000_000_000 };
  return {
    version: filed.version - (step.stale ? 1 : 0),
    opinion: step.opinion,
    departmentId: ids[step.department],
  };
}

async function declareStep(game: Game, step: Step, person: Person): Promise<void> {
  const plan = game.plans[step.plan];
  const expected = declareCodes(person, plan, game);
  let id = 0;
  const outcome = await outcomeOf(async () => {
    id = await declareIn(plan.id, 'leader', asApplicant(person.who), null);
  });
  expect(codesOf(outcome), 'declare').toEqual(expected);
  expected.forEach((code) => count(game, code));
  if (expected.length > 0) return;
  count(game, 'declare');
  if (person.filed.some((filed) => filed.plan === plan)) count(game, 'declared again');
  person.filed.unshift({
    id,
    plan,
    at: plan.versions.length - 1,
    answers: {},
    state: 'draft',
    desk: null,
    seat: null,
    unit: person.bound ?? person.pending?.unit ?? null,
    route: null,
    revision: 0,
    version: 1,
    recommended: null,
    lifted: false,
    acts: [],
    frozen: [],
    reached: new Set(),
  });
}

/** A request to be bound to another unit and, the next time, that unit's yes. */
async function enrolStep(game: Game, person: Person): Promise<void> {
  const { units } = game.stage;
  if (units.some(({ id }) => game.closed.has(-id))) return;
  if (person.pending) {
    await decideOn('approve', person.pending.id, asUnit(person.pending.unit), '', null);
    [person.bound, person.pending] = [person.pending.unit, null];
    count(game, 'bound');
    return;
  }
  const unit = units[(units.findIndex(({ id }) => id === person.bound?.id) + 1) % units.length];
  if (unit) person.pending = { id: await register(unit.id, asApplicant(person.who), null), unit };
}

async function releaseStep(game: Game, person: Person): Promise<void> {
  if (!person.bound || game.closed.has(-person.bound.id)) return;
  const page = { offset: 0, limit: 1, sort: 'id', descending: false } as const;
  const { rows } = await registrations(asApplicant(person.who), { state: 'approved' }, page);
  await decideOn('unbind', rows[0]?.id ?? 0, asUnit(person.bound), '离职', null);
  person.bound = null;
  count(game, 'released');
}

async function draftStep(game: Game, kind: 'save' | 'adopt', step: Step, person: Person, filed: Filed): Promise<void> {
  const actor = actorFor(game, step, kind, person, filed);
  const { version } = saidIn(game, step, filed);
  const fit = FIT[filed.plan.versions[filed.at]?.form ?? 0];
  // What goes forward fills in the form as it is asked; everything else is left to chance.
  const answers = (step.kind === 'advance' ? fit : ANSWERS[step.answers]) as Record<string, string>;
  const codes = actCodes(kind, filed, person, actor, { version, opinion: '', departmentId: null }, game);
  const bad = kind === 'save' && codes.length === 0 ? unfit(filed, answers) : [];
  const outcome = await outcomeOf(() =>
    kind === 'save'
      ? saveAnswers(filed.id, version, answers, actor, null)
      : adoptNewest(filed.id, version, actor, null),
  );
  expect(codesOf(outcome), kind).toEqual(bad.length > 0 ? bad : codes);
  codes.forEach((code) => count(game, code));
  if (bad.length > 0) count(game, 'bad answers');
  if (codes.length > 0 || bad.length > 0) return;
  count(game, kind);
  filed.version += 1;
  filed.answers = kind === 'save' ? answers : carried(filed);
  if (kind === 'adopt') filed.at = filed.plan.versions.length - 1;
}

async function actStep(game: Game, act: Act, step: Step, person: Person, filed: Filed): Promise<void> {
  const actor = actorFor(game, step, act, person, filed);
  const said = saidIn(game, step, filed);
  const expected = actCodes(act, filed, person, actor, said, game);
  const facts = factsOf(filed, person, game);
  const region = act === 'submit' ? null : filed.route && { ...filed.route, code: filed.route.regionCode };
  const seats = game.stage.bodies.map((body) => ({ ...body, enabled: !game.closed.has(body.id) }));
  const ruling = decide(act, facts, actor, said, region, seats, game.now);
  const input = { ...said, ...(act === 'recommend' ? { scan: SCAN } : {}) };
  const outcome = await outcomeOf(() =>
    act === 'lift' ? lift(filed.id, actor, input, null) : perform(act, filed.id, actor, input, null),
  );
  expect(codesOf(outcome), `${act} by ${actor.role}`).toEqual(expected);
  // Word for word what the pure rule says: its windows, names and versions as well. It does not know what does not exist (R8).
  if (expected[0] !== 'not-found') expect(outcome).toEqual(ruling.ok ? [] : ruling.refusals);
  expected.forEach((code) => count(game, code));
  if (expected.length > 0) return;
  count(game, act === 'submit' && filed.revision > 0 && filed.state === 'returned' ? 'resubmit' : act);
  happens(act, filed, person, said, game);
  if (filed.state === 'approved') count(game, 'approved');
  if (ruling.ok)
    expect([ruling.to.state, ruling.to.desk, ruling.authorityId]).toEqual([
      filed.state,
      filed.desk,
      filed.seat?.id ?? null,
    ]);
}

export async function play(game: Game, step: Step, person: Person): Promise<void> {
  const filed = person.filed[step.kind === 'advance' ? 0 : Math.min(step.target, person.filed.length - 1)];
  const kind = step.kind === 'advance' ? nextKind(filed, step) : step.kind;
  if (kind === 'enrol') return enrolStep(game, person);
  if (kind === 'release') return releaseStep(game, person);
  // Who is bound to nobody goes nowhere: going forward, the person finds a unit first.
  if (kind === 'submit' && step.kind === 'advance' && !submitsTo(person, game)) return enrolStep(game, person);
  if (kind === 'declare' || !filed) return declareStep(game, step, person);
  if (kind === 'save' || kind === 'adopt') return draftStep(game, kind, step, person, filed);
  return actStep(game, kind as Act, step, person, filed);
}

/** The record and its buttons, as one of the cast opens it. */
export async function look(game: Game, person: Person, who: Step['who']): Promise<void> {
  const [filed] = person.filed;
  if (!filed) return;
  const step: Step = {
    kind: 'pass',
    who,
    stale: false,
    opinion: '',
    department: 'right',
    answers: 0,
    plan: 0,
    target: 0,
  };
  const actor = actorFor(game, step, 'pass', person, filed);
  const facts = factsOf(filed, person, game);
  const visible = sees(filed, person, actor);
  expect(maySee(facts, actor, filed.reached.has(actor.authorityId ?? 0))).toBe(visible);
  if (!visible) return expect(codesOf(await outcomeOf(() => declaration(filed.id, actor)))).toEqual(['not-found']);
  const record = await declaration(filed.id, actor);
  for (const { action, refusals } of record.actions)
    expect([action, refusals]).toEqual([action, permits(action, facts, actor, game.now)]);
  const live = actor.role === 'applicant' && ['draft', 'returned'].includes(filed.state);
  expect(record.answers).toEqual(live ? filed.answers : (filed.frozen.at(-1) ?? {}));
}
