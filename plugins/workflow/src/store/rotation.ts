import { callHand } from './moves';
import { row, rows } from './pool';
import { isKnownMark, personKey, personKeys, presentMark, seal, unseal, unsealIfKnown } from './seal';

/**
 * A change of IDENTITY_KEY: everything that an older key sealed is sealed again under the present one, and every person is
 * kept under its blind index. Each step looks at what is stored, so it may stop and begin again anywhere.
 */
const MARK_LENGTH = 'v2.00000000.'.length;
const IDS_A_STEP = 5000;

type Column = readonly [table: string, column: string];

/** Numbers, rotated person by person, as the key by which they count goes along. */
const NUMBERS = [
  ['applicants', 'id_number'],
  ['up_users', 'id_number'],
] as const satisfies readonly Column[];

/** What holds a sealed text and is no person's number; whoever seals one more column adds it here. */
const SEALED: readonly Column[] = [
  ['applicants', 'phone'],
  ['revisions', 'id_number'],
  ['revisions', 'phone'],
  ['units', 'contact_phone'],
  ['units', 'legal_representative_phone'],
  ['sso_accounts', 'claims'],
];

/** An account of a person whose number is known: sealed, and the key by which it counts as that person (R16). */
export interface SettledPerson {
  personKey: string;
  idNumber: string;
}

/**
 * Brings all that is stored of a person under the present key, in one transaction, and tells that key. Who takes a person in
 * asks here, so that nobody is taken in twice while a rotation is under way.
 */
export async function settlePerson(idNumber: string): Promise<SettledPerson> {
  const person = { personKey: personKey(idNumber), idNumber: seal(idNumber) };
  const keys = personKeys(idNumber);
  if (keys.length > 1) await rotatePerson(person, keys);
  return person;
}

async function rotatePerson(person: SettledPerson, keys: string[]): Promise<void> {
  const turned = await callHand('workflow_rotate_person', {
    keys,
    person_key: person.personKey,
    id_number: person.idNumber,
  });
  if (!turned.ok) throw new Error(`A person could not be brought under the present key: ${turned.setback}.`);
}

async function present(columns: readonly Column[]): Promise<Column[]> {
  const found = await rows<{ name: string }>({
    text: `select table_name || '.' || column_name as name from information_schema.columns where table_schema = current_schema()`,
  });
  const there = new Set(found.map(({ name }) => name));
  return columns.filter(([table, column]) => there.has(`${table}.${column}`) && there.has(`${table}.id`));
}

/** Rows of one step, of all ids up to the last there is: a statement never reads more than a step of a large table. */
async function* steps<R extends { id: number }>(
  table: string,
  columns: string,
  condition: string,
): AsyncGenerator<R[]> {
  const last = (await row<{ id: number | null }>({ text: `select max(id)::int as id from ${table}` }))?.id ?? 0;
  for (let from = 0; from < last; from += IDS_A_STEP) {
    yield await rows<R>({ text: `select id, ${columns} from ${table} where id > $1 and id <= $2 and ${condition}` }, [
      from,
      from + IDS_A_STEP,
      presentMark(),
    ]);
  }
}

/** What is sealed, but not under the present key. A unit's phone of before sealing is plain text and none of our business. */
const older = (column: string): string => `${column} ~ '^v[12]\\.' and left(${column}, ${MARK_LENGTH}) <> $3`;

async function rotateColumn(table: string, column: string): Promise<number> {
  let moved = 0;
  for await (const found of steps<{ id: number; before: string }>(table, `${column} as before`, older(column))) {
    if (found.length === 0) continue;
    const again = found.map(({ id, before }) => ({ id, before, after: seal(unseal(before)) }));
    const done = await callHand('workflow_reseal', { table, column, rows: again });
    if (done.ok) moved += done.value;
  }
  return moved;
}

async function rotatePeople(table: 'applicants' | 'up_users', isStopped: () => boolean): Promise<number> {
  let moved = 0;
  for await (const found of steps<{ id: number; sealed: string }>(table, 'id_number as sealed', older('id_number'))) {
    for (const { sealed } of found) {
      if (isStopped()) return moved;
      const idNumber = unseal(sealed);
      await rotatePerson({ personKey: personKey(idNumber), idNumber: seal(idNumber) }, personKeys(idNumber));
      moved += 1;
    }
  }
  return moved;
}

export interface Rotation {
  /** How many were brought under the present key. */
  people: number;
  values: number;
  /** Accounts that count as a person but whose number is not stored: they follow at their next sign-in. */
  waiting: number;
}

/** The whole sweep; null when it was stopped before the end. */
export async function rotate(isStopped: () => boolean): Promise<Rotation | null> {
  let people = 0;
  let values = 0;
  for (const [table] of NUMBERS) people += await rotatePeople(table, isStopped);
  for (const [table, column] of await present(SEALED)) {
    if (isStopped()) return null;
    values += await rotateColumn(table, column);
  }
  if (isStopped()) return null;
  const waiting = await row<{ n: number }>({
    text: 'select count(*)::int as n from up_users where person_key is not null and id_number is null',
  });
  return { people, values, waiting: waiting?.n ?? 0 };
}

/**
 * The ids of keys that IDENTITY_KEY lacks and under which something is still sealed. A sign-in on its way and a session's way out at the
 * provider are not looked at: they last for hours, and what no key opens of them is taken for gone.
 */
export async function missingKeys(): Promise<string[]> {
  const missing = new Set<string>();
  const columns = await present([...NUMBERS, ...SEALED]);
  // Each table is read once, however many of its columns are sealed.
  for (const table of new Set(columns.map(([name]) => name))) {
    const sealed = columns.filter(([name]) => name === table).map(([, column]) => `(${column})`);
    const marks = await rows<{ mark: string; sample: string }>({
      text: `select case when c like 'v1.%' then 'v1.' else left(c, ${MARK_LENGTH}) end as mark, min(c) as sample
        from ${table}, lateral (values ${sealed.join(', ')}) as s(c) where c ~ '^v[12]\\.' group by 1`,
    });
    for (const { mark, sample } of marks) {
      if (mark === 'v1.' && unsealIfKnown(sample) === null) missing.add('v1');
      else if (!isKnownMark(mark)) missing.add(mark.slice(3, -1));
    }
  }
  return [...missing];
}
