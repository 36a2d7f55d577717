import type { SourceKind } from "#server/core/lead/field-catalogue.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Finds the source of this kind and name, so that a replaced key or form goes on under the same one. */
export function findSourceByName({ db, workspaceId }: WorkspaceScope, kind: SourceKind, name: string) {
  return db
    .selectFrom("source")
    .select(["id", "name"])
    .where("workspaceId", "=", workspaceId)
    .where("kind", "=", kind)
    .where("name", "=", name)
    .orderBy("createdAt")
    .executeTakeFirst();
}

/** Writes a new source. */
export async function insertSource(
  { db, workspaceId }: WorkspaceScope,
  source: { id: string; kind: SourceKind; name: string; createdAt: Date },
): Promise<void> {
  await db
    .insertInto("source")
    .values({ workspaceId, ...source })
    .execute();
}

/** Renames a source; rules that test its name see the new one. */
export async function updateSourceName({ db, workspaceId }: WorkspaceScope, id: string, name: string): Promise<void> {
  await db.updateTable("source").set({ name }).where("workspaceId", "=", workspaceId).where("id", "=", id).execute();
}
