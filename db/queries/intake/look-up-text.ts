import { accountExtras } from "./account-facts.ts";
import { BATCH_COLUMNS } from "./columns.ts";

/** Which lists of a look-up hold anything. */
export type LookUpShape = { hasKeys: boolean; hasExternals: boolean; hasEmails: boolean; hasDomains: boolean };

const LEAD = Object.keys(BATCH_COLUMNS.lead)
  .map((column) => `l.${column}`)
  .join(", ");
const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::bigint`;
const list = (sql: string) => `coalesce((select json_agg(r) from (${sql}) r), '[]'::json)`;
const NONE = "'[]'::json";

/**
 * Answers the look-up's statement, one row: everything that tells new from known, for the whole batch, under the lock.
 * Its values are the workspace and then the lists of `shape` that hold anything: keys, source ids with external ids,
 * e-mails, domains. What no arrival has is not asked: for one lead, setting a question up takes longer than answering
 * it. Each key is looked for by itself (`lateral … offset 0`): a plan prepared while the tables were small would
 * otherwise read the whole workspace for ever (25 ms against 1 ms a batch seen at 10,000 leads).
 */
export function lookUpText({ hasKeys, hasExternals, hasEmails, hasDomains }: LookUpShape): string {
  let last = 1;
  const next = (isThere: boolean) => {
    if (!isThere) return "";
    last += 1;
    return `$${last}`;
  };
  const keys = next(hasKeys);
  const externals = { sourceIds: next(hasExternals), externalIds: next(hasExternals) };
  const emails = next(hasEmails);
  const domains = next(hasDomains);
  return `${hasExternals ? `with ${external(externals)}, ${known(emails)}` : ""} select
    ${hasKeys ? list(byKey(keys)) : NONE} as keys,
    ${hasExternals ? list("select * from ext") : NONE} as externals,
    ${leads(hasExternals, emails)} as leads,
    ${hasDomains ? list(accounts(domains)) : NONE} as accounts,
    ${hasDomains ? list(companyOwners(domains)) : NONE} as company_owners, $1::uuid as workspace_id`;
}

const byKey = (keys: string) => `select f.* from unnest(${keys}::text[]) as w(key), lateral (
  select idempotency_key, request_hash, lead_id, id as submission_id, decision_id, ${ms("received_at")} as received_at
  from submission where workspace_id = $1 and idempotency_key = w.key offset 0) f`;

const external = ({ sourceIds, externalIds }: { sourceIds: string; externalIds: string }) => `ext as materialized (
  select f.* from unnest(${sourceIds}::uuid[], ${externalIds}::text[]) as w(source_id, external_id), lateral (
    select s.source_id, s.external_id, s.content_hash, s.lead_id, s.id as submission_id from submission s
    where s.workspace_id = $1 and s.source_id = w.source_id and s.external_id = w.external_id offset 0) f)`;

const byEmail = (columns: string, emails: string) => `select f.* from unnest(${emails}::text[]) as w(email), lateral (
  select ${columns} from lead l where l.workspace_id = $1 and l.email_key = w.email offset 0) f`;

const known = (emails: string) => `known as materialized (
  select lead_id as id from ext ${emails === "" ? "group by lead_id" : `union ${byEmail("l.id", emails)}`})`;

function leads(hasExternals: boolean, emails: string): string {
  if (!hasExternals) return emails === "" ? NONE : list(byEmail(LEAD, emails));
  return list(`select f.* from known w, lateral (
    select ${LEAD} from lead l where l.workspace_id = $1 and l.id = w.id offset 0) f`);
}

const accounts = (
  domains: string,
) => `select a.id, a.external_id, a.name, a.class, a.owner_rep_id, f.domain, f.is_alias, a.company_key,
    ${accountExtras("$1")}
  from unnest(${domains}::text[]) as w(domain), lateral (
    select d.domain, d.is_alias, d.account_id from account_domain d
    where d.workspace_id = $1 and d.domain = w.domain offset 0) f, lateral (
    select * from account a where a.workspace_id = $1 and a.id = f.account_id offset 0) a`;

const companyOwners = (domains: string) => `select w.domain as company_domain, f.*
  from unnest(${domains}::text[]) as w(domain), lateral (
    select l.owner_rep_id, ${ms("l.assigned_at")} as assigned_at from lead l
    where l.workspace_id = $1 and l.company_domain = w.domain and l.owner_rep_id is not null
      and l.assigned_at is not null
      and exists (select from rep r where r.workspace_id = $1 and r.id = l.owner_rep_id and r.is_active)
    order by l.assigned_at desc, l.id limit 1) f`;
