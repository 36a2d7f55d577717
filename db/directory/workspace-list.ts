import type { Kysely } from "kysely";
import type { Database } from "../types.ts";

/** Lists every workspace by slug, and whether the worker stays away from it; for commands of the operator only. */
export function listWorkspaceSlugs(db: Kysely<Database>) {
  return db.selectFrom("directory.workspaceHead").select(["slug", "workspaceId", "isQuiet"]).orderBy("slug").execute();
}
