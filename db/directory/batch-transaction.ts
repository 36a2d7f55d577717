import { CompiledQuery } from "kysely";
import type pg from "pg";
import { ask } from "../ask.ts";
import type { WorkspaceScope } from "../scope.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One statement; with a name it is prepared once a connection. `bound`: its values once more, ready to be sent. */
export type Statement = { name?: string; text: string; values: unknown[]; bound?: Bound };

/**
 * Values as the message that binds them to the prepared statement by its name; `release` gives its bytes back once the
 * database has read them.
 */
export type Bound = { readonly message: Buffer; readonly release: () => void };

/** A connection inside one workspace's transaction, for the hot path. Rows come as the database names them. */
export type BatchClient = { workspaceId: string; query: <R = unknown>(statement: Statement) => Promise<{ rows: R[] }> };

/** The head as a batch finds it: `seq` is the last one taken before; `now` is the database's clock in epoch ms; `hasHeld`: pools may hold leads. */
export type BatchHead = { seq: number; now: number; rulesetVersion: number; rosterHash: string; hasHeld?: boolean };

/**
 * A head under the batch's own lock. `editSeq` is the seq of the workspace's last change by a service; `batchId`, new
 * for each batch, tells the next one whether this was committed.
 */
export type LockedHead = BatchHead & { editSeq: number; batchId: string };

/** Up to so many leads are answered before anything is sent; more while the database writes. */
const FEW_LEADS = 8;

/**
 * A workspace's batch, with an id of its own: `count` seqs are reserved for it, the head's `seq` is the last one that was taken before.
 * `ahead` needs no head and is sent in one round trip with the lock. `work` puts together the
 * statements to write; `meanwhile` runs while the database does, and commit follows in the same round trip.
 */
export type Batch<A, T> = {
  workspaceId: string;
  batchId: string;
  count: number;
  ahead: (client: BatchClient) => Promise<A>;
  work: (client: BatchClient, head: LockedHead, ahead: A) => Promise<{ writes: () => Statement[]; meanwhile: () => T }>;
};

/** Runs one batch in a transaction of its own, when the workspace's lock is to be had. A failed statement rolls it back and is thrown. */
export async function inBatch<A, T>(pool: pg.Pool, batch: Batch<A, T>): Promise<T> {
  const [done] = await transact(pool, (connection) => run(connection, [batch], LOCK_HEAD));
  if (!done) throw new Error("workspace has no head row");
  return done.made;
}

/**
 * Runs the batches of several workspaces in one transaction, each under its workspace's lock and in its scope alone.
 * Null for one of which nothing stays: somebody else has its workspace's lock (nobody waits for another's), or a
 * statement of any failed and all was rolled back. Throws when that is not certain.
 */
export async function inOneTransaction<A, T>(
  pool: pg.Pool,
  batches: readonly Batch<A, T>[],
): Promise<({ made: T } | null)[]> {
  return await transact(
    pool,
    (connection) => run(connection, batches, LOCK_FREE_HEAD),
    () => batches.map(() => null),
  );
}

/** Lends a connection to `work`. What fails is rolled back, then thrown or answered by `otherwise`; what could not be is thrown. */
export async function transact<T>(
  pool: pg.Pool,
  work: (connection: pg.PoolClient) => Promise<T>,
  otherwise?: () => T,
): Promise<T> {
  const connection = await pool.connect();
  let isBroken = false;
  try {
    return await work(connection);
  } catch (error) {
    await connection.query("rollback").catch(() => {
      isBroken = true;
    });
    if (isBroken || !otherwise) throw error;
    return otherwise();
  } finally {
    connection.release(isBroken);
  }
}

/** Batches whose caches are warm wait for the database twice. */
async function run<A, T>(
  connection: pg.PoolClient,
  batches: readonly Batch<A, T>[],
  lockText: string,
): Promise<({ made: T } | null)[]> {
  const start = () => {
    const { begun, clientFor } = begin(connection, batches[0]?.workspaceId ?? "");
    return Promise.all([begun, ...batches.map((batch) => open(batch, clientFor, lockText))]);
  };
  const [, ...opened] = await together(connection, start);
  const works = await allSettled(opened.map((each) => each && each.batch.work(each.client, each.head, each.ahead)));
  const write = () =>
    Promise.all(
      opened.flatMap((each, at) => works[at]?.writes().map((statement) => each?.client.query(statement)) ?? []),
    );
  const meanwhile = () => works.map((work) => work && { made: work.meanwhile() });
  const count = batches.reduce((sum, batch) => sum + batch.count, 0);
  if (count > FEW_LEADS) return await finish(connection, together(connection, write), meanwhile);
  return await together(connection, () => finish(connection, write(), meanwhile));
}

