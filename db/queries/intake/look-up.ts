import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { BatchRow } from "./columns.ts";
import { BATCH_COLUMNS } from "./columns.ts";

/** What a batch asks for, each list without repeats. `externals` are pairs of source id and external id. */
export type LookUpKeys = {
  idempotencyKeys: string[];
  externals: { sourceIds: string[]; externalIds: string[] };
  emailKeys: string[];
  domains: string[];
  /** Epoch ms: same company's lead looks back to here, idempotency keys to `keysSince`. */
  companySince: number;
  keysSince: number;
};

export type FoundKey = {
  idempotency_key: string;
  request_hash: string;
  lead_id: string;
  submission_id: string;
  decision_id: string;
  is_expired: boolean;
};
export type FoundExternal = {
  source_id: string;
  external_id: string;
  content_hash: string;
  lead_id: string;
  submission_id: string;
};
export type FoundAccount = {
  id: string;
  external_id: string | null;
  name: string;
  class: "customer" | "prospect" | "former_customer" | "partner" | "competitor";
  owner_rep_id: string | null;
  domain: string;
  is_alias: boolean;
};
export type FoundCompanyOwner = { company_domain: string; owner_rep_id: string };

export type LookUp = {
  keys: FoundKey[];
  externals: FoundExternal[];
  leads: BatchRow<"lead">[];
  accounts: FoundAccount[];
  companyOwners: FoundCompanyOwner[];
};

const LEAD = Object.keys(BATCH_COLUMNS.lead)
  .map((column) => `l.${column}`)
  .join(", ");
const list = (sql: string) => `coalesce((select json_agg(r) from (${sql}) r), '[]'::json)`;

/** One statement, one row: everything that tells new from known, for the whole batch, under the lock. */
const LOOK_UP = `with ext as materialized (
    select s.source_id, s.external_id, s.content_hash, s.lead_id, s.id as submission_id
    from unnest($3::uuid[], $4::text[]) as w(source_id, external_id)
    join submission s on s.workspace_id = $1 and s.source_id = w.source_id and s.external_id = w.external_id)
  select
    ${list(`select idempotency_key, request_hash, lead_id, id as submission_id, decision_id,
        received_at < to_timestamp($7::double precision / 1000) as is_expired
      from submission where workspace_id = $1 and idempotency_key = any($2)`)} as keys,
    ${list("select * from ext")} as externals,
    ${list(`select ${LEAD} from lead l where l.workspace_id = $1 and l.email_key = any($5)
      union select ${LEAD} from lead l where l.workspace_id = $1 and l.id in (select lead_id from ext)`)} as leads,
    ${list(`select a.id, a.external_id, a.name, a.class, a.owner_rep_id, d.domain, d.is_alias
      from account_domain d join account a on a.workspace_id = $1 and a.id = d.account_id
      where d.workspace_id = $1 and d.domain = any($6)`)} as accounts,
    ${list(`select distinct on (l.company_domain) l.company_domain, l.owner_rep_id from lead l
      join rep r on r.workspace_id = $1 and r.id = l.owner_rep_id and r.is_active
      where l.workspace_id = $1 and l.company_domain = any($6) and l.owner_rep_id is not null
        and l.assigned_at >= to_timestamp($8::double precision / 1000)
      order by l.company_domain, l.assigned_at desc, l.id`)} as company_owners`;

/** Looks up keys, external ids, persons, accounts and same-company owners of a whole batch in one round trip. */
export async function lookUp(client: BatchClient, keys: LookUpKeys): Promise<LookUp> {
  const { rows } = await client.query<LookUp & { company_owners: FoundCompanyOwner[] }>({
    name: "look-up",
    text: LOOK_UP,
    values: [
      client.workspaceId,
      keys.idempotencyKeys,
      keys.externals.sourceIds,
      keys.externals.externalIds,
      keys.emailKeys,
      keys.domains,
      keys.keysSince,
      keys.companySince,
    ],
  });
  const found = rows[0];
  if (!found) throw new Error("the look-up answered no row");
  return {
    keys: found.keys,
    externals: found.externals,
    leads: found.leads,
    accounts: found.accounts,
    companyOwners: found.company_owners,
  };
}

/** Frees keys that are older than their time, so that the unique index lets them be used again. */
export async function freeExpiredKeys(client: BatchClient, submissionIds: string[]): Promise<void> {
  await client.query({
    text: "update submission set idempotency_key = null where workspace_id = $1 and id = any($2::uuid[])",
    values: [client.workspaceId, submissionIds],
  });
}
