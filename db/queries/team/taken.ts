import type { WorkspaceScope } from "../../scope.ts";
import { idSince } from "../id-since.ts";

/** Lists the leads that came into a rep's hands since an instant, oldest first; tests are left out. */
export function listTakenSince({ db, workspaceId }: WorkspaceScope, repId: string, since: Date) {
  return db
    .selectFrom("assignment")
    .innerJoin("lead", (join) =>
      join.onRef("lead.workspaceId", "=", "assignment.workspaceId").onRef("lead.id", "=", "assignment.leadId"),
    )
    .select(["assignment.startedAt", "assignment.poolId"])
    .where("assignment.workspaceId", "=", workspaceId)
    .where("assignment.repId", "=", repId)
    .where("assignment.id", ">=", idSince(since))
    .where("assignment.startedAt", ">=", since)
    .where("lead.isTest", "=", false)
    .orderBy("assignment.startedAt")
    .orderBy("assignment.id")
    .execute();
}
