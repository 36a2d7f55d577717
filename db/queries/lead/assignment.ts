import type { Insertable } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import type { AssignmentTable } from "../../types.ts";

/** Puts a lead into a rep's hands. The former assignment must have ended. */
export async function insertAssignment(
  { db, workspaceId }: WorkspaceScope,
  assignment: Omit<Insertable<AssignmentTable>, "workspaceId">,
): Promise<void> {
  await db
    .insertInto("assignment")
    .values({ workspaceId, ...assignment })
    .execute();
}

/** Takes a lead out of its owner's hands; undefined when nobody has it. */
export function endAssignment(
  { db, workspaceId }: WorkspaceScope,
  { leadId, at, reason }: { leadId: string; at: Date; reason: string },
) {
  return db
    .updateTable("assignment")
    .set({ endedAt: at, endReason: reason })
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("endedAt", "is", null)
    .returning(["id", "repId", "poolId", "decisionId"])
    .executeTakeFirst();
}

/** Puts a lead back into the hands it left at `at`; undefined when it left none then. */
export function reopenAssignment({ db, workspaceId }: WorkspaceScope, { leadId, at }: { leadId: string; at: Date }) {
  return db
    .updateTable("assignment")
    .set({ endedAt: null, endReason: null })
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("endedAt", "=", at)
    .returning(["id", "repId"])
    .executeTakeFirst();
}

/** Lists everybody who ever had a lead, each once, in id order. */
export const listFormerOwners = (scope: WorkspaceScope, leadId: string) => listOwners(scope, leadId);

/** Lists who handed a lead back, each once, in id order: it does not go to them again. */
export const listRejecters = (scope: WorkspaceScope, leadId: string) => listOwners(scope, leadId, "rejected");

async function listOwners({ db, workspaceId }: WorkspaceScope, leadId: string, endReason?: string): Promise<string[]> {
  const rows = await db
    .selectFrom("assignment")
    .select("repId")
    .distinct()
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .$if(endReason !== undefined, (query) => query.where("endReason", "=", endReason as string))
    .orderBy("repId")
    .execute();
  return rows.map(({ repId }) => repId);
}
