import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from './say';

/** What Strapi and the plugins read from the environment; in production every one of them is given from outside. */
export const secretNames = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'IDENTITY_KEY',
] as const;
export type SecretName = (typeof secretNames)[number];

/** Known to the embedded PostgreSQL only: its superuser's password and that of the application's role. */
const databaseNames = ['POSTGRES_PASSWORD', 'SHENBAO_PASSWORD'] as const;

export type Secrets = Record<SecretName | (typeof databaseNames)[number], string>;

/** 32 bytes: the key length of AES-256 and of the blind index over ID numbers. */
const fresh = (): string => randomBytes(32).toString('base64');

/** Why a secret given from outside will not do, or null. */
export function weakness(name: SecretName, value: string): string | null {
  if (name === 'IDENTITY_KEY') {
    // Several while the key is being changed: the first seals, each of them opens.
    const good = value.split(',').every((key) => Buffer.from(key.trim(), 'base64').length === 32);
    return good ? null : '应是 32 字节的 base64（换密钥时新的在前，用逗号隔开）';
  }
  return value.length >= 16 ? null : '太短，至少 16 个字符';
}

/**
 * The secrets of this data folder, made on the first start. They are never made again while the file is there: with
 * another IDENTITY_KEY the stored ID numbers could not be read.
 */
export function keptSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  if (!existsSync(path)) writeOnce(path);
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>;
  const missing = [...secretNames, ...databaseNames].filter((name) => typeof kept[name] !== 'string');
  if (missing.length === 0) return kept as Secrets;
  const remedy = '请从备份恢复这个文件；没有备份且数据可以不要时，删除整个数据目录重新开始。';
  throw new Halt(`${path} 不完整，缺少：${missing.join('、')}。${remedy}`);
}

/** Two first starts at once must end with the same secrets: link() refuses when the other was first. */
function writeOnce(path: string): void {
  const made: Record<string, string> = { APP_KEYS: `${fresh()},${fresh()}` };
  for (const name of [...secretNames, ...databaseNames]) made[name] ??= fresh();
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(draft);
  }
}
