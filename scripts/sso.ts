/** The government's identity provider, as the settings name it; what cms hands to plugins/gov-sso. */
export interface SsoSettings {
  protocol: 'oidc' | 'cas';
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  casUrl: string;
  appCode: string;
  /** JSON: our name of an attribute → the provider's, one or several in order of preference. Empty: the usual names. */
  attributes: string;
}

type Given = (name: string) => string | undefined;

/** Each setting by its name in the environment. */
const NAMES = {
  protocol: 'SSO_PROTOCOL',
  name: 'SSO_NAME',
  issuer: 'SSO_ISSUER',
  clientId: 'SSO_CLIENT_ID',
  clientSecret: 'SSO_CLIENT_SECRET',
  scope: 'SSO_SCOPE',
  casUrl: 'SSO_CAS_URL',
  appCode: 'SSO_CAS_APP_CODE',
  attributes: 'SSO_ATTRIBUTES',
} as const satisfies Record<keyof SsoSettings, string>;

const NEEDED: Record<SsoSettings['protocol'], [string, string][]> = {
  oidc: [
    ['SSO_ISSUER', '身份提供方的 issuer 地址'],
    ['SSO_CLIENT_ID', '在身份提供方登记的应用编号'],
    ['SSO_CLIENT_SECRET', '在身份提供方登记的应用密钥'],
  ],
  cas: [['SSO_CAS_URL', 'CAS 服务的地址，例如 https://sso.ahzwfw.gov.cn/uccp-server']],
};

/** The same names as plugins/gov-sso/src/attributes.ts reads; settings.test.ts compares the two. */
export const ATTRIBUTES: readonly string[] = [
  'kind',
  'unitName',
  'creditCode',
  'legalRepresentative',
  'legalRepresentativePhone',
  'address',
  'operatorName',
  'operatorIdNumber',
  'name',
  'idNumber',
  'phone',
];

/** Who listens on the way would read the code: TLS everywhere but on this machine itself. */
function isProviderAddress(text: string): boolean {
  if (!URL.canParse(text) || /[?#\s]/.test(text)) return false;
  const { protocol, hostname } = new URL(text);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

function isAttributeMap(text: string): boolean {
  try {
    const map: unknown = JSON.parse(text);
    const isName = (name: unknown): boolean => typeof name === 'string' && name !== '';
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return false;
    return Object.entries(map).every(
      ([ours, theirs]) =>
        ATTRIBUTES.includes(ours) &&
        (isName(theirs) || (Array.isArray(theirs) && theirs.length > 0 && theirs.every(isName))),
    );
  } catch {
    return false;
  }
}

/** Null without a provider. What is missing or wrong is added to `wrong`, each by its name. */
export function readSso(given: Given, wrong: string[]): SsoSettings | null {
  const protocol = given('SSO_PROTOCOL');
  if (protocol === undefined) {
    const stray = Object.values(NAMES).filter((name) => given(name) !== undefined);
    if (stray.length > 0) wrong.push(`SSO_PROTOCOL：没有设置（oidc 或 cas；已设置 ${stray.join('、')}）`);
    return null;
  }
  if (protocol !== 'oidc' && protocol !== 'cas') {
    wrong.push(`SSO_PROTOCOL：应是 oidc 或 cas，现在是“${protocol}”`);
    return null;
  }
  for (const [name, meaning] of NEEDED[protocol])
    if (given(name) === undefined) wrong.push(`${name}：没有设置（${meaning}）`);
  for (const name of ['SSO_ISSUER', 'SSO_CAS_URL']) {
    const address = given(name);
    if (address !== undefined && !isProviderAddress(address))
      wrong.push(`${name}：应是 https:// 开头的地址（只有本机的才可以是 http://）`);
  }
  const attributes = given('SSO_ATTRIBUTES');
  if (attributes !== undefined && !isAttributeMap(attributes))
    wrong.push(`SSO_ATTRIBUTES：应是 JSON 对象，名称只能是 ${ATTRIBUTES.join('、')}，例如 {"creditCode":"uniscid"}`);
  return {
    protocol,
    name: given('SSO_NAME') ?? '安徽政务服务网',
    issuer: given('SSO_ISSUER') ?? '',
    clientId: given('SSO_CLIENT_ID') ?? '',
    clientSecret: given('SSO_CLIENT_SECRET') ?? '',
    scope: given('SSO_SCOPE') ?? 'openid profile',
    casUrl: (given('SSO_CAS_URL') ?? '').replace(/\/+$/, ''),
    appCode: given('SSO_CAS_APP_CODE') ?? '',
    attributes: attributes ?? '',
  };
}

/** As the environment that cms reads; every name, so that nothing half-given is left from outside. */
export const ssoEnvironment = (sso: SsoSettings | null): Record<string, string> =>
  Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [name, sso?.[key as keyof SsoSettings] ?? '']));
