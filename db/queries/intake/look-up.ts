import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { type AccountExtras, accountExtras } from "./account-facts.ts";
import type { BatchRow } from "./columns.ts";
import { BATCH_COLUMNS } from "./columns.ts";

/** What a batch asks for, each list without repeats. `externals` are pairs of source id and external id. */
export type LookUpKeys = {
  idempotencyKeys: string[];
  externals: { sourceIds: string[]; externalIds: string[] };
  emailKeys: string[];
  domains: string[];
};

/** An idempotency key on record, with what its request came to and when (epoch ms). */
export type FoundKey = {
  idempotency_key: string;
  request_hash: string;
  lead_id: string;
  submission_id: string;
  decision_id: string;
  received_at: number;
};
/** A submission on record under a sender's own id. */
export type FoundExternal = {
  source_id: string;
  external_id: string;
  content_hash: string;
  lead_id: string;
  submission_id: string;
};
/** An account with the domain it was found by. */
export type FoundAccount = {
  id: string;
  external_id: string | null;
  name: string;
  class: "customer" | "prospect" | "former_customer" | "partner" | "competitor";
  owner_rep_id: string | null;
  domain: string;
  is_alias: boolean;
} & AccountExtras;
/** The active owner of a company's latest assigned lead, and when it was assigned (epoch ms). */
export type FoundCompanyOwner = { company_domain: string; owner_rep_id: string; assigned_at: number };

/** Everything a batch finds on record, however old; lists in no order. */
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
const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::bigint`;
const list = (sql: string) => `coalesce((select json_agg(r) from (${sql}) r), '[]'::json)`;

/**
 * One statement, one row: everything that tells new from known, for the whole batch, under the lock.
 * Each key is looked for by itself (`lateral … offset 0`): a plan prepared while the tables were small would
 * otherwise read the whole workspace for ever (25 ms against 1 ms a batch seen at 10,000 leads).
 */
const LOOK_UP = `with ext as materialized (
    select f.* from unnest($3::uuid[], $4::text[]) as w(source_id, external_id), lateral (
      select s.source_id, s.external_id, s.content_hash, s.lead_id, s.id as submission_id from submission s
      where s.workspace_id = $1 and s.source_id = w.source_id and s.external_id = w.external_id offset 0) f),
  known as materialized (
    select f.id from unnest($5::text[]) as w(email), lateral (
      select l.id from lead l where l.workspace_id = $1 and l.email_key = w.email offset 0) f
    union select lead_id from ext)
  select
    ${list(`select f.* from unnest($2::text[]) as w(key), lateral (
      select idempotency_key, request_hash, lead_id, id as submission_id, decision_id, ${ms("received_at")} as received_at
      from submission where workspace_id = $1 and idempotency_key = w.key offset 0) f`)} as keys,
    ${list("select * from ext")} as externals,
    ${list(`select f.* from known w, lateral (
      select ${LEAD} from lead l where l.workspace_id = $1 and l.id = w.id offset 0) f`)} as leads,
    ${list(`select a.id, a.external_id, a.name, a.class, a.owner_rep_id, f.domain, f.is_alias,
        ${accountExtras("$1")}
      from unnest($6::text[]) as w(domain), lateral (
        select d.domain, d.is_alias, d.account_id from account_domain d
        where d.workspace_id = $1 and d.domain = w.domain offset 0) f, lateral (
        select * from account a where a.workspace_id = $1 and a.id = f.account_id offset 0) a`)} as accounts,
    ${list(`select w.domain as company_domain, f.* from unnest($6::text[]) as w(domain), lateral (
      select l.owner_rep_id, ${ms("l.assigned_at")} as assigned_at from lead l
      where l.workspace_id = $1 and l.company_domain = w.domain and l.owner_rep_id is not null
        and l.assigned_at is not null
        and exists (select from rep r where r.workspace_id = $1 and r.id = l.owner_rep_id and r.is_active)
      order by l.assigned_at desc, l.id limit 1) f`)} as company_owners`;

/**
 * The look-up is prepared twice: for workspaces of a few leads and for all others. On tables of some hundred rows
 * without statistics a scan of the whole workspace costs as little as an index, and the plan made then is kept: 92 ms
 * a batch at 6,000 leads, against 1 ms. So it is never used for more leads than these.
 */
const planFor = (leads: number): string => (leads < FEW_LEADS ? "look-up of few" : "look-up");
const FEW_LEADS = 512;

/**
 * Looks up keys, external ids, persons, accounts and same-company owners of a whole batch in one round trip.
 * `seq` is the head's, as far as it is known: no workspace has more leads.
 */
export async function lookUp(client: BatchClient, keys: LookUpKeys, seq: number): Promise<LookUp> {
  const { rows } = await client.query<LookUp & { company_owners: FoundCompanyOwner[] }>({
    name: planFor(seq),
    text: LOOK_UP,
    values: [
      client.workspaceId,
      keys.idempotencyKeys,
      keys.externals.sourceIds,
      keys.externals.externalIds,
      keys.emailKeys,
      keys.domains,
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
