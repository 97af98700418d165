import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { normaliseIdNumber } from '../domain/idNumber';

/**
 * ID numbers and phones at rest: AES-256-GCM, and a keyed blind index for "the same person" (R5, R6, R16), so that neither a
 * dump of the database nor its index tells a number. All keys come from the one setting IDENTITY_KEY (base64, 32 bytes); with
 * several, separated by commas, the first seals and each of them opens (rotation.ts moves what is stored to the first).
 */
interface Key {
  /** Eight hexadecimal digits that tell the key apart and nothing about it. */
  id: string;
  encryption: Buffer;
  indexing: Buffer;
}

let ring: readonly Key[] = [];

function keyFrom(text: string): Key {
  const master = Buffer.from(text.trim(), 'base64');
  if (master.length !== 32) throw new Error('IDENTITY_KEY must be 32 bytes in base64 (openssl rand -base64 32).');
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'shenbao', use, 32));
  const id = createHash('sha256').update(derive('key id')).digest('hex').slice(0, 8);
  return { id, encryption: derive('encryption'), indexing: derive('blind index') };
}

export function openSeal(identityKeys: string): void {
  ring = identityKeys.split(',').map(keyFrom);
}

function first(): Key {
  if (!ring[0]) throw new Error('The identity key is not set.');
  return ring[0];
}

/** Whether there are keys that open and no longer seal: a rotation is under way. */
export const isRotating = (): boolean => ring.length > 1;

/** How everything begins that the present key sealed: `v2.` and its id. */
export const presentMark = (): string => `v2.${first().id}.`;

/** Whether one of the keys can open what begins like this. `v1.` names no key. */
export const isKnownMark = (mark: string): boolean =>
  mark.startsWith('v1.') || ring.some(({ id }) => mark === `v2.${id}.`);

/** `v2.`, the id of the key, and base64url of nonce, tag and cipher text. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', first().encryption, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return presentMark() + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

function open({ encryption }: Key, body: string): string {
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', encryption, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** What was sealed before keys had ids: the tag says which of them it was. */
function openUnnamed(body: string): string {
  for (const key of ring) {
    try {
      return open(key, body);
    } catch {
      continue;
    }
  }
  throw new Error('No key of IDENTITY_KEY opens this.');
}

export function unseal(sealed: string): string {
  first();
  const [version = '', id = '', body = ''] = sealed.split('.');
  if (version === 'v1') return openUnnamed(id);
  if (version !== 'v2') throw new Error('Unknown seal version.');
  const key = ring.find((one) => one.id === id);
  if (!key) throw new Error(`IDENTITY_KEY lacks the key ${id}.`);
  return open(key, body);
}

/** Null for what none of the keys opens: a text of an older key that is no longer in IDENTITY_KEY. */
export function unsealIfKnown(sealed: string): string | null {
  try {
    return unseal(sealed);
  } catch {
    return null;
  }
}

/** One person, one key, whatever the writing of the number: first under the present key, then under each older one. */
export const personKeys = (idNumber: string): string[] =>
  ring.map(({ indexing }) => createHmac('sha256', indexing).update(normaliseIdNumber(idNumber)).digest('hex'));

export function personKey(idNumber: string): string {
  first();
  return personKeys(idNumber)[0] ?? '';
}
