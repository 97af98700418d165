import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { mailEnvironment, readMail } from './mail';
import type { MailSettings } from './mail';
import { Halt } from './say';
import { keptSecrets, secretNames, weakness } from './secrets';
import type { SecretName, Secrets } from './secrets';
import { readSso, ssoEnvironment } from './sso';
import type { SsoSettings } from './sso';

/** demo: npm start · production: npm run serve · development: npm run dev · test: npm test. cms reads SHENBAO_MODE. */
export type Mode = 'demo' | 'production' | 'development' | 'test';

export interface Settings {
  mode: Mode;
  root: string;
  port: number;
  host: string;
  dataDir: string;
  publicUrl: string;
  /** Given from outside; null means the embedded PostgreSQL. */
  databaseUrl: string | null;
  /** What cms and the plugins read, by its name in the environment. */
  secrets: Record<SecretName, string>;
  /** The embedded database's passwords; null where the database is given from outside. */
  kept: Secrets | null;
  demoPassword: string;
  /** The government's identity provider; null means that there is none, and people sign in by password alone. */
  sso: SsoSettings | null;
  /** The mail server; null means that nobody gets mail. */
  mail: MailSettings | null;
  /** How many proxies of our own stand in front and name the visitor's address (X-Forwarded-For); 0 believes nobody. */
  proxies: number;
}

type Environment = Record<string, string | undefined>;

/** scripts/dist/settings.js → the repository. */
export const root = resolve(__dirname, '..', '..');

/** Every missing or wrong setting is named in one message: nobody should have to start five times to find five of them. */
export function readSettings(mode: Mode, env: Environment = process.env, folder = root): Settings {
  const wrong: string[] = [];
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const port = Number(given('PORT') ?? 1337);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    wrong.push(`PORT：应是 1 到 65535 的整数，现在是“${env.PORT}”`);
  const host = given('HOST') ?? '127.0.0.1';
  const reached = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const publicUrl = (given('PUBLIC_URL') ?? `http://${reached}:${port}`).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/?#\s]+$/.test(publicUrl))
    wrong.push('PUBLIC_URL：应是浏览器里看到的地址，例如 https://shenbao.example.cn');
  const databaseUrl = given('DATABASE_URL') ?? null;
  if (databaseUrl && !/^postgres(ql)?:\/\/\S+$/.test(databaseUrl)) {
    wrong.push('DATABASE_URL：应形如 postgresql://用户:口令@主机:5432/库名');
  }
  if (mode === 'production') wrong.push(...missingInProduction(given));
  const sso = readSso(given, wrong);
  const mail = readMail(given, wrong);
  const proxies = Number(given('TRUST_PROXY') ?? 0);
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 10)
    wrong.push('TRUST_PROXY：应是前面自己的反向代理的层数（0 到 10），没有就不设置');
  const dataDir = resolve(folder, given('DATA_DIR') ?? '.data');
  for (const name of secretNames) {
    const value = given(name);
    const why = value ? weakness(name, value) : null;
    if (why) wrong.push(`${name}：${why}`);
  }
  if (wrong.length > 0) throw new Halt(refusal(mode, wrong));
  makeDataDir(dataDir);
  const kept = mode === 'production' ? null : keptSecrets(dataDir);
  // Name by name: the embedded database's own passwords stay out of the environment.
  const secrets = Object.fromEntries(
    secretNames.map((name) => [name, given(name) ?? kept?.[name] ?? '']),
  ) as Settings['secrets'];
  const demoPassword = given('DEMO_PASSWORD') ?? 'Shenbao-2026';
  return {
    mode,
    root: folder,
    port,
    host,
    dataDir,
    publicUrl,
    databaseUrl,
    secrets,
    kept,
    demoPassword,
    sso,
    mail,
    proxies,
  };
}

function missingInProduction(given: (name: string) => string | undefined): string[] {
  const meant: Record<string, string> = {
    DATABASE_URL: '自己的 PostgreSQL（15 或更新）的地址',
    PUBLIC_URL: '浏览器里看到的地址',
    DATA_DIR: '存放上传文件的目录（要备份）',
  };
  for (const name of secretNames) meant[name] = '密钥';
  return Object.keys(meant)
    .filter((name) => given(name) === undefined)
    .map((name) => `${name}：没有设置（${meant[name]}）`);
}

function refusal(mode: Mode, wrong: string[]): string {
  const lines = [`不能启动，${wrong.length} 项设置有问题：`, ...wrong.map((line) => `  · ${line}`)];
  if (mode === 'production') {
    lines.push('每个密钥各不相同，可以这样生成：openssl rand -base64 32（APP_KEYS 用逗号隔开两个）。');
    lines.push(
      '密钥生成后要保存好：丢掉 IDENTITY_KEY，已存的身份证件号码就读不出来了；要换，新的写在前面，用逗号隔开。',
    );
  }
  return lines.join('\n');
}

/**
 * As root the database runs under another account and only has to pass through the folder (0711); what lies in it is
 * closed by itself. An ordinary user's is closed altogether.
 */
function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch {
    throw new Halt(`数据目录 ${dataDir} 不能写入。请换用自己有权限的目录（DATA_DIR=…），或改正它的权限。`);
  }
}

/** The settings as the environment cms and the plugins read, set before Strapi is loaded. */
export function asEnvironment(settings: Settings, databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: process.env.NODE_ENV ?? (settings.mode === 'development' ? 'development' : 'production'),
    ...settings.secrets,
    ...ssoEnvironment(settings.sso),
    ...mailEnvironment(settings.mail),
    TRUST_PROXY: String(settings.proxies),
    SHENBAO_MODE: settings.mode,
    PORT: String(settings.port),
    HOST: settings.host,
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    // Strapi stores instants without a zone, in the process's own.
    TZ: 'UTC',
    // Nothing about how the product is used is told to anybody outside.
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}
