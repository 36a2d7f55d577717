import { CompiledQuery } from "kysely";
import type pg from "pg";
import type { WorkspaceScope } from "../scope.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One statement; with a name it is prepared once a connection. */
export type Statement = { name?: string; text: string; values: unknown[] };

/** A connection inside one workspace's transaction, for the hot path. Rows come as the database names them. */
export type BatchClient = { workspaceId: string; query: <R = unknown>(statement: Statement) => Promise<{ rows: R[] }> };

/** The head as a batch finds it: `seq` is the last one taken before; `now` is the database's clock in epoch ms; `hasHeld`: pools may hold leads. */
export type BatchHead = { seq: number; now: number; rulesetVersion: number; rosterHash: string; hasHeld?: boolean };

/**
 * Runs `work` in one transaction under the workspace's lock, with `count` seqs reserved: the head's
 * `seq` is the last one that was taken before. A failed statement rolls everything back and is thrown.
 */
export async function inBatch<T>(
  pool: pg.Pool,
  workspaceId: string,
  count: number,
  work: (client: BatchClient, head: BatchHead) => Promise<T>,
): Promise<T> {
  if (!UUID.test(workspaceId)) throw new TypeError("workspaceId is not a uuid");
  const connection = await pool.connect();
  let isBroken = false;
  try {
    const head = await begin(connection, workspaceId, count);
    const query = async <R>(statement: Statement) => ({ rows: (await connection.query(statement)).rows as R[] });
    const result = await work({ workspaceId, query }, head);
    await connection.query("commit");
    return result;
  } catch (error) {
    await connection.query("rollback").catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    connection.release(isBroken);
  }
}

/**
 * One round trip: transaction, scope, lock, seqs and the database's clock. Sequential scans are off because a
 * plan prepared while a table was empty stays a bad one (15 ms against 1 ms seen).
 */
async function begin(connection: pg.PoolClient, workspaceId: string, count: number): Promise<BatchHead> {
  const results = (await connection.query(`begin; set local fairlead.workspace_id = '${workspaceId}';
    set local enable_seqscan = off;
    update directory.workspace_head set seq = seq + ${Math.trunc(count)}, next_due_at = least(next_due_at, clock_timestamp())
    where workspace_id = '${workspaceId}'
    returning seq, ruleset_version, roster_hash, has_held, floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`)) as unknown as pg.QueryResult[];
  const row = results.at(-1)?.rows[0] as
    | { seq: number; ruleset_version: number; roster_hash: string; has_held: boolean; now: number }
    | undefined;
  if (!row) throw new Error("workspace has no head row");
  const { now, ruleset_version: rulesetVersion, roster_hash: rosterHash, has_held: hasHeld } = row;
  return { seq: row.seq - count, now, rulesetVersion, rosterHash, hasHeld };
}

/** A service's own transaction as the batch's statements need it. */
export function batchClientOf({ db, workspaceId }: WorkspaceScope): BatchClient {
  const plain = db.withoutPlugins();
  const query = async <R>({ text, values }: Statement) => ({
    rows: (await plain.executeQuery(CompiledQuery.raw(text, values))).rows as R[],
  });
  return { workspaceId, query };
}
