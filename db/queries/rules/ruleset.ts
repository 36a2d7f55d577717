import { sql } from "kysely";
import type { JsonValue } from "#server/core/lead/json.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Gets the stored body of a published version, not yet validated. Throws when there is no such version. */
export async function getRulesetBody({ db, workspaceId }: WorkspaceScope, version: number): Promise<JsonValue> {
  const { body } = await db
    .selectFrom("ruleset")
    .select("body")
    .where("workspaceId", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return body;
}

/** Finds an SLA policy in a published version by its id, not yet validated; null when it has no such one. */
export async function findSlaPolicy(
  { db, workspaceId }: WorkspaceScope,
  { version, id }: { version: number; id: string },
): Promise<unknown> {
  const row = await db
    .selectFrom("ruleset")
    .select(
      sql<unknown>`jsonb_path_query_first(body::jsonb, '$.library.policies[*] ? (@.id == $id)',
        jsonb_build_object('id', ${id}::text))`.as("policy"),
    )
    .where("workspaceId", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.policy ?? null;
}

/** Finds who published a version, when and why; undefined when there is no such version. */
export function findRulesetVersion({ db, workspaceId }: WorkspaceScope, version: number) {
  return db
    .selectFrom("ruleset")
    .select(["version", "note", "publishedBy", "publishedAt", "restoredFrom"])
    .where("workspaceId", "=", workspaceId)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** Lists the published versions, newest first, without their bodies. */
export function listRulesetVersions({ db, workspaceId }: WorkspaceScope, limit: number) {
  return db
    .selectFrom("ruleset")
    .select(["version", "note", "publishedBy", "publishedAt", "restoredFrom"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("version", "desc")
    .limit(limit)
    .execute();
}

/** A version about to be published. */
export type NewRulesetVersion = {
  version: number;
  body: string;
  note: string;
  publishedBy: string | null;
  publishedAt: Date;
  restoredFrom: number | null;
};

/** Writes a published version. `body` is JSON text; versions are never changed afterwards. */
export async function insertRulesetVersion(
  { db, workspaceId }: WorkspaceScope,
  version: NewRulesetVersion,
): Promise<void> {
  await db
    .insertInto("ruleset")
    .values({ workspaceId, ...version })
    .execute();
}
