import type { Kysely } from "kysely";
import type { Database } from "../types.ts";

/** Lists every workspace by slug; for commands of the operator only. */
export function listWorkspaceSlugs(db: Kysely<Database>) {
  return db.selectFrom("directory.workspaceHead").select(["slug", "workspaceId"]).orderBy("slug").execute();
}
