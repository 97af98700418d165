import type { BulkCheckRow, BulkRow } from 'workbench/contract';
import { API, getJson, postJson } from '../server/http';

export type BulkVerdict = BulkRow['verdict'];

export interface BulkItem {
  id: number;
  version: number;
}

export interface BulkBody {
  verdict: BulkVerdict;
  opinion: string;
  items: BulkItem[];
  departmentId?: number;
}

/** Who could be passed or returned now, and why the others cannot. Nothing happens. */
export const checkBulk = (verdict: BulkVerdict, items: BulkItem[]): Promise<BulkCheckRow> =>
  postJson<BulkCheckRow>(`${API}/bulk/check`, { verdict, items });

export const startBulk = (body: BulkBody, key: string): Promise<BulkRow> => postJson<BulkRow>(`${API}/bulk`, body, key);

/** What runs and what ended without being noted, the newest first: also from a window that was closed. */
export const openBulks = (signal?: AbortSignal): Promise<BulkRow[]> => getJson<BulkRow[]>(`${API}/bulk`, signal);

export const noteBulk = (id: number): Promise<BulkRow> => postJson<BulkRow>(`${API}/bulk/${id}/note`, {});

export const bulkOf = (id: number, signal?: AbortSignal): Promise<BulkRow> =>
  getJson<BulkRow>(`${API}/bulk/${id}`, signal);
