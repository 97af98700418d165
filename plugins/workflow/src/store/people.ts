import type { RegistrationState } from '../domain/words';
import { row, rows } from './pool';

/** A person as sealed in the store. */
export interface ApplicantRecord {
  id: number;
  name: string;
  idNumber: string;
  idNumberMasked: string;
  /** Null, and its mask empty, until the person or the identity provider gives one. */
  phone: string | null;
  phoneMasked: string;
  personKey: string;
}

export const loadApplicant = (id: number): Promise<ApplicantRecord | null> =>
  row<ApplicantRecord>(
    {
      name: 'applicant',
      text: `select id, name, id_number as "idNumber", id_number_masked as "idNumberMasked", phone,
        coalesce(phone_masked, '') as "phoneMasked", person_key as "personKey" from applicants where id = $1`,
    },
    [id],
  );

/**
 * A person as known from now on; the same ID number is the same person, however often it comes. The name is the provider's
 * each time; the phone is the person's own once there is one. Answers the id.
 */
export const keepApplicant = (person: Omit<ApplicantRecord, 'id'>): Promise<{ id: number } | null> =>
  row<{ id: number }>(
    {
      text: `insert into applicants as a (document_id, name, id_number, id_number_masked, phone, phone_masked, person_key, created_at, updated_at, published_at)
        select workflow_document_id(), $1, $2, $3, $4, $5, $6, n, n, n from (select workflow_now() at time zone 'utc' as n) t
        on conflict (person_key) do update set name = excluded.name, phone = coalesce(a.phone, excluded.phone),
          phone_masked = case when a.phone is null then excluded.phone_masked else a.phone_masked end,
          updated_at = excluded.updated_at returning id`,
    },
    [person.name, person.idNumber, person.idNumberMasked, person.phone, person.phoneMasked, person.personKey],
  );

export interface RegistrationRecord {
  id: number;
  applicantId: number;
  unitId: number;
  unitName: string;
  name: string;
  idNumberMasked: string;
  phoneMasked: string;
  personKey: string;
  registeredAt: Date;
  state: RegistrationState;
  opinion: string | null;
  decidedAt: Date | null;
}

const COLUMNS = `r.id, r.applicant_id as "applicantId", r.unit_id as "unitId", u.name as "unitName", p.name, p.id_number_masked as "idNumberMasked",
  coalesce(p.phone_masked, '') as "phoneMasked", p.person_key as "personKey", r.registered_at as "registeredAt", r.state, r.opinion, r.decided_at as "decidedAt"`;
const FROM = 'from registrations r join applicants p on p.id = r.applicant_id join units u on u.id = r.unit_id';

export const REGISTRATION_SORTS = {
  id: 'r.id',
  name: 'p.name',
  registeredAt: 'r.registered_at',
  state: 'r.state',
} as const;

export interface RegistrationFilter {
  id?: number[];
  state?: RegistrationState;
  q?: string;
}

/** A unit's people, or a person's own registrations. */
export async function listRegistrations(
  whose: { unitId: number } | { applicantId: number },
  filter: RegistrationFilter,
  page: { offset: number; limit: number; sort: keyof typeof REGISTRATION_SORTS; descending: boolean },
): Promise<{ rows: RegistrationRecord[]; total: number }> {
  const values: unknown[] = ['unitId' in whose ? whose.unitId : whose.applicantId];
  const parts = ['unitId' in whose ? 'r.unit_id = $1' : 'r.applicant_id = $1'];
  const and = (text: string, value: unknown): void => {
    values.push(value);
    parts.push(text.replaceAll('$n', `$${values.length}`));
  };
  if (filter.id) and('r.id = any($n::int[])', filter.id);
  if (filter.state) and('r.state = $n', filter.state);
  if (filter.q)
    and("(p.name like '%' || $n || '%' or p.id_number_masked like '%' || $n)", filter.q.replace(/[\\%_]/g, '\\$&'));
  const direction = page.descending ? 'desc' : 'asc';
  const condition = parts.join(' and ');
  const found = await rows<RegistrationRecord>(
    {
      text: `select ${COLUMNS} ${FROM} where ${condition} order by ${REGISTRATION_SORTS[page.sort]} ${direction}, r.id ${direction}
        limit $${values.length + 1} offset $${values.length + 2}`,
    },
    [...values, page.limit, page.offset],
  );
  const counted = await row<{ total: number }>(
    { text: `select count(*)::int as total ${FROM} where ${condition}` },
    values,
  );
  return { rows: found, total: counted?.total ?? 0 };
}

export const loadRegistration = (id: number): Promise<RegistrationRecord | null> =>
  row<RegistrationRecord>({ name: 'registration', text: `select ${COLUMNS} ${FROM} where r.id = $1` }, [id]);

/**
 * The approved registration, else the one that waits, else what was decided last: who was released must not read an older no.
 */
export const REGISTRATION_THAT_COUNTS =
  "(state = 'approved') desc, (state = 'pending') desc, decided_at desc nulls last, id desc";

/** The registration that counts; none when the last word was a release. */
export const registrationOf = (applicantId: number): Promise<RegistrationRecord | null> =>
  row<RegistrationRecord>(
    {
      name: 'registration-of',
      text: `select ${COLUMNS} ${FROM} where r.state <> 'unbound' and r.id =
        (select id from registrations where applicant_id = $1 order by ${REGISTRATION_THAT_COUNTS} limit 1)`,
    },
    [applicantId],
  );
