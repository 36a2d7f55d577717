import { sql } from "kysely";
import type { JsonValue } from "#server/core/lead/json.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Finds one rep in a roster snapshot, not yet validated; undefined when the snapshot does not know them. */
export async function findRosterRep(
  { db, workspaceId }: WorkspaceScope,
  { hash, repId }: { hash: string; repId: string },
): Promise<JsonValue | undefined> {
  const { rows } = await sql<{ rep: JsonValue }>`
    select entry as rep from roster_snapshot s, json_array_elements((s.body -> 'reps')::json) entry
    where s.workspace_id = ${workspaceId} and s.hash = ${hash} and entry ->> 'id' = ${repId}`.execute(db);
  return rows[0]?.rep;
}

/** Lists the caps that a rep has as a member of pools, not yet validated, by pool. */
export function listMembershipCaps({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("poolMember")
    .select(["poolId", "caps"])
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", repId)
    .where("isMember", "=", true)
    .orderBy("poolId")
    .execute();
}
