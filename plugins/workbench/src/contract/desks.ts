import { z } from 'zod';
import type { Change } from 'workflow/domain';

export const claim = z.strictObject({ takeOver: z.boolean().optional() });
export const release = z.strictObject({});

/** Who of the same body is looking at a declaration just now. It shows, and locks nothing. */
export interface ClaimRow {
  name: string;
  mine: boolean;
  until: string;
}

/** What is different since this desk last decided; `from` is null when it has decided on none before. */
export interface ChangesRow {
  from: number | null;
  to: number;
  changes: Change[];
}
