import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../types.ts";

/** Reads the seq of several workspaces' heads, by workspace id: how far their outboxes reach. */
export async function readSeqs(db: Kysely<Database>, workspaceIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ workspaceId: string; seq: number }>`
    select workspace_id as "workspaceId", seq from directory.workspace_head
    where workspace_id = any(${workspaceIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ workspaceId, seq }) => [workspaceId, seq]));
}
