import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** A domain of an account; an alias is one that it also answers to. */
export type AccountDomain = { domain: string; isAlias: boolean };

/** Lists the domains of these accounts, own ones before aliases, then by name. */
export function listAccountDomains({ db, workspaceId }: WorkspaceScope, accountIds: readonly string[]) {
  if (accountIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("accountDomain")
    .select(["accountId", "domain", "isAlias"])
    .where("workspaceId", "=", workspaceId)
    .where("accountId", "in", [...accountIds])
    .orderBy("isAlias")
    .orderBy("domain")
    .execute();
}

/** Finds the first of these domains, by name, that belongs to another account than `accountId`. */
export function findTakenDomain(
  { db, workspaceId }: WorkspaceScope,
  { accountId, domains }: { accountId: string; domains: readonly string[] },
) {
  if (domains.length === 0) return Promise.resolve(undefined);
  return db
    .selectFrom("accountDomain")
    .innerJoin("account", (join) =>
      join
        .onRef("account.workspaceId", "=", "accountDomain.workspaceId")
        .onRef("account.id", "=", "accountDomain.accountId"),
    )
    .select(["accountDomain.domain", "account.name", "account.id"])
    .where("accountDomain.workspaceId", "=", workspaceId)
    .where("accountDomain.domain", "in", [...domains])
    .where("accountDomain.accountId", "!=", accountId)
    .orderBy("accountDomain.domain")
    .executeTakeFirst();
}

/** Makes these the domains of an account, and no others. The caller has checked that nobody else has them. */
export async function replaceAccountDomains(
  { db, workspaceId }: WorkspaceScope,
  accountId: string,
  domains: readonly AccountDomain[],
): Promise<void> {
  await db
    .deleteFrom("accountDomain")
    .where("workspaceId", "=", workspaceId)
    .where("accountId", "=", accountId)
    .execute();
  if (domains.length === 0) return;
  await db
    .insertInto("accountDomain")
    .values(domains.map((row) => ({ workspaceId, accountId, ...row })))
    .execute();
  await keepCompanyKeys({ db, workspaceId }, [accountId]);
}

/** Gives accounts that have none the key of their company, the first of their domains; one that is there stays. */
export async function keepCompanyKeys(
  { db, workspaceId }: Pick<WorkspaceScope, "db" | "workspaceId">,
  accountIds: readonly string[],
): Promise<void> {
  await sql`update account a set company_key = (select d.domain from account_domain d
      where d.workspace_id = ${workspaceId} and d.account_id = a.id order by d.is_alias, d.domain limit 1)
    where a.workspace_id = ${workspaceId} and a.company_key is null and a.id = any(${accountIds})`.execute(db);
}
