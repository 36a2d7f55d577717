import { sql } from "kysely";
import type { TeamMember } from "#server/core/identify/account-facts.ts";
import type { WorkspaceScope } from "../../scope.ts";
import type { AccountFields } from "./account.ts";
import { type AccountDomain, keepCompanyKeys } from "./account-domain.ts";

/** An account on record with its domains and team. */
export type SheetAccount = AccountFields & { id: string; domains: AccountDomain[]; team: TeamMember[] };

/** Lists the accounts that have one of these external ids or domains, in id order, for a whole sheet at once. */
export async function listSheetAccounts(
  { db, workspaceId }: WorkspaceScope,
  { externalIds, domains }: { externalIds: readonly string[]; domains: readonly string[] },
): Promise<SheetAccount[]> {
  const { rows } = await sql<SheetAccount>`with found as (
      select id from account where workspace_id = ${workspaceId} and external_id = any(${[...externalIds]}::text[])
      union select account_id from account_domain
        where workspace_id = ${workspaceId} and domain = any(${[...domains]}::text[]))
    select a.id, a.external_id, a.name, a.class, a.owner_rep_id, a.country, a.state, a.city, a.postal_code, a.industry,
      a.employees, a.parent_account_id,
      coalesce((select json_agg(json_build_object('domain', d.domain, 'isAlias', d.is_alias) order by d.domain)
        from account_domain d where d.workspace_id = a.workspace_id and d.account_id = a.id), '[]') as domains,
      coalesce((select json_agg(json_build_object('role', t.role, 'repId', t.rep_id) order by t.role)
        from account_team t where t.workspace_id = a.workspace_id and t.account_id = a.id), '[]') as team
    from found join account a on a.workspace_id = ${workspaceId} and a.id = found.id order by a.id`.execute(db);
  return rows;
}

/** Lists every account that has a parent, with it; in no order. */
export function listParents({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("account")
    .select(["id", "parentAccountId"])
    .where("workspaceId", "=", workspaceId)
    .where("parentAccountId", "is not", null)
    .execute();
}

/** What a sheet writes: whole accounts, domains that are new, and who has which role from now on. */
export type SheetWrites = {
  created: (AccountFields & { id: string })[];
  changed: (AccountFields & { id: string })[];
  domains: (AccountDomain & { accountId: string })[];
  team: (TeamMember & { accountId: string })[];
};

/** Writes a whole sheet in five statements, however long it is. */
export async function writeSheet(
  { db, workspaceId }: WorkspaceScope,
  { created, changed, domains, team }: SheetWrites,
  at: Date,
): Promise<void> {
  const shape = sql`r("id" uuid, "externalId" text, "name" text, "class" text, "ownerRepId" uuid, "country" text,
    "state" text, "city" text, "postalCode" text, "industry" text, "employees" integer, "parentAccountId" uuid)`;
  await sql`insert into account (workspace_id, id, external_id, name, class, owner_rep_id, country, state, city,
      postal_code, industry, employees, parent_account_id, created_at, updated_at)
    select ${workspaceId}, r."id", r."externalId", r."name", r."class", r."ownerRepId", r."country", r."state", r."city",
      r."postalCode", r."industry", r."employees", r."parentAccountId", ${at}, ${at}
    from json_to_recordset(${JSON.stringify(created)}::json) as ${shape}`.execute(db);
  await sql`update account a set external_id = r."externalId", name = r."name", class = r."class",
      owner_rep_id = r."ownerRepId", country = r."country", state = r."state", city = r."city",
      postal_code = r."postalCode", industry = r."industry", employees = r."employees",
      parent_account_id = r."parentAccountId", updated_at = ${at}
    from json_to_recordset(${JSON.stringify(changed)}::json) as ${shape}
    where a.workspace_id = ${workspaceId} and a.id = r."id"`.execute(db);
  await sql`insert into account_domain (workspace_id, domain, account_id, is_alias)
    select ${workspaceId}, r."domain", r."accountId", r."isAlias"
    from json_to_recordset(${JSON.stringify(domains)}::json) as r("domain" text, "accountId" uuid, "isAlias" boolean)`.execute(
    db,
  );
  await keepCompanyKeys({ db, workspaceId }, [...new Set(domains.map(({ accountId }) => accountId))]);
  await sql`insert into account_team (workspace_id, account_id, role, rep_id)
    select ${workspaceId}, r."accountId", r."role", r."repId"
    from json_to_recordset(${JSON.stringify(team)}::json) as r("accountId" uuid, "role" text, "repId" uuid)
    on conflict (workspace_id, account_id, role) do update set rep_id = excluded.rep_id`.execute(db);
}
