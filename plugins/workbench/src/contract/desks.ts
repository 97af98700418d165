import { z } from 'zod';
import type { Change } from 'workflow/domain';
import { version, words } from './fields';

export const claim = z.strictObject({ takeOver: z.boolean().optional() });
export const release = z.strictObject({});

/** Who of the same body is looking at a declaration just now. It shows, and locks nothing. */
export interface ClaimRow {
  name: string;
  mine: boolean;
  until: string;
}

export const lift = z.strictObject({ version, opinion: words.optional() });

/** A termination of a plan, as the province sees it; `lifted` once its bar of the year has been ended. */
export interface BarredRow {
  id: number;
  applicantName: string;
  idNumber: string;
  unitName: string | null;
  version: number;
  organisation: string;
  opinion: string;
  at: string;
  lifted: { actorName: string; opinion: string; at: string } | null;
}

/** What is different since this desk last decided; `from` is null when it has decided on none before. */
export interface ChangesRow {
  from: number | null;
  to: number;
  changes: Change[];
}
