import type { WorkspaceScope } from "../../scope.ts";

/** Finds the account that holds a company domain, as its own or as an alias. */
export function findAccountAtDomain({ db, workspaceId }: WorkspaceScope, domain: string) {
  return db
    .selectFrom("accountDomain as d")
    .innerJoin("account as a", (join) =>
      join.onRef("a.workspaceId", "=", "d.workspaceId").onRef("a.id", "=", "d.accountId"),
    )
    .select(["a.id", "a.externalId", "a.name", "a.class", "a.ownerRepId", "d.domain", "d.isAlias"])
    .where("d.workspaceId", "=", workspaceId)
    .where("d.domain", "=", domain)
    .executeTakeFirst();
}

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
