import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import { type AccountExtras, accountExtras } from "../intake/account-facts.ts";

/** Finds the account that holds a company domain, as its own or as an alias, with what belongs to it. */
export async function findAccountAtDomain({ db, workspaceId }: WorkspaceScope, domain: string) {
  const { rows } = await sql<AccountAtDomain>`select a.id, a.external_id, a.name, a.class, a.owner_rep_id, d.domain,
      d.is_alias, a.company_key, ${sql.raw(accountExtras("a.workspace_id"))}
    from account_domain d join account a on a.workspace_id = d.workspace_id and a.id = d.account_id
    where d.workspace_id = ${workspaceId} and d.domain = ${domain}`.execute(db);
  return rows[0];
}

type AccountAtDomain = AccountExtras & {
  id: string;
  externalId: string | null;
  name: string;
  class: "customer" | "prospect" | "former_customer" | "partner" | "competitor";
  ownerRepId: string | null;
  domain: string;
  isAlias: boolean;
  companyKey: string | null;
};

/** Finds the owner of the latest lead of a company that was assigned since then. */
export function findCompanyOwner({ db, workspaceId }: WorkspaceScope, domain: string, since: Date) {
  return db
    .selectFrom("lead")
    .select("ownerRepId")
    .where("workspaceId", "=", workspaceId)
    .where("companyDomain", "=", domain)
    .where("ownerRepId", "is not", null)
    .where("assignedAt", ">=", since)
    .orderBy("assignedAt", "desc")
    .orderBy("id")
    .executeTakeFirst();
}

/** Lists the leads of an e-mail key, for judging whether a submission is another one of them. In no order. */
export function listLeadsOfEmail({ db, workspaceId }: WorkspaceScope, emailKey: string) {
  return db
    .selectFrom("lead")
    .select(["id", "status", "ownerRepId", "receivedAt"])
    .where("workspaceId", "=", workspaceId)
    .where("emailKey", "=", emailKey)
    .execute();
}

/** Finds what a lead was like when it was last decided: its stored snapshot, not yet validated. */
export function findLatestSnapshot({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("lead as l")
    .innerJoin("leadSnapshot as s", (join) =>
      join.onRef("s.workspaceId", "=", "l.workspaceId").onRef("s.id", "=", "l.decisionId"),
    )
    .select(["s.body", "l.ownerRepId"])
    .where("l.workspaceId", "=", workspaceId)
    .where("l.id", "=", leadId)
    .executeTakeFirst();
}
