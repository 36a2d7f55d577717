import { sql } from "kysely";
import type { JsonValue } from "#server/core/lead/json.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** A turn of a pool with the instant it was given. */
export type DatedTurn = { seq: number; atMs: number; rosterHash: string; turns: JsonValue };
/** A correction of a pool's ledger with its instant. */
export type DatedCorrection = {
  seq: number;
  atMs: number;
  repId: string;
  assignedChange: number;
  balanceChangeNano: number;
};

/** Lists every turn of a pool before an instant, in the order they were taken, at most `limit`; what each tells is not validated yet. */
export async function listTurnsBefore(
  { db, workspaceId }: WorkspaceScope,
  { poolId, beforeMs, limit }: { poolId: string; beforeMs: number; limit: number },
): Promise<DatedTurn[]> {
  const { rows } = await sql<DatedTurn>`select seq, (extract(epoch from at) * 1000)::bigint as "atMs",
      roster_hash as "rosterHash", body -> 'turns' as turns
    from decision where workspace_id = ${workspaceId} and pool_id = ${poolId} and uses_turn
      and at < ${new Date(beforeMs)}::timestamptz
    order by seq limit ${limit}`.execute(db);
  return rows;
}

/** Lists every correction of a pool's ledger before an instant, in the order they were made. */
export async function listCorrectionsBefore(
  { db, workspaceId }: WorkspaceScope,
  { poolId, beforeMs }: { poolId: string; beforeMs: number },
): Promise<DatedCorrection[]> {
  const { rows } = await sql<DatedCorrection>`select seq, (extract(epoch from at) * 1000)::bigint as "atMs",
      rep_id as "repId", assigned_change as "assignedChange", balance_change_nano as "balanceChangeNano"
    from ledger_entry where workspace_id = ${workspaceId} and pool_id = ${poolId}
      and at < ${new Date(beforeMs)}::timestamptz
    order by seq, id`.execute(db);
  return rows;
}

/** Lists how a pool stood in roster snapshots, by hash, all in one read; not validated yet. */
export async function listPoolSnapshots(
  { db, workspaceId }: WorkspaceScope,
  { poolId, hashes }: { poolId: string; hashes: readonly string[] },
): Promise<{ hash: string; pool: JsonValue }[]> {
  const { rows } = await sql<{ hash: string; pool: JsonValue }>`select hash, pool from roster_snapshot,
      lateral json_array_elements(body -> 'pools') pool
    where workspace_id = ${workspaceId} and hash = any(${[...hashes]}) and pool ->> 'id' = ${poolId}`.execute(db);
  return rows;
}

/** Counts the turns of each pool between two instants. */
export async function countTurns(
  { db, workspaceId }: WorkspaceScope,
  { startMs, endMs }: { startMs: number; endMs: number },
): Promise<{ poolId: string; turns: number }[]> {
  const { rows } = await sql<{ poolId: string; turns: number }>`select pool_id as "poolId", count(*) as turns
    from decision where workspace_id = ${workspaceId} and uses_turn and pool_id is not null
      and at >= ${new Date(startMs)}::timestamptz and at < ${new Date(endMs)}::timestamptz
    group by pool_id`.execute(db);
  return rows;
}
