import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** Every tenant table, what refers to others first. A test holds it against the catalogue. */
export const TENANT_TABLES = [
  "task",
  "note",
  "action",
  "credit_request",
  "parked_submission",
  "assignment",
  "submission",
  "lead_snapshot",
  "decision",
  "ledger_entry",
  "mail_delivery",
  "exception",
  "lead",
  "outbox",
  "outbox_cursor",
  "opportunity",
  "account_team",
  "account_domain",
  "account",
  "pool_member",
  "rep_load",
  "time_off",
  "weekly_time_off",
  "pool",
  "queue",
  "rep",
  "api_key",
  "form",
  "source",
  "holiday",
  "invitation",
  "roster_snapshot",
  "ruleset",
  "ruleset_draft",
  "audit_event",
  "workspace",
] as const;

/** Deletes every row of the workspace. For the holder of its lock, who deletes the head last. */
export async function deleteWorkspaceRows({ db, workspaceId }: WorkspaceScope): Promise<void> {
  for (const table of TENANT_TABLES) {
    await sql`delete from ${sql.table(table)} where workspace_id = ${workspaceId}::uuid`.execute(db);
  }
}
