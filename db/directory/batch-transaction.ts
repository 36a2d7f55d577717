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

/** A head under the batch's own lock. `editSeq` is the seq of the workspace's last change by a service. */
export type LockedHead = BatchHead & { editSeq: number };

/** Up to so many leads are answered before anything is sent; more while the database writes. */
const FEW_LEADS = 8;

/**
 * What a batch does. `ahead` needs no head and is sent in one round trip with the lock. `work` answers the
 * statements to write last; `meanwhile` runs while the database does, and commit follows in the same round trip.
 */
export type BatchSteps<A, T> = {
  ahead: (client: BatchClient) => Promise<A>;
  work: (client: BatchClient, head: LockedHead, ahead: A) => Promise<{ writes: Statement[]; meanwhile: () => T }>;
};

/**
 * Runs a batch in one transaction under the workspace's lock, with `count` seqs reserved: the head's `seq` is the
 * last one that was taken before. A failed statement rolls everything back and is thrown. A batch whose caches are
 * warm waits for the database twice.
 */
export async function inBatch<A, T>(
  pool: pg.Pool,
  workspaceId: string,
  count: number,
  { ahead, work }: BatchSteps<A, T>,
): Promise<T> {
  if (!UUID.test(workspaceId)) throw new TypeError("workspaceId is not a uuid");
  const connection = await pool.connect();
  let isBroken = false;
  try {
    const query = async <R>(statement: Statement) => ({ rows: (await connection.query(statement)).rows as R[] });
    const client = { workspaceId, query };
    const start = () => Promise.all([begin(connection, workspaceId, count), ahead(client)]);
    const [head, found] = await together(connection, start);
    const { writes, meanwhile } = await work(client, head, found);
    const write = () => Promise.all(writes.map(query));
    if (count > FEW_LEADS) return await finish(connection, together(connection, write), meanwhile);
    return await together(connection, () => finish(connection, write(), meanwhile));
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
 * Sends all that `ask` asks for in one piece. A write to the network wakes the database's process: sent one by one,
 * the statements of a batch of one lead were a quarter of its time here.
 */
function together<T>(connection: pg.PoolClient, ask: () => T): T {
  const { stream } = connection.connection;
  stream.cork();
  try {
    return ask();
  } finally {
    stream.uncork();
  }
}

/** A statement that fails meanwhile is heard by whoever waits for it, also when `meanwhile` throws first; then nothing is committed. */
async function finish<T>(connection: pg.PoolClient, written: Promise<unknown>, meanwhile: () => T): Promise<T> {
  written.catch(() => undefined);
  const result = meanwhile();
  const [, ended] = await Promise.all([written, connection.query("commit")]);
  if (ended.command !== "COMMIT") throw new Error("the batch was rolled back");
  return result;
}

/**
 * Transaction, scope, lock, seqs and the database's clock, sent together. Sequential scans are off because a plan
 * prepared while a table was empty stays a bad one (15 ms against 1 ms seen); each statement is planned once a
 * connection, not five times more (the write takes as long to plan as to run).
 */
async function begin(connection: pg.PoolClient, workspaceId: string, count: number): Promise<LockedHead> {
  const [, { rows }] = await Promise.all([
    connection.query(`begin; set local fairlead.workspace_id = '${workspaceId}'; set local enable_seqscan = off;
      set local plan_cache_mode = force_generic_plan`),
    connection.query<LockedHead>({ name: "lock-head", text: LOCK_HEAD, values: [workspaceId, Math.trunc(count)] }),
  ]);
  const head = rows[0];
  if (!head) throw new Error("workspace has no head row");
  return { ...head, seq: head.seq - count };
}

const LOCK_HEAD = `update directory.workspace_head
  set seq = seq + $2, next_due_at = least(next_due_at, clock_timestamp()) where workspace_id = $1
  returning seq, edit_seq as "editSeq", ruleset_version as "rulesetVersion", roster_hash as "rosterHash",
    has_held as "hasHeld", floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`;

/** A service's own transaction as the batch's statements need it. */
export function batchClientOf({ db, workspaceId }: WorkspaceScope): BatchClient {
  const plain = db.withoutPlugins();
  const query = async <R>({ text, values }: Statement) => ({
    rows: (await plain.executeQuery(CompiledQuery.raw(text, values))).rows as R[],
  });
  return { workspaceId, query };
}
