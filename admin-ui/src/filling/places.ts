import {
  invalid,
  isAttachment,
  shownFields,
  unanswered,
  type Answers,
  type Field,
  type Form,
  type Row,
} from 'workflow/domain';

/** `papers[2].title`, taken apart. */
export interface Spot {
  field: string;
  row: number | null;
  column: string | null;
}

export function spotOf(place: string): Spot {
  const found = /^([^[]+)\[(\d+)\](?:\.(.+))?$/.exec(place);
  if (!found) return { field: place, row: null, column: null };
  return { field: found[1] ?? place, row: Number(found[2]), column: found[3] ?? null };
}

export const cellPlace = (table: string, row: number, column: string): string => `${table}[${row}].${column}`;

/** The element of a place: what a label names and where the focus goes. */
export const elementId = (place: string): string => `answer-${place}`;

/** `unanswered` for what is not there yet; otherwise what is wrong with it. */
export type Trouble = 'unanswered' | 'not-a-number' | ReturnType<typeof invalid>[number]['problem'];

export interface Summary {
  /** In the order of the form: everything between these answers and a submission. */
  open: { place: string; trouble: Trouble }[];
  troubles: ReadonlyMap<string, Trouble>;
  /** By table and row, `column:trouble` joined: a row compares one string. */
  rows: ReadonlyMap<string, string>;
  /** How many places are open in each section. */
  sections: ReadonlyMap<string, number>;
  required: number;
  answered: number;
}

const rowsOf = (answers: Answers, field: Field): Row[] => {
  const answer = answers[field.id];
  return field.type === 'table' && Array.isArray(answer) ? (answer as Row[]) : [];
};

/** How many places must be answered: fields, and the required cells of the rows that are there. */
function requiredIn(form: Form, answers: Answers): number {
  return shownFields(form, answers).reduce((sum, field) => {
    const own = field.required || (field.minRows ?? 0) > 0 ? 1 : 0;
    const cells = rowsOf(answers, field).length * (field.columns ?? []).filter(({ required }) => required).length;
    return sum + own + cells;
  }, 0);
}

/** What is open, by the same rule as the server's `incomplete` (R7). `rough` are places whose writing is no number yet. */
export function summaryOf(form: Form, answers: Answers, rough: readonly string[] = []): Summary {
  const troubles = new Map<string, Trouble>();
  const absent = unanswered(form, answers);
  for (const place of absent) troubles.set(place, 'unanswered');
  for (const { field, problem } of invalid(form, answers)) troubles.set(field, problem);
  for (const place of rough) troubles.set(place, 'not-a-number');
  const order = new Map(form.sections.flatMap(({ fields }) => fields).map(({ id }, place) => [id, place]));
  const columns = new Map(
    form.sections.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.columns ?? []).map(({ id }, place) => [`${field.id}.${id}`, place] as const)),
    ),
  );
  const rank = (place: string): [number, number, number] => {
    const { field, row, column } = spotOf(place);
    return [order.get(field) ?? 0, row ?? -1, column === null ? -1 : (columns.get(`${field}.${column}`) ?? 0)];
  };
  const ranked = [...troubles].map(([place, trouble]) => ({ place, trouble, rank: rank(place) }));
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1] || a.rank[2] - b.rank[2]);
  const rows = new Map<string, string>();
  const sectionOf = new Map(form.sections.flatMap(({ id, fields }) => fields.map((field) => [field.id, id])));
  const sections = new Map<string, number>();
  for (const { place, trouble } of ranked) {
    const { field, row, column } = spotOf(place);
    const section = sectionOf.get(field) ?? '';
    sections.set(section, (sections.get(section) ?? 0) + 1);
    if (row === null || column === null) continue;
    const key = `${field}[${row}]`;
    rows.set(key, `${rows.get(key) ?? ''}${column}:${trouble};`);
  }
  const required = requiredIn(form, answers);
  return {
    open: ranked.map(({ place, trouble }) => ({ place, trouble })),
    troubles,
    rows,
    sections,
    required,
    answered: Math.max(0, required - absent.length),
  };
}

/** The key of the words for a trouble: files are uploaded and options chosen, only the rest is filled in. */
export function troubleKey(field: Field | undefined, trouble: Trouble): string {
  if (trouble !== 'unanswered' || !field) return `fill.trouble.${trouble}`;
  if (isAttachment(field)) return 'fill.notUploaded';
  return ['choice', 'choices', 'yes-no', 'region'].includes(field.type) ? 'fill.notChosen' : 'fill.trouble.unanswered';
}
