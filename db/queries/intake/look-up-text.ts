import { accountExtras } from "./account-facts.ts";

/** Which lists of a look-up hold anything; `isOfOne`: none of them more than one. */
export type LookUpShape = {
  hasKeys: boolean;
  hasExternals: boolean;
  hasEmails: boolean;
  hasDomains: boolean;
  isOfOne: boolean;
};

const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::bigint`;
const list = (sql: string) => `coalesce((select json_agg(r) from (${sql}) r), '[]'::json)`;
/** Of whole rows, each as one column: to name fifty columns at every step of a plan was a tenth of the time of a lead. */
const wholeRows = (sql: string) => `coalesce((select json_agg(f.l) from (${sql}) f), '[]'::json)`;
const NONE = "'[]'::json";

/**
 * Answers the look-up's statement, one row: everything that tells new from known, for the whole batch, under the lock.
 * Its values are the workspace and then the lists of `shape` that hold anything: keys, source ids with external ids,
 * e-mails, domains. What no arrival has is not asked: for one lead, setting a question up takes longer than answering
 * it. For the same reason the values of one lead are given as they are, and what belongs to an account is read once one
 * is found. Of several, each is looked for by itself (`lateral … offset 0`): a plan prepared while the tables were small
 * would otherwise read the whole workspace for ever (25 ms against 1 ms a batch seen at 10,000 leads).
 */
export function lookUpText({ hasKeys, hasExternals, hasEmails, hasDomains, isOfOne }: LookUpShape): string {
  let last = 1;
  const next = (isThere: boolean, type: string): Asked => {
    if (!isThere) return { isOfOne, value: "" };
    last += 1;
    return { isOfOne, value: isOfOne ? `$${last}::${type}` : `$${last}::${type}[]` };
  };
  const keys = next(hasKeys, "text");
  const externals = { sourceIds: next(hasExternals, "uuid"), externalIds: next(hasExternals, "text") };
  const emails = next(hasEmails, "text");
  const domains = next(hasDomains, "text");
  return `${hasExternals ? `with ${external(externals)}, ${known(emails)}` : ""} select
    ${hasKeys ? list(byKey(keys)) : NONE} as keys,
    ${hasExternals ? list("select * from ext") : NONE} as externals,
    ${leads(hasExternals, emails)} as leads,
    ${hasDomains ? list(accounts(domains)) : NONE} as accounts,
    ${hasDomains ? list(companyOwners(domains)) : NONE} as company_owners, $1::uuid as workspace_id`;
}

/** The parameter of a list, or of its only value. */
type Asked = { isOfOne: boolean; value: string };

/** What `find` finds of the only value, or of each value of a list by itself. */
const each = ({ isOfOne, value }: Asked, find: (one: string) => string) =>
  isOfOne ? find(value) : `select f.* from unnest(${value}) as w(key), lateral (${find("w.key")} offset 0) f`;

const byKey = (keys: Asked) =>
  each(
    keys,
    (key) => `select idempotency_key, request_hash, lead_id, id as submission_id, decision_id,
    ${ms("received_at")} as received_at from submission where workspace_id = $1 and idempotency_key = ${key}`,
  );

const external = ({ sourceIds, externalIds }: { sourceIds: Asked; externalIds: Asked }) => {
  const { isOfOne } = sourceIds;
  const list = isOfOne
    ? `(values (${sourceIds.value}, ${externalIds.value}))`
    : `unnest(${sourceIds.value}, ${externalIds.value})`;
  return `ext as materialized (
  select f.* from ${list} as w(source_id, external_id), lateral (
    select s.source_id, s.external_id, s.content_hash, s.lead_id, s.id as submission_id from submission s
    where s.workspace_id = $1 and s.source_id = w.source_id and s.external_id = w.external_id offset 0) f)`;
};

const byEmail = (column: string, emails: Asked) =>
  each(emails, (email) => `select ${column} from lead l where l.workspace_id = $1 and l.email_key = ${email}`);

const known = (emails: Asked) => `known as materialized (
  select lead_id as id from ext ${emails.value === "" ? "group by lead_id" : `union ${byEmail("l.id", emails)}`})`;

function leads(hasExternals: boolean, emails: Asked): string {
  if (!hasExternals) return emails.value === "" ? NONE : wholeRows(byEmail("l", emails));
  return wholeRows(`select f.l from known w, lateral (
    select l from lead l where l.workspace_id = $1 and l.id = w.id offset 0) f`);
}

const accounts = (domains: Asked) =>
  `select a.id, a.external_id, a.name, a.class, a.owner_rep_id, f.domain, f.is_alias, a.company_key
    ${domains.isOfOne ? "" : `, ${accountExtras("$1")}`} from (${each(
      domains,
      (domain) => `select d.domain, d.is_alias, d.account_id from account_domain d
        where d.workspace_id = $1 and d.domain = ${domain}`,
    )} offset 0) f, lateral (select * from account a where a.workspace_id = $1 and a.id = f.account_id offset 0) a`;

const companyOwners = (domains: Asked) => {
  const latest = (
    domain: string,
  ) => `select l.company_domain, l.owner_rep_id, ${ms("l.assigned_at")} as assigned_at from lead l
    where l.workspace_id = $1 and l.company_domain = ${domain} and l.owner_rep_id is not null
      and l.assigned_at is not null
      and (select r.is_active from rep r where r.workspace_id = $1 and r.id = l.owner_rep_id)
    order by l.assigned_at desc, l.id desc limit 1`;
  return domains.isOfOne
    ? latest(domains.value)
    : `select f.* from unnest(${domains.value}) as w(domain), lateral (${latest("w.domain")}) f`;
};
