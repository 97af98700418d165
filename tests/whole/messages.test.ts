import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { endOf } from 'workflow/domain';
import { remind, workOff } from 'workflow/service';
import { closePool, openPool } from 'workflow/store';
import { openMailbox, type Mailbox } from '../world/mailbox';
import { act, declarationOf, people, plansOf, recommend } from '../world/paperwork';
import { draftOf, PLANS, publishPlan } from '../world/plans';
import { staffOf } from '../world/staff';
import { openWorld, type Visitor, type World } from '../world/world';

const DAY_MS = 86_400_000;

interface Message {
  id: number;
  kind: string;
  title: string;
  body: string;
  link: string;
  readAt: string | null;
}

const messagesOf = async (visitor: Visitor, headers = {}): Promise<Message[]> =>
  (await visitor.get<Message[]>('/messages?range=[0,99]', headers)).body;
const unreadOf = async (visitor: Visitor): Promise<number> =>
  (await visitor.get<{ unread: number }>('/me')).body.unread;

/** The product tells a moment after the act, by itself. */
const soon = <T>(look: () => Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 20_000, interval: 250 });
const told = (visitor: Visitor, kind: string, part = ''): Promise<Message> =>
  soon(async () => {
    const found = (await messagesOf(visitor)).find((one) => one.kind === kind && one.body.includes(part));
    expect(found, `${kind} ${part}`).toBeDefined();
    return found as Message;
  });

