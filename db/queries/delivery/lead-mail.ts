import type { WorkspaceScope } from "../../scope.ts";

/** Lists whose some leads are now, who covers them since which decision, and whether they are tests. Order is free. */
export async function listHands({ db, workspaceId }: WorkspaceScope, leadIds: readonly string[]) {
  if (leadIds.length === 0) return [];
  return db
    .selectFrom("lead")
    .leftJoin("task", (join) =>
      join
        .onRef("task.workspaceId", "=", "lead.workspaceId")
        .onRef("task.leadId", "=", "lead.id")
        .on("task.endedAt", "is", null),
    )
    .select([
      "lead.id",
      "lead.status",
      "lead.ownerRepId",
      "lead.isTest",
      "task.repId as coverRepId",
      "task.decisionId as coverDecisionId",
    ])
    .where("lead.workspaceId", "=", workspaceId)
    .where("lead.id", "in", leadIds)
    .execute();
}

/** Says of leads whose owner is told by no mail that none is on its way. */
export async function clearMailState({ db, workspaceId }: WorkspaceScope, leadIds: readonly string[]): Promise<void> {
  if (leadIds.length === 0) return;
  await db
    .updateTable("lead")
    .set({ mailState: null })
    .where("workspaceId", "=", workspaceId)
    .where("id", "in", leadIds)
    .where("mailState", "=", "pending")
    .execute();
}

/** Says on a lead what became of its owner's mail, unless it has gone to somebody else meanwhile. */
export async function setMailState(
  { db, workspaceId }: WorkspaceScope,
  { leadId, repId, state }: { leadId: string; repId: string; state: "pending" | "sent" | "failed" },
): Promise<boolean> {
  const row = await db
    .updateTable("lead")
    .set({ mailState: state })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", leadId)
    .where("ownerRepId", "=", repId)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Finds what a mail to somebody who covers is made from; undefined when the lead is in nobody's hands. */
export function findCoveredLead({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("lead")
    .innerJoin("workspace", (join) => join.onRef("workspace.workspaceId", "=", "lead.workspaceId"))
    .where("lead.workspaceId", "=", workspaceId)
    .where("lead.id", "=", leadId)
    .where("lead.status", "=", "assigned")
    .select(["lead.decisionId", "lead.disposition", "lead.priority", "workspace.name as workspaceName"])
    .executeTakeFirst();
}

/** Finds what an assignment mail is made from; undefined when the lead is no longer this rep's to work on. */
export function findMailSubject(
  { db, workspaceId }: WorkspaceScope,
  { leadId, repId }: { leadId: string; repId: string },
) {
  return db
    .selectFrom("lead")
    .innerJoin("rep", (join) =>
      join.onRef("rep.workspaceId", "=", "lead.workspaceId").onRef("rep.id", "=", "lead.ownerRepId"),
    )
    .innerJoin("workspace", (join) => join.onRef("workspace.workspaceId", "=", "lead.workspaceId"))
    .innerJoin("assignment", (join) =>
      join
        .onRef("assignment.workspaceId", "=", "lead.workspaceId")
        .onRef("assignment.leadId", "=", "lead.id")
        .on("assignment.endedAt", "is", null),
    )
    .where("lead.workspaceId", "=", workspaceId)
    .where("lead.id", "=", leadId)
    .where("lead.ownerRepId", "=", repId)
    .where("lead.status", "=", "assigned")
    .select([
      "lead.id",
      "lead.decisionId",
      "lead.ruleId",
      "lead.poolId",
      "lead.disposition",
      "lead.priority",
      "lead.dueAt",
      "rep.name as repName",
      "rep.email as repEmail",
      "rep.timeZone as repTimeZone",
      "workspace.name as workspaceName",
      "assignment.via",
      "assignment.reason as assignmentReason",
      "assignment.byPersonId",
      "assignment.decisionId as assignmentDecisionId",
    ])
    .executeTakeFirst();
}
