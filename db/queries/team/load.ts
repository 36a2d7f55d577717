import type { RepLoad } from "#server/core/routing/situation.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Lists everybody's load as it was last written, in id order; `today` counts the day that began at `dayStart`. */
export function listLoads({ db, workspaceId }: WorkspaceScope): Promise<RepLoad[]> {
  return db
    .selectFrom("repLoad")
    .select(["repId", "openCount as open", "dayStart", "dayCount as today"])
    .where("workspaceId", "=", workspaceId)
    .orderBy("repId")
    .execute();
}
