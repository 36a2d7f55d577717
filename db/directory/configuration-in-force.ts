import { sql } from "kysely";
import type { WorkspaceScope } from "../scope.ts";

/** What is in force in a workspace, read without the lock; `now` is the database's clock, epoch ms. */
export type ConfigurationInForce = { seq: number; rulesetVersion: number; rosterHash: string; now: number };

/** Reads which ruleset version and roster snapshot are in force. */
export async function readConfigurationInForce({ db, workspaceId }: WorkspaceScope): Promise<ConfigurationInForce> {
  const { rows } = await sql<ConfigurationInForce>`
    select seq, ruleset_version as "rulesetVersion", roster_hash as "rosterHash",
      floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now
    from directory.workspace_head where workspace_id = ${workspaceId}::uuid`.execute(db);
  const head = rows[0];
  if (!head) throw new Error("workspace has no head row");
  return head;
}
