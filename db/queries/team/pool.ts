import { sql } from "kysely";
import type { Membership } from "#server/core/pool/membership.ts";
import type { NobodyEligible, PoolRules } from "#server/core/pool/pool-rules.ts";
import type { WorkspaceScope } from "../../scope.ts";

const COLUMNS = [
  "id",
  "name",
  "managerRepId",
  "passesOverSlow",
  "isArchived",
  "settings",
  "ledgerPoolId",
  "membership",
] as const;
const nobody = sql.ref<NobodyEligible>("nobody_eligible").as("nobodyEligible");

/** Lists the pools, archived ones too, in id order; their settings are not validated yet. */
export function listPools({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("pool")
    .select([...COLUMNS, nobody])
    .where("workspaceId", "=", workspaceId)
    .orderBy("id")
    .execute();
}

/** Finds a pool, archived or not; its settings are not validated yet. */
export function findPool({ db, workspaceId }: WorkspaceScope, poolId: string) {
  return db
    .selectFrom("pool")
    .select([...COLUMNS, nobody])
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", poolId)
    .executeTakeFirst();
}

/** What an admin sets about a pool. */
export type PoolSettings = {
  name: string;
  nobodyEligible: NobodyEligible;
  managerRepId: string | null;
  settings: PoolRules;
  /** The pool in whose ledger this one counts; null: its own. */
  ledgerPoolId: string | null;
  passesOverSlow: boolean;
  /** Whom it takes in by itself; null: nobody. */
  membership: Membership | null;
};

/** What is stored as a document, of what is named. */
const documentsOf = ({ settings, membership }: Partial<PoolSettings>) => ({
  ...(settings ? { settings: JSON.stringify(settings) } : {}),
  ...(membership === undefined ? {} : { membership: membership && JSON.stringify(membership) }),
});

/** Writes a pool without members. */
export async function insertPool(
  { db, workspaceId }: WorkspaceScope,
  { id, at, ...settings }: PoolSettings & { id: string; at: Date },
): Promise<void> {
  await db
    .insertInto("pool")
    .values({ workspaceId, id, ...settings, ...documentsOf(settings), createdAt: at })
    .execute();
}

/** Changes a pool; what is not named stays. */
export async function updatePool(
  { db, workspaceId }: WorkspaceScope,
  poolId: string,
  change: Partial<PoolSettings & { isArchived: boolean }>,
): Promise<void> {
  await db
    .updateTable("pool")
    .set({ ...change, ...documentsOf(change) })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", poolId)
    .execute();
}

/**
 * Makes a pool count in another one's ledger from now on: remembers that it did, and gives everybody in it a standing
 * there, level where they had none. Their standing in the pool's own ledger rests as it is.
 */
export async function shareLedger(
  { db, workspaceId }: WorkspaceScope,
  { poolId, ledgerPoolId }: { poolId: string; ledgerPoolId: string },
): Promise<void> {
  await sql`update pool set ledgers_used = array_append(array_remove(ledgers_used, ${ledgerPoolId}::uuid), ${ledgerPoolId}::uuid)
    where workspace_id = ${workspaceId} and id = ${poolId}`.execute(db);
  await sql`insert into pool_member (workspace_id, pool_id, rep_id, weight, is_member, joined_at)
    select workspace_id, ${ledgerPoolId}, rep_id, weight, false, joined_at from pool_member
    where workspace_id = ${workspaceId} and pool_id = ${poolId}
    on conflict (workspace_id, pool_id, rep_id) do nothing`.execute(db);
}
