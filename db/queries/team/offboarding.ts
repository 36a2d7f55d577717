import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** Lists a rep's open leads, most urgent first, then oldest, at most `limit`. */
export function listOpenLeads({ db, workspaceId }: WorkspaceScope, repId: string, limit: number) {
  return db
    .selectFrom("lead")
    .select(["id", "poolId", "isTest"])
    .where("workspaceId", "=", workspaceId)
    .where("ownerRepId", "=", repId)
    .where("status", "=", "assigned")
    .orderBy("priority")
    .orderBy("receivedAt")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Counts a rep's open leads by the pool that gave them; null: no pool. Largest first. */
export async function countOpenLeadsByPool({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("lead")
    .leftJoin("pool", (join) =>
      join.onRef("pool.workspaceId", "=", "lead.workspaceId").onRef("pool.id", "=", "lead.poolId"),
    )
    .select(({ fn }) => ["lead.poolId", "pool.name as poolName", fn.countAll<number>().as("leads")])
    .where("lead.workspaceId", "=", workspaceId)
    .where("lead.ownerRepId", "=", repId)
    .where("lead.status", "=", "assigned")
    .groupBy(["lead.poolId", "pool.name"])
    .orderBy("leads", "desc")
    .execute();
}

/** Lists the accounts a rep owns, by name. */
export function listOwnedAccounts({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("account")
    .select(["id", "name"])
    .where("workspaceId", "=", workspaceId)
    .where("ownerRepId", "=", repId)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Who takes what somebody leaves behind; null: nobody. */
export type Handover = { from: string; to: string | null; at: Date };

/** Gives a rep's accounts to somebody else. Answers how many. */
export async function moveAccounts({ db, workspaceId }: WorkspaceScope, { from, to, at }: Handover): Promise<number> {
  const rows = await db
    .updateTable("account")
    .set({ ownerRepId: to, updatedAt: at })
    .where("workspaceId", "=", workspaceId)
    .where("ownerRepId", "=", from)
    .returning("id")
    .execute();
  return rows.length;
}

/** Gives a rep's open opportunities to somebody else. Answers how many. */
export async function moveOpportunities(
  { db, workspaceId }: WorkspaceScope,
  { from, to, at }: Handover,
): Promise<number> {
  const rows = await db
    .updateTable("opportunity")
    .set({ ownerRepId: to, updatedAt: at })
    .where("workspaceId", "=", workspaceId)
    .where("ownerRepId", "=", from)
    .where("status", "=", "open")
    .returning("id")
    .execute();
  return rows.length;
}

/** Lists the open opportunities a rep owns, by name. */
export function listOwnedOpportunities({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("opportunity")
    .select(["id", "name", "accountId"])
    .where("workspaceId", "=", workspaceId)
    .where("ownerRepId", "=", repId)
    .where("status", "=", "open")
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Names somebody else in a rep's roles on account teams. Answers how many. */
export async function moveTeamRoles({ db, workspaceId }: WorkspaceScope, { from, to }: Handover): Promise<number> {
  if (to === null) return 0;
  const rows = await db
    .updateTable("accountTeam")
    .set({ repId: to })
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", from)
    .returning("accountId")
    .execute();
  return rows.length;
}

/** Lists a rep's roles on account teams, by account. */
export function listTeamRoles({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("accountTeam")
    .innerJoin("account", (join) =>
      join
        .onRef("account.workspaceId", "=", "accountTeam.workspaceId")
        .onRef("account.id", "=", "accountTeam.accountId"),
    )
    .select(["accountTeam.accountId", "accountTeam.role", "account.name"])
    .where("accountTeam.workspaceId", "=", workspaceId)
    .where("accountTeam.repId", "=", repId)
    .orderBy("account.name")
    .orderBy("accountTeam.role")
    .execute();
}

/** Names somebody else as manager of a rep's pools. Answers how many. */
export async function movePoolManager({ db, workspaceId }: WorkspaceScope, { from, to }: Handover): Promise<number> {
  const rows = await db
    .updateTable("pool")
    .set({ managerRepId: to })
    .where("workspaceId", "=", workspaceId)
    .where("managerRepId", "=", from)
    .returning("id")
    .execute();
  return rows.length;
}

/** Names somebody else as cover of everybody whom a rep covers; nobody covers for themselves. Answers how many. */
export async function moveCovered({ db, workspaceId }: WorkspaceScope, { from, to }: Handover): Promise<number> {
  const rows = await db
    .updateTable("rep")
    .set({ coverRepId: sql`nullif(${to}::uuid, id)` })
    .where("workspaceId", "=", workspaceId)
    .where("coverRepId", "=", from)
    .returning("id")
    .execute();
  return rows.length;
}

/** Takes a rep out of every pool; their balances are kept. Answers how many. */
export async function leavePools({ db, workspaceId }: WorkspaceScope, repId: string): Promise<number> {
  const rows = await db
    .updateTable("poolMember")
    .set({ isMember: false })
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", repId)
    .where("isMember", "=", true)
    .returning("poolId")
    .execute();
  return rows.length;
}
