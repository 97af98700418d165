import { portalRecord, type PortalRecord } from 'workflow/store';

/** A home page is asked for by everybody at once, on the morning a plan opens; what staff publish shows within this time. */
const FRESH_MS = 3_000;

export interface PortalContent extends PortalRecord {
  /** The database's clock in epoch milliseconds at the moment of the call. */
  nowMs: number;
}

let kept: { record: PortalRecord; at: number } | null = null;
let asking: Promise<PortalRecord> | null = null;

async function ask(): Promise<PortalRecord> {
  try {
    const record = await portalRecord();
    kept = { record, at: Date.now() };
    return record;
  } finally {
    asking = null;
  }
}

/** One statement every few seconds, however many ask. */
export async function portalContent(): Promise<PortalContent> {
  if (!kept || Date.now() - kept.at > FRESH_MS) await (asking ??= ask());
  if (!kept) throw new Error('The portal has no content.');
  return { ...kept.record, nowMs: kept.record.now.getTime() + (Date.now() - kept.at) };
}
