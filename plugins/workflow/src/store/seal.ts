import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { normaliseIdNumber } from '../domain/idNumber';

/**
 * ID numbers and phones at rest: AES-256-GCM, and a keyed blind index for "the same person" (R5, R6, R16), so that neither a
 * dump of the database nor its index tells a number. Both keys come from the one setting IDENTITY_KEY (base64, 32 bytes).
 */
let encryption: Buffer | null = null;
let indexing: Buffer | null = null;

export function openSeal(identityKey: string): void {
  const master = Buffer.from(identityKey, 'base64');
  if (master.length !== 32) throw new Error('IDENTITY_KEY must be 32 bytes in base64 (openssl rand -base64 32).');
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'shenbao', use, 32));
  encryption = derive('encryption');
  indexing = derive('blind index');
}

function key(which: Buffer | null): Buffer {
  if (!which) throw new Error('The identity key is not set.');
  return which;
}

/** `v1.` and base64url of nonce, tag and cipher text; the version makes a later rotation possible. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(encryption), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

export function unseal(sealed: string): string {
  if (!sealed.startsWith('v1.')) throw new Error('Unknown seal version.');
  const bytes = Buffer.from(sealed.slice(3), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key(encryption), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** One person, one key, whatever the writing of the number. */
export const personKey = (idNumber: string): string =>
  createHmac('sha256', key(indexing)).update(normaliseIdNumber(idNumber)).digest('hex');
