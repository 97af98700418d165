import { hiddenFields, ROW_ID, shownAnswers, type Answer, type Answers, type Form, type Row } from 'workflow/domain';
import { actKey } from '../server/actKey';
import { cellPlace, summaryOf, type Summary } from './places';

/** A summary walks the whole form; between strokes is soon enough. */
const SUMMARY_MS = 150;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A short name for a row, so that it stays the same one when it moves (domain/rowMatch). */
export const namedRow = (): Row => ({ [ROW_ID]: actKey() });

/** Every row of every table has a name; rows of other programs get one here. */
function withRowNames(form: Form, answers: Answers): Answers {
  const named = { ...answers };
  for (const field of form.sections.flatMap(({ fields }) => fields)) {
    const answer = answers[field.id];
    if (field.type !== 'table' || !Array.isArray(answer)) continue;
    named[field.id] = (answer as Row[]).map((row) =>
      typeof row[ROW_ID] === 'string' ? row : { ...namedRow(), ...row },
    );
  }
  return named;
}

/**
 * The answers while they are written. Each field listens for itself, so that a stroke redraws one input and not the page,
 * whatever the form's length.
 */
export class Draft {
  answers: Answers;
  hidden: ReadonlySet<string>;
  summary: Summary;
  /** Writing that is no number yet, by table, row name and column, or by field: kept so that nothing typed is lost. */
  readonly rough = new Map<string, string>();
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly conditions: ReadonlySet<string>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  onTouch: () => void = () => undefined;

  constructor(
    readonly form: Form,
    answers: Answers,
  ) {
    this.answers = withRowNames(form, answers);
    this.hidden = hiddenFields(form, this.answers);
    const fields = form.sections.flatMap((section) => section.fields);
    this.conditions = new Set(fields.flatMap(({ showIf }) => (showIf ? [showIf.field] : [])));
    this.summary = summaryOf(form, this.answers);
  }

  get = (field: string): Answer | undefined => this.answers[field];

  rowsOf(table: string): Row[] {
    const answer = this.answers[table];
    return Array.isArray(answer) ? (answer as Row[]) : [];
  }

  set(field: string, answer: Answer): void {
    if (this.answers[field] === answer) return;
    this.answers = { ...this.answers, [field]: answer };
    this.tell(field);
    if (this.conditions.has(field)) {
      this.hidden = hiddenFields(this.form, this.answers);
      this.tell('$hidden');
    }
    this.touched();
  }

  /** Other answers as a whole: the newest from elsewhere. */
  replace(answers: Answers): void {
    this.answers = withRowNames(this.form, answers);
    this.rough.clear();
    this.hidden = hiddenFields(this.form, this.answers);
    for (const topic of this.listeners.keys()) this.tell(topic);
    this.count();
  }

  setRough(key: string, text: string | null): void {
    if (text === null) this.rough.delete(key);
    else this.rough.set(key, text);
    this.touched();
  }

  /** What is sent: nothing that is not asked for. */
  sent = (): Answers => shownAnswers(this.form, this.answers);

  /** `$hidden` and `$summary` are told like fields, which never begin so. */
  listen = (topic: string, listener: () => void): (() => void) => {
    const all = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, all.add(listener));
    return () => all.delete(listener);
  };

  /** Counts at once: before a submission, and for a jump to what is missing. */
  count(): Summary {
    clearTimeout(this.timer);
    this.summary = summaryOf(this.form, this.answers, this.roughPlaces());
    this.tell('$summary');
    return this.summary;
  }

  private touched(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), SUMMARY_MS);
    this.onTouch();
  }

  private roughPlaces(): string[] {
    return [...this.rough.keys()].flatMap((key) => {
      const [field = '', row, column] = key.split('|');
      if (row === undefined || column === undefined) return this.hidden.has(field) ? [] : [field];
      const place = this.rowsOf(field).findIndex((one) => one[ROW_ID] === row);
      return place < 0 ? [] : [cellPlace(field, place, column)];
    });
  }

  private tell(topic: string): void {
    for (const listener of this.listeners.get(topic) ?? []) listener();
  }
}
