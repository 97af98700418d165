import { createHash, timingSafeEqual } from 'node:crypto';
import * as world from '../demo/people';
import newcomers from './newcomers.json';

/** 法人用户 and 个人用户 of 安徽政务服务网. */
export type Kind = 'legal' | 'natural';

export const kindWords: Record<Kind, string> = { legal: '法人用户', natural: '个人用户' };

/** One login of the provider, with what it tells a relying system about it. */
export interface Account {
  login: string;
  /** What relying systems know the account by. It stands in addresses and logs, so it says nothing about who it is. */
  subject: string;
  kind: Kind;
  /** As the list of the simulated scan shows it. */
  title: string;
  claims: Readonly<Record<string, string>>;
}

export interface Unit {
  login: string;
  name: string;
  creditCode: string;
  legalRepresentative: string;
  legalRepresentativePhone: string;
  address: string;
}

/** Somebody who acts for a unit (经办人): `unit` is the login that names the unit. */
interface Operator {
  login: string;
  name: string;
  idNumber: string;
  unit: string;
}

export interface Natural {
  login: string;
  name: string;
  idNumber: string;
  phone?: string;
}

const subjectOf = (login: string): string =>
  createHash('sha256').update(`shenbao demo provider ${login}`).digest('hex').slice(0, 20);

function legal(login: string, unit: Unit, operator?: Operator): Account {
  const claims: Record<string, string> = {
    kind: 'legal',
    unit_name: unit.name,
    credit_code: unit.creditCode,
    legal_representative: unit.legalRepresentative,
    legal_representative_phone: unit.legalRepresentativePhone,
    address: unit.address,
  };
  if (operator) Object.assign(claims, { operator_name: operator.name, operator_id_number: operator.idNumber });
  return { login, subject: subjectOf(login), kind: 'legal', title: unit.name, claims };
}

function natural({ login, name, idNumber, phone }: Natural): Account {
  const claims = { kind: 'natural', name, id_number: idNumber, ...(phone === undefined ? {} : { phone }) };
  return { login, subject: subjectOf(login), kind: 'natural', title: name, claims };
}

/** Everything that an account may tell; the names are among those that plugins/gov-sso looks for by itself. */
export const claimNames = [
  'kind',
  'unit_name',
  'credit_code',
  'legal_representative',
  'legal_representative_phone',
  'address',
  'operator_name',
  'operator_id_number',
  'name',
  'id_number',
  'phone',
];

export interface Population {
  units: Unit[];
  operators: Operator[];
  people: Natural[];
}

/** The demo world's units and people, and the two who have never been here (contract §5). */
export const demoPopulation: Population = {
  units: [...world.units, newcomers.unit],
  operators: world.unitAdmins,
  people: [...world.applicants, newcomers.person],
};

/** A unit's own login first; further operators of the unit have logins of their own. */
export function accountsOf({ units, operators, people }: Population): Account[] {
  const own = units.map((unit) =>
    legal(
      unit.login,
      unit,
      operators.find(({ login }) => login === unit.login),
    ),
  );
  const further = operators.flatMap((operator) => {
    const unit = units.find(({ login }) => login === operator.unit);
    return unit && operator.login !== unit.login ? [legal(operator.login, unit, operator)] : [];
  });
  return [...own, ...further, ...people.map(natural)];
}

export type SignIn = { account: Account } | { problem: string };

/** Who signs in, or why not. Which kind an account is of is told only to who knows its password. */
export class Doorkeeper {
  private readonly byLogin: ReadonlyMap<string, Account>;
  private readonly expected: Buffer;

  constructor(
    readonly accounts: Account[],
    password: string,
  ) {
    this.byLogin = new Map(accounts.map((account) => [account.login, account]));
    this.expected = digest(password);
  }

  bySubject(subject: string): Account | undefined {
    return this.accounts.find((account) => account.subject === subject);
  }

  byPassword(kind: Kind, username: string, password: string): SignIn {
    const login = username.normalize('NFKC').trim();
    if (login === '' || password === '') return { problem: '请输入账号和密码。' };
    const isRight = timingSafeEqual(digest(password), this.expected);
    const account = this.byLogin.get(login);
    if (!account || !isRight) return { problem: '账号或密码不正确，请核对后重新输入。' };
    return this.ofKind(kind, account);
  }

  /** The simulated scan: whoever holds the telephone is whom the list names. */
  byScan(kind: Kind, login: string): SignIn {
    const account = this.byLogin.get(login);
    return account ? this.ofKind(kind, account) : { problem: '请先选择用哪个演示账号扫码。' };
  }

  private ofKind(kind: Kind, account: Account): SignIn {
    if (account.kind === kind) return { account };
    const [is, other] = account.kind === 'natural' ? ['个人账号', '个人用户'] : ['法人账号', '法人用户'];
    return { problem: `这是${is}，不能从“${kindWords[kind]}”登录。请在上面改选“${other}”。` };
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
