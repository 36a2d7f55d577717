import { type Insertable, sql } from "kysely";
import type { LedgerMember, PoolLedger } from "#server/core/routing/situation.ts";
import type { WorkspaceScope } from "../../scope.ts";
import type { LedgerEntryTable } from "../../types.ts";

/** Answers the ledger in which a pool counts now: its own, or another one's. */
export async function ledgerIdOf({ db, workspaceId }: WorkspaceScope, poolId: string): Promise<string> {
  const row = await db
    .selectFrom("pool")
    .select("ledgerPoolId")
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", poolId)
    .executeTakeFirst();
  return row?.ledgerPoolId ?? poolId;
}

/** Lists the ledgers of a rep's pools that count leads given by hand. */
export async function listCountingByHand({ db, workspaceId }: WorkspaceScope, repId: string): Promise<string[]> {
  const { rows } = await sql<{ ledgerId: string }>`select coalesce(p.ledger_pool_id, p.id) as "ledgerId"
    from pool_member m join pool p on p.workspace_id = m.workspace_id and p.id = m.pool_id
    where m.workspace_id = ${workspaceId} and m.rep_id = ${repId} and m.is_member and not p.is_archived
      and p.settings ->> 'countsByHand' = 'true'
    order by p.id`.execute(db);
  return rows.map(({ ledgerId }) => ledgerId);
}

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

/** Answers how often a pool counts one lead as a rep's: turns won with it, plus debits in its ledger, minus credits. */
export async function countedFor(
  { db, workspaceId }: WorkspaceScope,
  { poolId, ledgerId, leadId, repId }: { poolId: string; ledgerId: string; leadId: string; repId: string },
): Promise<number> {
  const { rows } = await sql<{ counted: number }>`select
      (select count(*) from decision where workspace_id = ${workspaceId} and lead_id = ${leadId} and pool_id = ${poolId}
        and owner_rep_id = ${repId} and uses_turn)
      + (select coalesce(sum(assigned_change), 0) from ledger_entry where workspace_id = ${workspaceId}
        and pool_id = ${ledgerId} and lead_id = ${leadId} and rep_id = ${repId}) as counted`.execute(db);
  return rows[0]?.counted ?? 0;
}

/** Answers how many value points beyond one a pool's turn gave a rep with a lead; 0 where it gave none. */
export async function pointsOfTurn(
  { db, workspaceId }: WorkspaceScope,
  { poolId, leadId }: { poolId: string; leadId: string },
): Promise<number> {
  const { rows } = await sql<{ points: number | null }>`select (turn ->> 'points')::integer as points
    from decision, lateral json_array_elements(body -> 'turns') turn
    where workspace_id = ${workspaceId} and lead_id = ${leadId} and pool_id = ${poolId} and uses_turn
      and turn ->> 'pool' = ${poolId}
    order by seq desc limit 1`.execute(db);
  return (rows[0]?.points ?? 1) - 1;
}

/** Writes a member's corrected standing; `points`: value points beyond one a lead that go with it. */
export async function updateStanding(
  { db, workspaceId }: WorkspaceScope,
  poolId: string,
  member: LedgerMember,
  points = 0,
): Promise<void> {
  await db
    .updateTable("poolMember")
    .set(({ eb }) => ({
      balanceNano: member.balanceNano,
      assigned: member.assigned,
      lastSeq: member.lastSeq,
      valueNano: eb("valueNano", "-", points * 1_000_000_000),
      valueAssigned: eb("valueAssigned", "+", points),
    }))
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
