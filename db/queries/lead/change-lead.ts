import type { Updateable } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import type { LeadTable } from "../../types.ts";

/** What may change about a lead once it is there; who it is and where it first came from stay. */
export type LeadChange = Omit<
  Updateable<LeadTable>,
  "workspaceId" | "id" | "sourceId" | "receivedAt" | "firstSource" | "firstCampaign"
>;

/** Changes a lead. The caller holds the workspace's lock and has checked that the lead may be changed. */
export async function updateLead(
  { db, workspaceId }: WorkspaceScope,
  leadId: string,
  change: LeadChange,
): Promise<void> {
  await db.updateTable("lead").set(change).where("workspaceId", "=", workspaceId).where("id", "=", leadId).execute();
}

/** Who takes which waiting lead, when, and until when they should act first. */
export type Claim = { leadId: string; repId: string; at: Date; dueAt: Date | null };

/** Gives a waiting lead to a rep. Undefined when somebody has it: of two concurrent claims exactly one gets it. */
export function claimLead({ db, workspaceId }: WorkspaceScope, { leadId, repId, at, dueAt }: Claim) {
  return db
    .updateTable("lead")
    .set({
      status: "assigned",
      reason: "manual",
      ownerRepId: repId,
      assignedAt: at,
      acceptedAt: at,
      dueAt,
      heldAt: null,
      firstActionAt: null,
      closedAt: null,
      mailState: null,
    })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", leadId)
    .where("ownerRepId", "is", null)
    .where("status", "in", ["queued", "parked"])
    .returning(["id", "decisionId"])
    .executeTakeFirst();
}

/** Lists who holds those of some leads that were claimed; others are left out. Whoever asks has seen them waiting. */
export function listClaimers({ db, workspaceId }: WorkspaceScope, leadIds: readonly string[]) {
  return db
    .selectFrom("assignment")
    .innerJoin("rep", (join) =>
      join.onRef("rep.workspaceId", "=", "assignment.workspaceId").onRef("rep.id", "=", "assignment.repId"),
    )
    .where("assignment.workspaceId", "=", workspaceId)
    .where("assignment.leadId", "in", leadIds)
    .where("assignment.endedAt", "is", null)
    .where((eb) =>
      eb.or([
        eb("assignment.via", "=", "claim"),
        eb.exists(
          eb
            .selectFrom("decision")
            .select("decision.id")
            .where("decision.workspaceId", "=", workspaceId)
            .whereRef("decision.id", "=", "assignment.decisionId")
            .where("decision.reason", "=", "claimed_from_pool"),
        ),
      ]),
    )
    .select(["assignment.leadId", "rep.name"])
    .execute();
}
