import { GUARDS, rows } from 'workflow/store';

/**
 * The product reads its clock from the SQL function workflow_now(). While the demo world is being made, and only then, it
 * runs behind, so that last year's acts carry last year's dates and went through last year's windows.
 */
const behind = (ms: number): string =>
  `create or replace function workflow_now() returns timestamptz language sql as $$ select clock_timestamp() - interval '${Math.round(ms)} milliseconds' $$`;

/** The database's clock runs on from this moment; a moment still to come is now. */
export async function setClock(moment: Date): Promise<void> {
  await rows({ text: behind(Math.max(0, Date.now() - moment.getTime())) });
}

/** The product's own clock again, as its guards define it. */
export async function resetClock(): Promise<void> {
  const own = GUARDS.find((guard) => guard.name === 'workflow_now');
  if (!own) throw new Error('The product has no workflow_now().');
  await rows({ text: own.sql });
}
