import type { Form } from '../domain/form';
import type { PaperTexts, PlanCategory } from '../domain/plan';
import { row } from './pool';

export interface PlanVersion {
  form: Form;
  categories: PlanCategory[];
  paper: PaperTexts | null;
}

const known = new Map<number, PlanVersion>();

/** Far more versions than a year sees; against a process that never ends. */
const MOST = 200;

/** A frozen plan version. It never changes (a trigger sees to that), so it is read and parsed once a process. */
export async function planVersion(id: number): Promise<PlanVersion> {
  const kept = known.get(id);
  if (kept) return kept;
  const read = await row<PlanVersion>(
    { name: 'plan-version', text: 'select form, categories, paper from plan_versions where id = $1' },
    [id],
  );
  if (!read) throw new Error(`There is no plan version ${id}.`);
  if (known.size >= MOST) known.clear();
  known.set(id, read);
  return read;
}
