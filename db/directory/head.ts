import { sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";

/** The workspace's head under lock: the seq handed out for this transaction and the configuration in force. */
export type Head = { seq: number; now: number; rulesetVersion: number; rosterHash: string };

/**
 * Takes the workspace's one lock and the next seq, and reads the database's clock (epoch ms). Intake reads names
 * and settings anew after it.
 * Every service that writes leads, ledgers, rules or rosters calls this first. Source: architecture section 7.
 */
export async function lockHead({ db, workspaceId }: WorkspaceScope): Promise<Head> {
  const { rows } = await sql<Head>`
    update directory.workspace_head set seq = seq + 1, edit_seq = seq + 1 where workspace_id = ${workspaceId}
    returning seq, ruleset_version as "rulesetVersion", roster_hash as "rosterHash",
      floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  const head = rows[0];
  if (!head) throw new Error("workspace has no head row");
  return head;
}

/** Says that something in this workspace is due at `at`: the worker looks there then, or earlier. */
export async function lowerNextDue({ db, workspaceId }: WorkspaceScope, at: number): Promise<void> {
  await sql`update directory.workspace_head set next_due_at = least(next_due_at, to_timestamp(${at}::double precision / 1000))
    where workspace_id = ${workspaceId}`.execute(db);
}

/** Says that held leads are to be looked at again at `at`, or earlier; where none is held nothing is due. */
export async function lookAtHeld({ db, workspaceId }: WorkspaceScope, at: number): Promise<void> {
  await sql`update directory.workspace_head set next_due_at = least(next_due_at, to_timestamp(${at}::double precision / 1000))
    where workspace_id = ${workspaceId} and has_held`.execute(db);
}

/** Makes a new configuration the one in force; both null-able parts stay as they are when undefined. */
export async function setHeadConfiguration(
  { db, workspaceId }: WorkspaceScope,
  { rulesetVersion, rosterHash }: { rulesetVersion?: number; rosterHash?: string },
): Promise<void> {
  await sql`update directory.workspace_head set
      ruleset_version = coalesce(${rulesetVersion ?? null}::integer, ruleset_version),
      roster_hash = coalesce(${rosterHash ?? null}::text, roster_hash)
    where workspace_id = ${workspaceId}`.execute(db);
}
