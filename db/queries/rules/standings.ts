import type { PoolLedger } from "#server/core/routing/situation.ts";
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
