import { dayOf, type Answers } from 'workflow/domain';
import type { Calendar } from '../calendar';
import { applicantOf, unitOf } from '../people';
import { letter, stamped } from '../paper/stamped';
import { plansOf, type PlanName } from '../plans';
import { bindings, stories, type Binding, type DemoAct, type Story } from '../stories';
import { setClock } from './clock';
import { draft } from './drafting';
import type { Visitor, Visitors } from './visitor';

export interface Stage {
  calendar: Calendar;
  visitors: Visitors;
  plans: Record<PlanName, string>;
  /** Ids of the units, by login. */
  units: Map<string, number>;
  say: (line: string) => void;
}

interface Event {
  at: Date;
  play(): Promise<void>;
}

/** A person asks to be bound to the unit, and the unit's administrator approves. */
function binding({ applicant, asked, approved }: Binding, { calendar, visitors, units }: Stage): Event[] {
  const { unit } = applicantOf(applicant);
  const state = async (): Promise<{ id: number; state: string } | undefined> =>
    (await (await visitors(applicant)).get<{ id: number; state: string }[]>('/registrations'))[0];
  const ask = async (): Promise<void> => {
    if (!(await state())) await (await visitors(applicant)).post('/registrations', { unitId: units.get(unit) });
  };
  const approve = async (): Promise<void> => {
    const before = await state();
    if (before?.state === 'pending') await (await visitors(unit)).post(`/registrations/${before.id}/approve`, {});
  };
  const events = [{ at: asked(calendar), play: ask }];
  return approved ? [...events, { at: approved(calendar), play: approve }] : events;
}

interface Held {
  version: number;
  applicantName: string;
  answers: Answers;
}

/** The form is printed, stamped and scanned, as a unit's clerk does it. */
async function scanned(visitor: Visitor, id: number, act: DemoAct, { calendar, say }: Stage): Promise<Buffer> {
  const { name, legalRepresentative } = unitOf(act.who);
  try {
    return await stamped(await visitor.download(`/declarations/${id}/form`), name, legalRepresentative);
  } catch (error) {
    // Printing needs a browser, and that may be missing on a machine; the rest of the demo world does not need it.
    say(`  演示数据：登记表没有打印成，改用推荐函（${error instanceof Error ? error.message : '原因不明'}）`);
    const { applicantName } = await visitor.get<Held>(`/declarations/${id}`);
    return letter(name, applicantName, dayOf(act.at(calendar).getTime()));
  }
}

async function perform(act: DemoAct, id: number, stage: Stage): Promise<void> {
  const visitor = await stage.visitors(act.who);
  const { version, answers } = await visitor.get<Held>(`/declarations/${id}`);
  if (act.act === 'change') {
    await visitor.put(`/declarations/${id}`, { version, answers: { ...answers, ...act.answers } });
  } else if (act.act === 'recommend') {
    const bytes = await scanned(visitor, id, act, stage);
    const file = { name: '单位推荐意见（盖章扫描件）.pdf', type: 'application/pdf', bytes };
    await visitor.upload(`/declarations/${id}/recommendation`, file);
  } else {
    const opinion = 'opinion' in act ? { opinion: act.opinion } : {};
    await visitor.post(`/declarations/${id}/${act.act}`, { version, ...opinion });
  }
}

/** A draft and what became of it. Acts that are in the flow already are not done again. */
function declaration(story: Story, stage: Stage): Event[] {
  const { calendar, visitors, plans } = stage;
  const plan = plansOf(calendar)[story.plan];
  const occasion = { planId: plans[story.plan], year: plan.year, declareFrom: plan.declareFrom };
  let id = 0;
  let done = 0;
  const begin = async (): Promise<void> => {
    const visitor = await visitors(story.applicant);
    id = await draft(visitor, story.applicant, occasion);
    done = (await visitor.get<unknown[]>(`/declarations/${id}/flow`)).length;
  };
  let recorded = 0;
  const acts = story.acts.map((act): Event => {
    // A change leaves no entry: it is repeated unless the act after it is recorded.
    const entry = act.act === 'change' ? recorded : (recorded += 1) - 1;
    return { at: act.at(calendar), play: async () => (entry < done ? undefined : perform(act, id, stage)) };
  });
  return [{ at: story.drafted(calendar), play: begin }, ...acts];
}

/** Everything that people did, in the order of its days, the database's clock going along. */
export async function play(stage: Stage): Promise<void> {
  const events = [
    ...bindings.flatMap((one) => binding(one, stage)),
    ...stories.flatMap((story) => declaration(story, stage)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const event of events) {
    await setClock(event.at);
    await event.play();
  }
}
