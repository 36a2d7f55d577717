import { type Insertable, sql } from "kysely";
import type { LedgerMember, PoolLedger } from "#server/core/routing/situation.ts";
import type { WorkspaceScope } from "../../scope.ts";
import type { LedgerEntryTable } from "../../types.ts";

/** Gets how everybody stands in a pool, those who have left included. */
export async function getPoolLedger({ db, workspaceId }: WorkspaceScope, poolId: string): Promise<PoolLedger> {
  const members = await db
    .selectFrom("poolMember")
    .select(["repId", "balanceNano", "assigned", "lastSeq"])
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .orderBy("repId")
    .execute();
  return { poolId, members };
}

/** Answers whether a rep is a member of a pool now. */
export async function isPoolMember(
  { db, workspaceId }: WorkspaceScope,
  poolId: string,
  repId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("poolMember")
    .select("repId")
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .where("repId", "=", repId)
    .where("isMember", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Answers how often a pool's ledger counts one lead as a rep's: turns won with it, plus debits, minus credits. */
export async function countedFor(
  { db, workspaceId }: WorkspaceScope,
  { poolId, leadId, repId }: { poolId: string; leadId: string; repId: string },
): Promise<number> {
  const { rows } = await sql<{ counted: number }>`select
      (select count(*) from decision where workspace_id = ${workspaceId} and lead_id = ${leadId} and pool_id = ${poolId}
        and owner_rep_id = ${repId} and uses_turn)
      + (select coalesce(sum(assigned_change), 0) from ledger_entry where workspace_id = ${workspaceId}
        and pool_id = ${poolId} and lead_id = ${leadId} and rep_id = ${repId}) as counted`.execute(db);
  return rows[0]?.counted ?? 0;
}

/** Writes a member's corrected standing. */
export async function updateStanding(
  { db, workspaceId }: WorkspaceScope,
  poolId: string,
  member: LedgerMember,
): Promise<void> {
  await db
    .updateTable("poolMember")
    .set({ balanceNano: member.balanceNano, assigned: member.assigned, lastSeq: member.lastSeq })
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .where("repId", "=", member.repId)
    .execute();
}

/** Writes an entry of a pool's ledger that is no turn. */
export async function insertLedgerEntry(
  { db, workspaceId }: WorkspaceScope,
  entry: Omit<Insertable<LedgerEntryTable>, "workspaceId">,
): Promise<void> {
  await db
    .insertInto("ledgerEntry")
    .values({ workspaceId, ...entry })
    .execute();
}
