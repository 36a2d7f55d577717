import type { WorkspaceScope } from "../../scope.ts";
import { wroteAgain } from "./wrote-again.ts";

/** A lead as a line of a list: who, what they want, whose it is, how urgent. Every list of leads starts from it. */
export function selectLeadRows({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("lead")
    .leftJoin("rep as owner", (join) =>
      join.onRef("owner.workspaceId", "=", "lead.workspaceId").onRef("owner.id", "=", "lead.ownerRepId"),
    )
    .leftJoin("pool", (join) =>
      join.onRef("pool.workspaceId", "=", "lead.workspaceId").onRef("pool.id", "=", "lead.poolId"),
    )
    .leftJoin("queue", (join) =>
      join.onRef("queue.workspaceId", "=", "lead.workspaceId").onRef("queue.id", "=", "lead.queueId"),
    )
    .leftJoin("task", (join) =>
      join
        .onRef("task.workspaceId", "=", "lead.workspaceId")
        .onRef("task.leadId", "=", "lead.id")
        .on("task.endedAt", "is", null),
    )
    .leftJoin("rep as cover", (join) =>
      join.onRef("cover.workspaceId", "=", "task.workspaceId").onRef("cover.id", "=", "task.repId"),
    )
    .where("lead.workspaceId", "=", workspaceId)
    .select([
      "lead.id",
      "lead.status",
      "lead.priority",
      "lead.reason",
      "lead.type",
      "lead.email",
      "lead.firstName",
      "lead.lastName",
      "lead.company",
      "lead.companyDomain",
      "lead.message",
      "lead.productInterest",
      "lead.source",
      "lead.isTest",
      "lead.submissionCount",
      "lead.ownerRepId",
      "lead.poolId",
      "lead.queueId",
      "lead.receivedAt",
      "lead.assignedAt",
      "lead.dueAt",
      "lead.heldAt",
      "lead.offeredAt",
      "lead.acceptedAt",
      "lead.firstActionAt",
      "owner.name as ownerName",
      "pool.name as poolName",
      "queue.name as queueName",
      "task.repId as coverRepId",
      "task.endsAt as coverUntil",
      "cover.name as coverName",
      wroteAgain.as("wroteAgain"),
    ]);
}

/** One line of a list of leads. */
export type LeadRow = Awaited<ReturnType<ReturnType<typeof selectLeadRows>["execute"]>>[number];
