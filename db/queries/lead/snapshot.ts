import type { JsonValue } from "#server/core/lead/json.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Finds the lead as a decision saw it, not yet validated; undefined once the person was erased. */
export async function findSnapshot(
  { db, workspaceId }: WorkspaceScope,
  decisionId: string,
): Promise<JsonValue | undefined> {
  const row = await db
    .selectFrom("leadSnapshot")
    .select("body")
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", decisionId)
    .executeTakeFirst();
  return row?.body;
}
