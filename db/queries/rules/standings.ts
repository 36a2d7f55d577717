import type { PoolLedger, RepLoad } from "#server/core/routing/situation.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Lists every pool's ledger as it stands, in no order. */
export async function listLedgers({ db, workspaceId }: WorkspaceScope): Promise<PoolLedger[]> {
  const rows = await db
    .selectFrom("poolMember")
    .select(["poolId", "repId", "balanceNano", "assigned", "lastSeq"])
    .where("workspaceId", "=", workspaceId)
    .execute();
  const byPool = Map.groupBy(rows, ({ poolId }) => poolId);
  return [...byPool].map(([poolId, members]) => ({
    poolId,
    members: members.map(({ poolId: _, ...member }) => member),
  }));
}

/** Lists every rep's load as it stands, in no order. */
export async function listLoads({ db, workspaceId }: WorkspaceScope): Promise<RepLoad[]> {
  const rows = await db
    .selectFrom("repLoad")
    .select(["repId", "openCount", "dayStart", "dayCount"])
    .where("workspaceId", "=", workspaceId)
    .execute();
  return rows.map(({ repId, openCount, dayStart, dayCount }) => ({
    repId,
    open: openCount,
    dayStart,
    today: dayCount,
  }));
}

/** Gets the stored body of a roster snapshot, not yet validated. Throws when there is none of this hash. */
export async function getRosterBody({ db, workspaceId }: WorkspaceScope, hash: string): Promise<unknown> {
  const { body } = await db
    .selectFrom("rosterSnapshot")
    .select("body")
    .where("workspaceId", "=", workspaceId)
    .where("hash", "=", hash)
    .executeTakeFirstOrThrow();
  return body;
}
