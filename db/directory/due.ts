import { type Kysely, sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";
import type { Database } from "../types.ts";
import type { BatchClient, Statement } from "./batch-transaction.ts";
import type { Head } from "./head.ts";

/** Lists workspaces in which something is due, the longest waiting first. */
export async function listDueWorkspaces(db: Kysely<Database>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ workspaceId: string }>`
    select workspace_id as "workspaceId" from directory.workspace_head
    where next_due_at <= clock_timestamp() and not is_quiet order by next_due_at limit ${limit}`.execute(db);
  return rows.map(({ workspaceId }) => workspaceId);
}

/** The head of a workspace in which something is due. Its last daily round, and its last replay of a day; null before the first. */
export type DueHead = Head & { renewedAt: Date | null; replayedAt: Date | null };

/**
 * Takes the workspace's lock if something is still due; undefined when another worker was there first. Waits for
 * whoever has the lock: a busy workspace must not be passed over for ever. No seq is taken: `takeSeqs` does.
 */
export async function claimDue({ db, workspaceId }: WorkspaceScope): Promise<DueHead | undefined> {
  const { rows } = await sql<DueHead>`
    select seq, ruleset_version as "rulesetVersion", roster_hash as "rosterHash",
      renewed_at as "renewedAt", replayed_at as "replayedAt",
      floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now
    from directory.workspace_head
    where workspace_id = ${workspaceId}::uuid and next_due_at <= clock_timestamp() and not is_quiet
    for update`.execute(db);
  return rows[0];
}

/** Says when the worker looks at this workspace again. For the holder of its lock, who has seen all that waits. */
export async function setNextDue({ db, workspaceId }: WorkspaceScope, at: number): Promise<void> {
  await sql`update directory.workspace_head set next_due_at = to_timestamp(${at}::double precision / 1000)
    where workspace_id = ${workspaceId}::uuid`.execute(db);
}

/** Puts off a workspace that could not be looked after, so that the others have their turn. */
export async function postponeDue(db: Kysely<Database>, workspaceId: string, byMs: number): Promise<void> {
  await sql`update directory.workspace_head
    set next_due_at = clock_timestamp() + ${byMs}::integer * interval '1 millisecond'
    where workspace_id = ${workspaceId}::uuid and next_due_at <= clock_timestamp()`.execute(db);
}

/** Notes when the daily round was done. */
export async function setRenewedAt({ db, workspaceId }: WorkspaceScope, at: number): Promise<void> {
  await sql`update directory.workspace_head set renewed_at = to_timestamp(${at}::double precision / 1000)
    where workspace_id = ${workspaceId}::uuid`.execute(db);
}

/** Notes when a sample of the last day was replayed. */
export async function setReplayedAt({ db, workspaceId }: WorkspaceScope, at: number): Promise<void> {
  await sql`update directory.workspace_head set replayed_at = to_timestamp(${at}::double precision / 1000)
    where workspace_id = ${workspaceId}::uuid`.execute(db);
}

/** Keeps the worker away while sample data is loaded (true), or lets it look at everything again (false). */
export async function setQuiet({ db, workspaceId }: WorkspaceScope, isQuiet: boolean): Promise<void> {
  await sql`update directory.workspace_head set is_quiet = ${isQuiet}, next_due_at = '1970-01-01T00:00:00Z'
    where workspace_id = ${workspaceId}::uuid`.execute(db);
}

/** Takes `count` further seqs for the holder of the workspace's lock; answers the last one taken before. */
export async function takeSeqs({ workspaceId, query }: BatchClient, count: number): Promise<number> {
  const { rows } = await query<{ seq: number }>({
    text: "update directory.workspace_head set seq = seq + $2 where workspace_id = $1 returning seq",
    values: [workspaceId, count],
  });
  return Number(rows[0]?.seq) - count;
}

/** Notes for intake whether any lead is held in this workspace. */
export async function setHasHeld({ workspaceId, query }: BatchClient, hasHeld: boolean): Promise<void> {
  await query(hasHeldStatement(workspaceId, hasHeld));
}

/** Answers the statement that notes whether any lead is held. */
export const hasHeldStatement = (workspaceId: string, hasHeld: boolean): Statement => ({
  text: "update directory.workspace_head set has_held = $2 where workspace_id = $1 and has_held <> $2",
  values: [workspaceId, hasHeld],
});
