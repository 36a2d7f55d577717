import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import { type Viewer, visibleTo } from "./visible.ts";

/** Lists the arrivals of a lead, oldest first, with the source each came through and what they wrote; without the payload. */
export function listSubmissions({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("submission")
    .innerJoin("source", (join) =>
      join.onRef("source.workspaceId", "=", "submission.workspaceId").onRef("source.id", "=", "submission.sourceId"),
    )
    .leftJoin("leadSnapshot", (join) =>
      join
        .onRef("leadSnapshot.workspaceId", "=", "submission.workspaceId")
        .onRef("leadSnapshot.id", "=", "submission.decisionId"),
    )
    .where("submission.workspaceId", "=", workspaceId)
    .where("submission.leadId", "=", leadId)
    .select([
      "submission.id",
      "submission.decisionId",
      "submission.receivedAt",
      "source.name as viaName",
      "source.kind as viaKind",
      sql<string | null>`lead_snapshot.body -> 'lead' ->> 'message'`.as("message"),
    ])
    .orderBy("submission.id")
    .execute();
}

/** Lists the decisions on a lead, oldest first, without their evidence. */
export function listDecisions({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("decision")
    .leftJoin("rep as owner", (join) =>
      join.onRef("owner.workspaceId", "=", "decision.workspaceId").onRef("owner.id", "=", "decision.ownerRepId"),
    )
    .leftJoin("pool", (join) =>
      join.onRef("pool.workspaceId", "=", "decision.workspaceId").onRef("pool.id", "=", "decision.poolId"),
    )
    .where("decision.workspaceId", "=", workspaceId)
    .where("decision.leadId", "=", leadId)
    .select([
      "decision.id",
      "decision.seq",
      "decision.at",
      "decision.kind",
      "decision.status",
      "decision.reason",
      "decision.rulesetVersion",
      "decision.ownerRepId",
      "owner.name as ownerName",
      "pool.name as poolName",
    ])
    .orderBy("decision.seq")
    .orderBy("decision.id")
    .execute();
}

/** Lists in whose hands a lead was, oldest first. */
export function listAssignments({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("assignment")
    .innerJoin("rep", (join) =>
      join.onRef("rep.workspaceId", "=", "assignment.workspaceId").onRef("rep.id", "=", "assignment.repId"),
    )
    .where("assignment.workspaceId", "=", workspaceId)
    .where("assignment.leadId", "=", leadId)
    .select([
      "assignment.id",
      "assignment.repId",
      "assignment.poolId",
      "assignment.via",
      "assignment.reason",
      "assignment.byPersonId",
      "assignment.startedAt",
      "assignment.endedAt",
      "assignment.endReason",
      "rep.name as repName",
    ])
    .orderBy("assignment.seq")
    .orderBy("assignment.id")
    .execute();
}

/** Lists what people did with a lead, oldest first. */
export function listActions({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("action")
    .leftJoin("rep", (join) =>
      join.onRef("rep.workspaceId", "=", "action.workspaceId").onRef("rep.id", "=", "action.repId"),
    )
    .where("action.workspaceId", "=", workspaceId)
    .where("action.leadId", "=", leadId)
    .select([
      "action.id",
      "action.kind",
      "action.outcome",
      "action.nextStep",
      "action.at",
      "action.repId",
      "action.personId",
      "rep.name as repName",
    ])
    .orderBy("action.at")
    .orderBy("action.id")
    .execute();
}

/** Lists the notes on a lead, oldest first. */
export function listNotes({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("note")
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .select(["id", "personId", "body", "at"])
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** Lists the exceptions of a lead, oldest first. */
export function listLeadExceptions({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("exception")
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .select(["id", "type", "state", "field", "raisedAt", "resolvedAt", "resolution"])
    .orderBy("raisedAt")
    .orderBy("id")
    .execute();
}

/** Lists the assignment mails of a lead, oldest first: what became of each. */
export function listMails({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("mailDelivery")
    .innerJoin("rep", (join) =>
      join.onRef("rep.workspaceId", "=", "mailDelivery.workspaceId").onRef("rep.id", "=", "mailDelivery.repId"),
    )
    .where("mailDelivery.workspaceId", "=", workspaceId)
    .where("mailDelivery.leadId", "=", leadId)
    .select([
      "mailDelivery.id",
      "mailDelivery.state",
      "mailDelivery.attempts",
      "mailDelivery.dueAt",
      "mailDelivery.sentAt",
      "rep.name as repName",
    ])
    .orderBy("mailDelivery.seq")
    .execute();
}

/** Lists other leads of the same company domain that the viewer may see, newest first: the people already involved. */
export function listCompanyLeads(
  { db, workspaceId }: WorkspaceScope,
  viewer: Viewer,
  { leadId, companyDomain, limit }: { leadId: string; companyDomain: string; limit: number },
) {
  return db
    .selectFrom("lead")
    .leftJoin("rep as owner", (join) =>
      join.onRef("owner.workspaceId", "=", "lead.workspaceId").onRef("owner.id", "=", "lead.ownerRepId"),
    )
    .where("lead.workspaceId", "=", workspaceId)
    .where("lead.companyDomain", "=", companyDomain)
    .where("lead.id", "<>", leadId)
    .where(visibleTo(viewer))
    .select([
      "lead.id",
      "lead.firstName",
      "lead.lastName",
      "lead.email",
      "lead.jobTitle",
      "lead.type",
      "lead.receivedAt",
      "owner.name as ownerName",
    ])
    .orderBy("lead.id", "desc")
    .limit(limit)
    .execute();
}
