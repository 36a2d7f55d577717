import { sql } from "kysely";
import type { Taken } from "#server/core/pool/caps.ts";
import type { RepLoad } from "#server/core/routing/situation.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { EXTRA_UNITS } from "../extra-units.ts";

/**
 * Lists everybody's load as it was last written, in id order; `today` counts the day that began at `dayStart`. What
 * caps count is not validated yet.
 */
export async function listLoads({ db, workspaceId }: WorkspaceScope): Promise<RepLoad[]> {
  const rows = await db
    .selectFrom("repLoad")
    .select(["repId", "openCount as open", "dayStart", "dayCount as today", "taken"])
    .select(sql<number>`${sql.raw(EXTRA_UNITS)}`.as("extraUnits"))
    .where("workspaceId", "=", workspaceId)
    .orderBy("repId")
    .execute();
  return rows.map(toLoad);
}

type LoadRow = Omit<RepLoad, "extra" | "taken"> & { taken: unknown; extraUnits: number };

/** Brings a row into the form that the core reads: what says nothing is left out. */
export function toLoad({ taken, extraUnits, ...load }: LoadRow): RepLoad {
  return {
    ...load,
    ...(extraUnits === 0 ? {} : { extra: extraUnits }),
    ...(taken === null ? {} : { taken: taken as Taken }),
  };
}
