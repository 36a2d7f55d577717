import type { Cap } from "#server/core/pool/caps.ts";
import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = ["poolId", "repId", "weight", "isMember", "balanceNano", "assigned", "lastSeq", "caps"] as const;

/** Lists the standings of all pools or of one, those of former members too, by pool and rep. */
export function listStandings({ db, workspaceId }: WorkspaceScope, { poolId }: { poolId?: string } = {}) {
  return db
    .selectFrom("poolMember")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .$if(poolId !== undefined, (query) => query.where("poolId", "=", poolId as string))
    .orderBy("poolId")
    .orderBy("repId")
    .execute();
}

/** Finds a rep's standing in a pool, as a member or as a former one. */
export function findStanding({ db, workspaceId }: WorkspaceScope, poolId: string, repId: string) {
  return db
    .selectFrom("poolMember")
    .select(COLUMNS)
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .where("repId", "=", repId)
    .executeTakeFirst();
}

/** Makes a rep a member: level with the pool the first time, with the balance they left with when they return. */
export async function joinPool(
  { db, workspaceId }: WorkspaceScope,
  member: { poolId: string; repId: string; weight: number; at: Date },
): Promise<void> {
  const { at, ...row } = member;
  await db
    .insertInto("poolMember")
    .values({ workspaceId, ...row, joinedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "poolId", "repId"])
        .doUpdateSet({ isMember: true, weight: member.weight, joinedAt: at }),
    )
    .execute();
}

/** Changes a member's weight, caps or membership; nobody's balance is touched. */
export async function updateMember(
  { db, workspaceId }: WorkspaceScope,
  { poolId, repId }: { poolId: string; repId: string },
  { caps, ...change }: { weight?: number; isMember?: boolean; caps?: readonly Cap[] },
): Promise<void> {
  await db
    .updateTable("poolMember")
    .set({ ...change, ...(caps ? { caps: JSON.stringify(caps) } : {}) })
    .where("workspaceId", "=", workspaceId)
    .where("poolId", "=", poolId)
    .where("repId", "=", repId)
    .execute();
}
