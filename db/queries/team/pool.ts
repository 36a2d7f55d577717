import { sql } from "kysely";
import type { NobodyEligible } from "#server/core/routing/situation.ts";
import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = ["id", "name", "managerRepId", "isArchived"] as const;
const nobody = sql.ref<NobodyEligible>("nobody_eligible").as("nobodyEligible");

/** Lists the pools, archived ones too, in id order. */
export function listPools({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("pool")
    .select([...COLUMNS, nobody])
    .where("workspaceId", "=", workspaceId)
    .orderBy("id")
    .execute();
}

/** Finds a pool, archived or not. */
export function findPool({ db, workspaceId }: WorkspaceScope, poolId: string) {
  return db
    .selectFrom("pool")
    .select([...COLUMNS, nobody])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", poolId)
    .executeTakeFirst();
}

/** What an admin sets about a pool. */
export type PoolSettings = { name: string; nobodyEligible: NobodyEligible; managerRepId: string | null };

/** Writes a pool without members. */
export async function insertPool(
  { db, workspaceId }: WorkspaceScope,
  { id, at, ...settings }: PoolSettings & { id: string; at: Date },
): Promise<void> {
  await db
    .insertInto("pool")
    .values({ workspaceId, id, ...settings, createdAt: at })
    .execute();
}

/** Changes a pool; what is not named stays. */
export async function updatePool(
  { db, workspaceId }: WorkspaceScope,
  poolId: string,
  change: Partial<PoolSettings & { isArchived: boolean }>,
): Promise<void> {
  await db.updateTable("pool").set(change).where("workspaceId", "=", workspaceId).where("id", "=", poolId).execute();
}
