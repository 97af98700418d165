import { z } from 'zod';
import type { AuthorityKind, RegionLevel } from 'workflow/domain';
import { version } from './fields';

const text = z.string().max(2_000);
const optional = text.nullish();

/** What a unit types; `domain/unit.ts` says which of it is well made. The name and the code are the provider's. */
const details = {
  legalRepresentative: optional,
  legalRepresentativePhone: optional,
  contact: optional,
  contactPhone: optional,
  nature: optional,
  email: optional,
  fax: optional,
  address: optional,
  regionCode: text.optional(),
  centralUnit: z.boolean().optional(),
  state: optional,
  industryCode: optional,
  economicType: optional,
  taxNumber: optional,
  licenceKind: optional,
  licenceNumber: optional,
  licenceIssuedOn: optional,
  licenceYears: z.number().nullish(),
  approvalNumber: optional,
  approvedOn: optional,
  approvedBy: optional,
};

/** The first sign-in of a unit (figure 1-5), and each later change (figure 4-2): only what is named changes. */
export const arrive = z.strictObject({
  ...details,
  /** May be repeated by programs; another name or code than the provider's is refused. */
  name: optional,
  creditCode: optional,
});
/** An act whose address says everything. */
export const nothing = z.strictObject({});
export const changeUnit = z.strictObject({ version, ...details });

export interface AuthorityRow {
  id: number;
  name: string;
  shortName: string;
  kind: AuthorityKind;
  regionCode: string;
  enabled: boolean;
}

export interface RegionRow {
  id: string;
  code: string;
  name: string;
  level: RegionLevel;
  parentCode: string | null;
  /** 广德市 and 宿松县 skip their city (R13). */
  reportsToProvince: boolean;
  /** Who reviews first for a unit of this region; null: nobody yet, and a unit cannot register here. The province: its departments. */
  bureauName: string | null;
}

export interface UnitRow {
  id: number;
  name: string;
  creditCode: string;
  legalRepresentative: string | null;
  legalRepresentativePhone: string | null;
  contact: string | null;
  contactPhone: string | null;
  nature: string | null;
  email: string | null;
  fax: string | null;
  address: string | null;
  regionCode: string;
  regionName: string;
  centralUnit: boolean;
  state: string | null;
  industryCode: string | null;
  economicType: string | null;
  taxNumber: string | null;
  licenceKind: string | null;
  licenceNumber: string | null;
  licenceIssuedOn: string | null;
  licenceYears: number | null;
  approvalNumber: string | null;
  approvedOn: string | null;
  approvedBy: string | null;
  version: number;
}

/** One change of one field of a unit, newest first. Phones are masked in both values. */
export interface UnitChangeRow {
  id: number;
  field: string;
  before: string | null;
  after: string | null;
  actorName: string;
  source: 'unit' | 'provider' | 'staff' | 'merge';
  at: string;
}

/** An account that acts for the unit. The last active one cannot be removed. */
export interface AdministratorRow {
  id: number;
  name: string;
  account: string;
  active: boolean;
  self: boolean;
  lastSeenAt: string | null;
}
