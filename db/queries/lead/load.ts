import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** Finds a rep's load as it was last written; undefined for a rep who never had a lead. */
export function findLoad({ db, workspaceId }: WorkspaceScope, repId: string) {
  return db
    .selectFrom("repLoad")
    .select(["repId", "openCount", "dayStart", "dayCount"])
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", repId)
    .executeTakeFirst();
}

/** Counts one open lead less (−1) or more (+1) for a rep, without counting it as received. Never below none. */
export async function changeOpenCount({ db, workspaceId }: WorkspaceScope, repId: string, by: 1 | -1): Promise<void> {
  await db
    .insertInto("repLoad")
    .values({ workspaceId, repId, openCount: Math.max(by, 0) })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "repId"])
        .doUpdateSet({ openCount: sql`greatest(rep_load.open_count + ${by}, 0)` }),
    )
    .execute();
}

/** Writes a rep's load: open leads, and leads received on the day of theirs that began at `dayStart`. */
export async function saveLoad(
  { db, workspaceId }: WorkspaceScope,
  load: { repId: string; open: number; dayStart: number; today: number },
): Promise<void> {
  const values = { openCount: load.open, dayStart: load.dayStart, dayCount: load.today };
  await db
    .insertInto("repLoad")
    .values({ workspaceId, repId: load.repId, ...values })
    .onConflict((conflict) => conflict.columns(["workspaceId", "repId"]).doUpdateSet(values))
    .execute();
}