/** Waits for all, then throws the first failure: no batch may still ask when the connection goes back. */
async function allSettled<T>(asked: (Promise<T> | null)[]): Promise<(T | null)[]> {
  await Promise.allSettled(asked);
  return await Promise.all(asked);
}

/**
 * Begins a transaction, in the scope of its first workspace. Each client works in its own workspace's scope: where
 * another's statement went before, the scope is set first. A connection works off what it is asked in order, so nothing
 * comes between the two.
 */
export function begin(connection: pg.PoolClient, first: string) {
  const begun = connection.query(`${BEGIN}; ${scopeOf(first)}`);
  let current = first;
  const clientFor = (workspaceId: string): BatchClient => {
    const itsScope = { text: scopeOf(workspaceId), values: [] };
    const query = async <R>(statement: Statement) => {
      if (current === workspaceId) return { rows: (await ask(connection, statement)).rows as R[] };
      current = workspaceId;
      const [, { rows }] = await Promise.all([ask(connection, itsScope), ask(connection, statement)]);
      return { rows: rows as R[] };
    };
    return { workspaceId, query };
  };
  return { begun, clientFor };
}

function scopeOf(workspaceId: string): string {
  if (!UUID.test(workspaceId)) throw new TypeError("workspaceId is not a uuid");
  return `set local fairlead.workspace_id = '${workspaceId}'`;
}

/** Lock, seqs, the database's clock and what the batch looks up ahead; null when the lock is not to be had. */
async function open<A, T>(batch: Batch<A, T>, clientFor: (workspaceId: string) => BatchClient, text: string) {
  const client = clientFor(batch.workspaceId);
  const count = Math.trunc(batch.count);
  const statement = {
    name: text === LOCK_HEAD ? "lock-head" : "lock-free-head",
    text,
    values: [batch.workspaceId, count, batch.batchId],
  };
  const [{ rows }, ahead] = await Promise.all([
    client.query<Omit<LockedHead, "batchId">>(statement),
    batch.ahead(client),
  ]);
  const head = rows[0];
  return head ? { batch, client, ahead, head: { ...head, batchId: batch.batchId, seq: head.seq - count } } : null;
}

/**
 * Sends all that `work` asks for in one piece. A write to the network wakes the database's process: sent one by one,
 * the statements of a batch of one lead were a quarter of its time here.
 */
export function together<T>(connection: pg.PoolClient, work: () => T): T {
  const { stream } = connection.connection;
  stream.cork();
  try {
    return work();
  } finally {
    stream.uncork();
  }
}

/** A statement that fails meanwhile is heard by whoever waits for it, also when `meanwhile` throws first; then nothing is committed. */
export async function finish<T>(connection: pg.PoolClient, written: Promise<unknown>, meanwhile: () => T): Promise<T> {
  written.catch(() => undefined);
  const result = meanwhile();
  const [, ended] = await Promise.all([written, connection.query("commit")]);
  if (ended.command !== "COMMIT") throw new Error("the batch was rolled back");
  return result;
}

/**
 * Sequential scans are off because a plan prepared while a table was empty stays a bad one (15 ms against 1 ms seen);
 * each statement is planned once a connection, not five times more (the write takes as long to plan as to run).
 */
const BEGIN = "begin; set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan";

const lockHead = (where: string) => `update directory.workspace_head
  set seq = seq + $2, batch_id = $3, next_due_at = least(next_due_at, clock_timestamp()) where workspace_id = ${where}
  returning seq, edit_seq as "editSeq", ruleset_version as "rulesetVersion", roster_hash as "rosterHash",
    has_held as "hasHeld", floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`;
const LOCK_HEAD = lockHead("$1");
const LOCK_FREE_HEAD = lockHead(`(select workspace_id from directory.workspace_head
  where workspace_id = $1 for update skip locked)`);

/** A service's own transaction as the batch's statements need it. */
export function batchClientOf({ db, workspaceId }: WorkspaceScope): BatchClient {
  const plain = db.withoutPlugins();
  const query = async <R>({ text, values }: Statement) => ({
    rows: (await plain.executeQuery(CompiledQuery.raw(text, values))).rows as R[],
  });
  return { workspaceId, query };
}
