export const SCAN_REASONS = [
  'empty',
  'too-large',
  'not-pdf',
  'truncated',
  'encrypted',
  'active-content',
  'too-many-pages',
  'no-pages',
  'damaged',
  'too-complex',
] as const;
export type ScanReason = (typeof SCAN_REASONS)[number];

/** `pages` of a refused scan is known for `too-many-pages`; beyond 9,999 it is no longer counted. */
export type ScanCheck = { ok: true; pages: number } | { ok: false; reason: ScanReason; pages?: number };

export const refused = (reason: ScanReason): ScanCheck => ({ ok: false, reason });
