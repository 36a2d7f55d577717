import type { WorkspaceScope } from "../../scope.ts";

const MOST_TEXTS = 200;

/** Lists what leads can be filtered by, each by name: sources they came by, and the source texts as sent. */
export async function listSourceOptions({ db, workspaceId }: WorkspaceScope) {
  const vias = await db
    .selectFrom("source")
    .select(["id", "name", "kind"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
  const texts = await db
    .selectFrom("lead")
    .select("source")
    .distinct()
    .where("workspaceId", "=", workspaceId)
    .where("source", "is not", null)
    .orderBy("source")
    .limit(MOST_TEXTS)
    .execute();
  return { vias, texts: texts.flatMap(({ source }) => source ?? []) };
}
