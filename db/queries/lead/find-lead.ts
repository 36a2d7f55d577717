import type { WorkspaceScope } from "../../scope.ts";
import { type Viewer, visibleTo } from "./visible.ts";

/** Finds one lead whole, with the names of its owner, pool, queue, account and source; undefined also when it may not be seen. */
export function findLead({ db, workspaceId }: WorkspaceScope, viewer: Viewer, leadId: string) {
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
    .leftJoin("account", (join) =>
      join.onRef("account.workspaceId", "=", "lead.workspaceId").onRef("account.id", "=", "lead.accountId"),
    )
    .innerJoin("source", (join) =>
      join.onRef("source.workspaceId", "=", "lead.workspaceId").onRef("source.id", "=", "lead.sourceId"),
    )
    .where("lead.workspaceId", "=", workspaceId)
    .where("lead.id", "=", leadId)
    .where(visibleTo(viewer))
    .selectAll("lead")
    .select([
      "owner.name as ownerName",
      "owner.timeZone as ownerTimeZone",
      "pool.name as poolName",
      "queue.name as queueName",
      "account.name as accountName",
      "account.class as accountClass",
      "account.ownerRepId as accountOwnerRepId",
      "source.name as viaName",
      "source.kind as viaKind",
    ])
    .executeTakeFirst();
}

/** A lead as its page shows it. */
export type LeadDetailRow = NonNullable<Awaited<ReturnType<typeof findLead>>>;
