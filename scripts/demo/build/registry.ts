import type { Core } from '@strapi/strapi';
import type { Role } from 'workflow/domain';
import { enrol } from 'workflow/service';
import { settlePerson } from 'workflow/store';
import departments from '../departments.json';
import { applicants, reviewers, unitAdmins, units } from '../people';
import { bureauOf, regions } from '../regions';
import { shelf, stock, type Entry } from './shelf';

const PROVINCE = '340000';

function found(entries: Map<string, Entry>, key: string): Entry {
  const entry = entries.get(key);
  if (!entry) throw new Error(`The demo world lacks ${key}.`);
  return entry;
}

/** Regions, and the bodies that review: what platform staff enter once. */
export async function stockRegistry(strapi: Core.Strapi): Promise<{ authorities: Map<string, Entry> }> {
  await stock(
    shelf(strapi, 'api::region.region'),
    'code',
    regions.map((region) => ({ ...region })),
  );
  const bureaus = regions.map((region) => ({ ...bureauOf(region), kind: 'bureau', regionCode: region.code }));
  const others = departments.map((department) => ({ ...department, kind: 'department', regionCode: PROVINCE }));
  const wanted = [...bureaus, ...others].map((authority) => ({ ...authority, enabled: true }));
  return { authorities: await stock(shelf(strapi, 'api::authority.authority'), 'name', wanted) };
}

/** The four units, by their login. */
export async function stockUnits(strapi: Core.Strapi): Promise<Map<string, Entry>> {
  // The login names the demo's unit, it is no column of it.
  const wanted = units.map((unit) => {
    const stored: Partial<typeof unit> = { ...unit };
    delete stored.login;
    return { ...stored, enabled: true, version: 1 };
  });
  const byCode = await stock(shelf(strapi, 'api::unit.unit'), 'creditCode', wanted);
  return new Map(units.map((unit) => [unit.login, found(byCode, unit.creditCode)]));
}

/** Each person as sign-in takes them in, by their login. */
async function enrolApplicants(): Promise<Map<string, { id: number }>> {
  const enrolled = new Map<string, { id: number }>();
  for (const { login, name, idNumber, phone } of applicants)
    enrolled.set(login, await enrol({ name, idNumber, phone }));
  return enrolled;
}

/** Everybody who can sign in, with a role and with whom they act for. */
export async function stockUsers(
  strapi: Core.Strapi,
  there: { units: Map<string, Entry>; authorities: Map<string, Entry>; password: string },
): Promise<void> {
  const people = await enrolApplicants();
  const settled = new Map<string, Awaited<ReturnType<typeof settlePerson>>>();
  for (const { idNumber } of [...unitAdmins, ...reviewers]) settled.set(idNumber, await settlePerson(idNumber));
  // The product's own start makes the roles; here they are only looked up.
  const roles = await stock(shelf(strapi, 'plugin::users-permissions.role'), 'type', []);
  const account = (login: string, role: Role, rest: Record<string, unknown>): Record<string, unknown> => ({
    username: login,
    email: `${login}@demo.shenbao`,
    password: there.password,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: found(roles, role).id,
    ...rest,
  });
  await stock(shelf(strapi, 'plugin::users-permissions.user'), 'username', [
    ...unitAdmins.map(({ login, name, idNumber, unit }) =>
      account(login, 'unit-admin', { name, ...settled.get(idNumber), unit: found(there.units, unit).id }),
    ),
    ...reviewers.map(({ login, name, idNumber, authority }) =>
      account(login, 'reviewer', {
        name,
        ...settled.get(idNumber),
        authority: found(there.authorities, authority).id,
      }),
    ),
    ...applicants.map(({ login, name }) => account(login, 'applicant', { name, applicant: people.get(login)?.id })),
  ]);
}
