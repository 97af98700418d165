/**
 * What the database itself enforces, whatever hand writes: applied after Strapi's schema sync at every start, idempotent,
 * and looked for again by the readiness check (readiness.ts). A statement that names an object drops it first.
 */
export interface Guard {
  kind: 'table' | 'index' | 'constraint' | 'trigger' | 'function';
  name: string;
  /** The table it belongs to; empty for functions and tables. */
  on: string;
  sql: string;
}

export const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** `later` is what a table of an earlier release lacks, in words of `alter table`, each harmless the second time. */
export const table = (name: string, columns: string, later?: string): Guard => ({
  kind: 'table',
  name,
  on: '',
  sql: `create table if not exists ${name} (${columns})${later === undefined ? '' : `; alter table ${name} ${later}`}`,
});

export const index = (on: string, name: string, columns: string, unique = false): Guard => ({
  kind: 'index',
  name,
  on,
  sql: `create ${unique ? 'unique ' : ''}index if not exists ${name} on ${on} ${columns}`,
});

export const check = (on: string, name: string, condition: string): Guard => ({
  kind: 'constraint',
  name,
  on,
  // Only when it is not there: adding one reads the whole table. A changed condition takes a new name.
  sql: `do $$ begin if not exists (select 1 from pg_constraint where conname = '${name}' and conrelid = '${on}'::regclass)
    then alter table ${on} add constraint ${name} check (${condition}); end if; end $$`,
});

export const call = (name: string, body: string, declare = ''): Guard => ({
  kind: 'function',
  name,
  on: '',
  sql: `create or replace function ${name}() returns trigger language plpgsql as $$ ${declare} begin ${body} end $$`,
});

export const trigger = (on: string, name: string, when: string): Guard => ({
  kind: 'trigger',
  name,
  on,
  sql: `drop trigger if exists ${name} on ${on}; create ${when.replace('TRIGGER', `trigger ${name}`).replace('TABLE', `on ${on}`)}`,
});

export const REFUSE =
  "raise exception 'only-by-review' using errcode = 'WF403', hint = 'State changes only through review.';";

/**
 * The functions of hands.ts set this for their own transaction; any other statement on a guarded table
 * is refused at once.
 */
export const HAND = "coalesce(current_setting('workflow.hand', true), '')";
