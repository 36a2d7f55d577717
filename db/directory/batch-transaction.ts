import type pg from "pg";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A connection inside one workspace's transaction, for the hot path: prepared statements by name. */
export type BatchClient = { workspaceId: string; query: pg.PoolClient["query"] };

export type BatchHead = { seq: number; now: number; rulesetVersion: number; rosterHash: string };

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
    const result = await work(
      { workspaceId, query: connection.query.bind(connection) as pg.PoolClient["query"] },
      head,
    );
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
    returning seq, ruleset_version, roster_hash, floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`)) as unknown as pg.QueryResult[];
  const row = results.at(-1)?.rows[0] as
    | { seq: number; ruleset_version: number; roster_hash: string; now: number }
    | undefined;
  if (!row) throw new Error("workspace has no head row");
  return { seq: row.seq - count, now: row.now, rulesetVersion: row.ruleset_version, rosterHash: row.roster_hash };
}
