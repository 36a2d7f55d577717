import type pg from "pg";
import {
  type BatchClient,
  begin,
  finish,
  type LockedHead,
  type Statement,
  together,
  transact,
} from "./batch-transaction.ts";

/** `count` seqs are reserved for a batch, from where the one before leaves the head. */
type Turn = { workspaceId: string; batchId: string; count: number; after: LockedHead };

/**
 * How far a batch is. `early` is had once its early rows are written, and fails where they cannot be. `locked` settles
 * once it has the lock, or never will: only then may the next one ask for it.
 */
export type Progress = { early: Promise<unknown>; locked: Promise<void> };

/**
 * A batch that is decided while the one before it is still being written: on what that one leaves, and on what `ahead`
 * finds meanwhile. `work` is told the head with the database's clock; null: it cannot be decided ahead. `early` is
 * written while the one before still has the lock.
 */
export type FollowingBatch<A, T> = Turn & {
  locked: Progress["locked"] | undefined;
  ahead: (client: BatchClient) => Promise<A>;
  work: (
    client: BatchClient,
    head: LockedHead,
    ahead: A,
  ) => Promise<{ early: Statement[]; writes: () => Statement[]; meanwhile: (progress: Progress) => T } | null>;
};

/**
 * Runs a batch that follows another: its new rows at once, then lock, writes and commit in one piece that waits for the
 * one before. Null when nothing of it stays, because the workspace does not stand where it was decided for, or a
 * statement was refused. Throws when that is not certain.
 */
export async function inFollowing<A, T>(pool: pg.Pool, batch: FollowingBatch<A, T>): Promise<{ made: T } | null> {
  const follow = async (connection: pg.PoolClient) => {
    const { client, ahead, now } = await look(connection, batch);
    const decided = await batch.work(client, { ...batch.after, now, batchId: batch.batchId }, ahead);
    if (!decided) {
      await connection.query("rollback");
      return null;
    }
    const send = (statements: Statement[]) => statements.map((statement) => client.query(statement));
    const early = together(connection, () => Promise.all(send(decided.early)));
    early.catch(() => undefined);
    const writes = [...turnOf(batch), ...decided.writes()];
    await batch.locked;
    const write = () => {
      const [lock, ...others] = send(writes);
      const locked = Promise.allSettled([lock]).then(() => undefined);
      return finish(connection, Promise.all([early, lock, ...others]), () => ({
        made: decided.meanwhile({ early, locked }),
      }));
    };
    return await together(connection, write);
  };
  return await transact(pool, follow, () => null);
}

async function look<A, T>(connection: pg.PoolClient, { workspaceId, ahead }: FollowingBatch<A, T>) {
  return await together(connection, async () => {
    const { begun, clientFor } = begin(connection, workspaceId);
    const client = clientFor(workspaceId);
    const [found, { rows }] = await Promise.all([ahead(client), client.query<{ now: number }>(CLOCK), begun]);
    return { client, ahead: found, now: (rows[0] as { now: number }).now };
  });
}

const CLOCK: Statement = {
  name: "clock",
  text: "select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now",
  values: [],
};

/**
 * Takes the lock, then the seqs. Where somebody else has written meanwhile the seq has moved on, or the head names other
 * rules or people; where the batch before was not committed the head does not name it: the new seq is null then, the
 * column refuses that, and with it the transaction. A workspace that is
 * no more has no head to count. The lock is a statement of its own: the next one sees what was committed before it, while
 * an update alone would be refused by what it saw before it waited.
 */
const turnOf = ({ workspaceId, batchId, count, after }: Turn): Statement[] => [
  {
    name: "follow-lock",
    text: "select 1 / count(*) from (select from directory.workspace_head where workspace_id = $1 for update) as head",
    values: [workspaceId],
  },
  {
    name: "follow-turn",
    text: `update directory.workspace_head
      set seq = case when seq = $3 and batch_id = $4 and ruleset_version = $6 and roster_hash = $7 then seq + $2 end,
        batch_id = $5, next_due_at = least(next_due_at, clock_timestamp())
      where workspace_id = $1`,
    values: [
      ...[workspaceId, Math.trunc(count), after.seq, after.batchId],
      ...[batchId, after.rulesetVersion, after.rosterHash],
    ],
  },
];
