import type { Disposition } from "#server/core/routing/rule.ts";
import type { WorkspaceScope } from "../../scope.ts";

/** Finds what became of a submission that came through this source: its decision's disposition and the lead's owner by name. */
export function findAftermath({ db, workspaceId }: WorkspaceScope, sourceId: string, submissionId: string) {
  return db
    .selectFrom("submission as s")
    .innerJoin("lead as l", (join) => join.onRef("l.workspaceId", "=", "s.workspaceId").onRef("l.id", "=", "s.leadId"))
    .leftJoin("rep as r", (join) =>
      join.onRef("r.workspaceId", "=", "l.workspaceId").onRef("r.id", "=", "l.ownerRepId"),
    )
    .select((column) => [column.ref("l.disposition").$castTo<Disposition>().as("disposition"), "r.name as ownerName"])
    .where("s.workspaceId", "=", workspaceId)
    .where("s.id", "=", submissionId)
    .where("s.sourceId", "=", sourceId)
    .executeTakeFirst();
}
