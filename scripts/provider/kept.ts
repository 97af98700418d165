import { createPrivateKey, generateKeyPair, randomBytes, type JsonWebKey } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What must outlive a restart, so that a session of the product and its way out go on working. */
export interface Kept {
  /** Where the provider listened last: its address is part of who its accounts are. */
  port: number | null;
  clientSecret: string;
  cookieKey: string;
  /** Signs ID tokens and logout tokens: RS256, which every client takes without being told. */
  signingKey: JsonWebKey & { kid: string; use: string; alg: string };
}

const fresh = (): string => randomBytes(32).toString('base64url');
const pathIn = (dataDir: string): string => join(dataDir, 'demo-provider.json');

async function make(): Promise<Kept> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const signingKey = { ...privateKey.export({ format: 'jwk' }), kid: fresh().slice(0, 12), use: 'sig', alg: 'RS256' };
  return { port: null, clientSecret: fresh(), cookieKey: fresh(), signingKey };
}

/** Null when it is not there or not whole: a demonstration makes itself new keys rather than refuse to start. */
function read(path: string): Kept | null {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept;
    createPrivateKey({ key: kept.signingKey, format: 'jwk' });
    return kept.clientSecret && kept.cookieKey && kept.signingKey.kid ? kept : null;
  } catch {
    return null;
  }
}

/** The keys of this data folder, made on the first start; without a folder, made for this process. */
export async function keptIn(dataDir: string | null): Promise<Kept> {
  const found = dataDir !== null && existsSync(pathIn(dataDir)) ? read(pathIn(dataDir)) : null;
  return found ?? make();
}

export function keep(dataDir: string, kept: Kept): void {
  const path = pathIn(dataDir);
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
}
