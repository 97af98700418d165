export type ScanReason = 'empty'; export type ScanCheck={ok:true}; export const checkScan = async (_: Buffer): Promise<ScanCheck> => ({ ok: true });
