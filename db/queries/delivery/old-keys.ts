import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** Frees idempotency keys that came before an instant: they are honoured no longer. */
export async function freeOldKeys({ db, workspaceId }: WorkspaceScope, before: Date): Promise<void> {
  await sql`update submission set idempotency_key = null
    where workspace_id = ${workspaceId} and idempotency_key is not null and received_at < ${before}`.execute(db);
}
