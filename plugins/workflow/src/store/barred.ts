import { row, rows } from './pool';

/** A termination, and the province's end of its bar where there is one. */
export interface BarredRecord {
  id: number;
  applicantName: string;
  idNumberMasked: string;
  unitName: string | null;
  version: number;
  organisation: string;
  opinion: string;
  at: Date;
  lifted: { actorName: string; opinion: string; at: string } | null;
}

const FROM = `from declarations d
  join lateral (select organisation, opinion, at from flow_entries f where f.declaration_id = d.id and f.act = 'terminate'
    order by seq desc limit 1) t on true
  where d.plan_id = $1 and d.state = 'terminated' and ($2::int is null or d.id = $2)`;

/** Who was terminated in a plan, the newest first. */
export async function barredIn(
  planId: string,
  page: { offset: number; limit: number },
  id: number | null = null,
): Promise<{ rows: BarredRecord[]; total: number }> {
  const found = await rows<BarredRecord>(
    {
      name: 'barred',
      text: `select d.id, d.applicant_name as "applicantName", d.id_number_masked as "idNumberMasked", d.unit_name as "unitName", d.version,
        t.organisation, t.opinion, t.at,
        (select json_build_object('actorName', f.actor_name, 'opinion', f.opinion, 'at', to_char(f.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          from flow_entries f where f.declaration_id = d.id and f.act = 'lift' order by f.seq desc limit 1) as lifted
        ${FROM} order by t.at desc, d.id desc limit $3 offset $4`,
    },
    [planId, id, page.limit, page.offset],
  );
  const counted = await row<{ total: number }>(
    { name: 'barred-total', text: `select count(*)::int as total ${FROM}` },
    [planId, id],
  );
  return { rows: found, total: counted?.total ?? 0 };
}
