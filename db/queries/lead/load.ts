import { sql } from "kysely";
import type { RepLoad } from "#server/core/routing/situation.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { EXTRA_UNITS } from "../extra-units.ts";
import { toLoad } from "../team/load.ts";

/** Finds a rep's load as it was last written, what caps count not validated yet; undefined for a rep who never had a lead. */
export async function findLoad({ db, workspaceId }: WorkspaceScope, repId: string): Promise<RepLoad | undefined> {
  const row = await db
    .selectFrom("repLoad")
    .select(["repId", "openCount as open", "dayStart", "dayCount as today", "taken"])
    .select(sql<number>`${sql.raw(EXTRA_UNITS)}`.as("extraUnits"))
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", repId)
    .executeTakeFirst();
  return row && toLoad(row);
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

/** Writes a rep's load: open leads, leads received on the day of theirs that began at `dayStart`, and what caps count. */
export async function saveLoad({ db, workspaceId }: WorkspaceScope, load: RepLoad): Promise<void> {
  const taken = load.taken ? JSON.stringify(load.taken) : null;
  const values = { openCount: load.open, dayStart: load.dayStart, dayCount: load.today, taken };
  await db
    .insertInto("repLoad")
    .values({ workspaceId, repId: load.repId, ...values })
    .onConflict((conflict) => conflict.columns(["workspaceId", "repId"]).doUpdateSet(values))
    .execute();
}