describe('without a mail server', () => {
  let world: World;
  let as: (login: string) => Promise<Visitor>;
  const count = async (table: string): Promise<number> =>
    (await world.sql.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0;

  beforeAll(async () => {
    world = await openWorld();
    openPool(world.databaseUrl);
    as = people(world);
  });
  afterAll(async () => {
    await closePool();
    await world.close();
  });

  test('what happened long before the first start is nobody’s news', async () => {
    await workOff();
    expect(await count('workflow_outbox where done_at is null')).toBe(0);
    expect(await count("workflow_messages where at < clock_timestamp() - interval '2 days'")).toBe(0);
    expect(await count("workflow_outbox where at < clock_timestamp() - interval '2 days'")).toBeGreaterThan(10);
  });

  test('a submission is told to the unit, a pass to the person and the next desk', async () => {
    const [person, unit] = [await as('applicant.8'), await as('unit.county')];
    const before = await declarationOf(person);
    const submitted = await act(person, before.id, 'submit');
    expect(submitted.status).toBe(200);
    await soon(async () =>
      expect(await count(`workflow_messages where key = 'act-${before.id}-1-unit-${submitted.body.unitId}'`)).toBe(1),
    );
    const { id } = await declarationOf(await as('applicant.7'));
    await recommend(unit, id);
    expect((await act(unit, id, 'pass', { opinion: '同意推荐' })).status).toBe(200);
    const passed = await told(await as('applicant.7'), 'passed');
    expect(passed).toMatchObject({ link: `/declarations/${id}/show`, readAt: null });
    expect(passed.body).toContain('肥西县人力资源和社会保障局');
    const county = await as('bureau.feixi');
    const waiting = await told(county, 'waiting');
    expect(await unreadOf(county)).toBe(1);
    const [english] = await messagesOf(county, { 'accept-language': 'en' });
    expect(english?.title).toMatch(/waiting for your review/);
    // Only one's own: another's is as if it were not there.
    expect((await (await as('applicant.7')).post(`/messages/${waiting.id}/read`)).code).toBe('not-found');
    const read = await county.post<Message>(`/messages/${waiting.id}/read`);
    expect([read.status, read.body.readAt === null]).toEqual([200, false]);
    expect(await unreadOf(county)).toBe(0);
    expect((await county.get<Message[]>('/messages?filter={"unread":true}')).body).toEqual([]);
    expect((await county.get<Message[]>('/messages?filter={"unread":false}')).body).toHaveLength(1);
  });

  test('a return is told to the person with the day, and to the unit; all may be marked read at once', async () => {
    const { id } = await declarationOf(await as('applicant.7'));
    expect((await act(await as('bureau.feixi'), id, 'return', { opinion: '请补正' })).status).toBe(200);
    const person = await as('applicant.7');
    const { open } = await plansOf(person);
    const returned = await told(person, 'returned');
    expect(returned.body).toContain(open.resubmitUntil);
    expect(returned.body).not.toContain('请补正');
    await told(await as('unit.county'), 'returned');
    expect((await person.post<{ unread: number }>('/messages/read')).body).toEqual({ unread: 0 });
    expect(await unreadOf(person)).toBe(0);
  });

  test('worked off twice is told once', async () => {
    await workOff();
    const before = await count('workflow_messages');
    await world.sql.query("update workflow_outbox set done_at = null where at > clock_timestamp() - interval '1 hour'");
    await Promise.all([workOff(), workOff()]);
    expect(await count('workflow_messages')).toBe(before);
    expect(await count('workflow_outbox where done_at is null')).toBe(0);
  });

  test('an act that did not happen tells nobody', async () => {
    const before = await count('workflow_outbox');
    await world.sql.query('begin');
    await world.sql.query(
      `select workflow_register(jsonb_build_object('applicant_id', (select id from applicants where id not in
         (select applicant_id from registrations where state = 'pending') limit 1), 'unit_id', (select id from units where enabled limit 1)))`,
    );
    expect(await count('workflow_outbox')).toBe(before + 1);
    await world.sql.query('rollback');
    expect(await count('workflow_outbox')).toBe(before);
  });

  test('what waited for somebody counts as unread no longer once a later act has moved it on', async () => {
    const [person, unit] = [await as('applicant.8'), await as('unit.county')];
    const { id } = await declarationOf(person);
    const about = async (kind: string): Promise<Message | undefined> =>
      (await messagesOf(unit)).find((one) => one.kind === kind && one.link === `/declarations/${id}/show`);
    expect(await about('waiting')).toMatchObject({ readAt: null });
    const before = await unreadOf(unit);
    expect((await act(person, id, 'withdraw')).status).toBe(200);
    await soon(async () => expect(await about('withdrawn')).toBeDefined());
    expect((await about('waiting'))?.readAt).not.toBeNull();
    // The one that waited is over, the one that says so has come.
    expect(await unreadOf(unit)).toBe(before);
    expect((await unit.get<Message[]>('/messages?filter={"unread":true}')).body).toHaveLength(before);
    // Handed in again it waits again, in a message of its own.
    expect((await act(person, id, 'submit')).status).toBe(200);
    await soon(async () => expect(await about('waiting')).toMatchObject({ readAt: null }));
  });

  test('reminders come three days and one day before, once', async () => {
    const person = await as('applicant.5');
    const { open } = await plansOf(person);
    for (const days of [3, 3, 2, 1]) await remind(endOf(open.declareUntil) - days * DAY_MS - 3_600_000);
    const reminders = (await messagesOf(person)).filter(({ kind }) => kind === 'remind-declare');
    expect(reminders.map(({ title }) => title)).toEqual(['申报还有1天截止', '申报还有3天截止']);
    await remind(endOf(open.reviewUntil) - DAY_MS);
    const desk = (await messagesOf(await as('unit.city'))).filter(({ kind }) => kind === 'remind-review');
    expect(desk).toHaveLength(1);
    expect(desk[0]?.body).toMatch(/还有\d+件申报等您审核/);
  });

  test('longer deadlines of a running plan are told to those with something open', async () => {
    const staff = await staffOf(world);
    const person = await as('applicant.5');
    const { open } = await plansOf(person);
    const draft = await draftOf(staff, open.id);
    const later = new Date(Date.parse(`${open.reviewUntil}T00:00:00Z`) + 5 * DAY_MS).toISOString().slice(0, 10);
    const saved = await staff('PUT', `${PLANS}/${open.id}`, { ...draft, reviewUntil: later });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    await publishPlan(staff, open.id);
    expect((await told(person, 'deadlines')).body).toContain(later);
    await told(await as('unit.city'), 'deadlines', later);
    expect((await messagesOf(await as('bureau.province'))).filter(({ kind }) => kind === 'deadlines')).toEqual([]);
  });

  test('the unit that a person leaves for another is told, and the person hears of the new one alone', async () => {
    const [person, before, after] = [await as('applicant.5'), await as('unit.city'), await as('unit.county')];
    const unit = (await after.get<{ id: number }[]>('/units')).body[0];
    const asked = await person.post<{ id: number; name: string }>('/registrations', { unitId: unit?.id });
    expect(asked.status).toBeLessThan(300);
    await told(after, 'registration-asked', asked.body.name);
    expect((await after.post(`/registrations/${asked.body.id}/approve`)).status).toBe(200);
    await told(person, 'registration-approved');
    const left = await told(before, 'registration-left', asked.body.name);
    expect([left.link, left.body]).toEqual(['/registrations', expect.not.stringMatching(/\*{4}|\d{11}/)]);
    await workOff();
    expect((await messagesOf(person)).map(({ kind }) => kind)).not.toContain('registration-unbound');
    expect((await messagesOf(after)).map(({ kind }) => kind)).not.toContain('registration-left');
  });

  test('nobody is left without a reviewer: the last account stays, and the staff see that nothing is stranded', async () => {
    const staff = await staffOf(world);
    const stranded = async (): Promise<unknown[]> =>
      (await staff<{ data: unknown[] }>('GET', '/workflow/stranded')).body.data;
    expect(await stranded()).toEqual([]);
    const { rows } = await world.sql.query<{ id: number; document_id: string }>(
      "select id, document_id from up_users where username = 'unit.county'",
    );
    const [account] = rows;
    const address = `/content-manager/collection-types/plugin::users-permissions.user/${account?.document_id}`;
    const refused = await staff<{ error: { message: string } }>('PUT', address, { blocked: true });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toMatch(/最后一个可以办理的账号.+（/);
    const removed = await staff('DELETE', address);
    expect([removed.status, removed.code]).toEqual([403, 'only-by-review']);
    expect(await unreadOf(await as('unit.county'))).toBeGreaterThan(0);
    await world.sql.query('update up_users set blocked = true where id = $1', [account?.id]);
    expect((await stranded()).length).toBeGreaterThan(0);
    expect(await count("pgboss.job where name = 'mail'")).toBe(0);
  });
});

describe('with a mail server', () => {
  let world: World;
  let mailbox: Mailbox;

  beforeAll(async () => {
    mailbox = await openMailbox();
    world = await openWorld({
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(mailbox.port),
      SMTP_FROM: '申报平台 <shenbao@example.cn>',
    });
  });
  afterAll(async () => {
    await world.close();
    await mailbox.close();
  });

  test('a return is mailed to the person, once and without a number of theirs', async () => {
    const as = people(world);
    const person = await as('applicant.4');
    expect((await person.put('/profile', { phone: '13800138000', email: 'person@example.cn' })).status).toBe(200);
    const { id } = await declarationOf(person);
    expect((await act(await as('unit.city'), id, 'return', { opinion: '请补正' })).status).toBe(200);
    const mine = (): Mailbox['mails'] => mailbox.mails.filter(({ to }) => to.includes('person@example.cn'));
    await soon(() => Promise.resolve(expect(mine()).toHaveLength(1)));
    await world.sql.query(
      "update workflow_outbox set done_at = null where key like 'act-%' and at > clock_timestamp() - interval '1 hour'",
    );
    await soon(async () =>
      expect(
        (await world.sql.query("select 1 from pgboss.job where name = 'mail' and state <> 'completed'")).rowCount,
      ).toBe(0),
    );
    expect(mine()).toHaveLength(1);
    const text = mine()[0]?.text ?? '';
    expect(text).toContain('退回了您的申报');
    expect(text).toContain(`/#/declarations/${id}/show`);
    expect(text).not.toMatch(/\d{11}|\*{4}|请补正/);
  });
});
