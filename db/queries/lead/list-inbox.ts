import { type SqlBool, sql } from "kysely";
import type { InboxTab } from "#server/core/lead/inbox-tab.ts";
import type { WorkspaceScope } from "../../scope.ts";
import { type LeadRow, selectLeadRows } from "./lead-row.ts";
import { type Viewer, visibleTo } from "./visible.ts";
import { wroteAgain } from "./wrote-again.ts";

/** What each tab holds, before anybody's right to see it. `mine` holds covered leads too and needs a rep; without one it is empty. */
function isInTab(tab: InboxTab, repId: string | null) {
  const conditions = {
    mine: sql<SqlBool>`lead.status = 'assigned' and (lead.owner_rep_id = ${repId}::uuid
      or exists (select from task t where t.workspace_id = lead.workspace_id and t.lead_id = lead.id
        and t.rep_id = ${repId}::uuid and t.ended_at is null))`,
    team: sql<SqlBool>`lead.status = 'assigned'`,
    unassigned: sql<SqlBool>`lead.status = 'parked' and lead.owner_rep_id is null`,
    queue: sql<SqlBool>`lead.status = 'queued'`,
    held: sql<SqlBool>`lead.status = 'held'`,
  };
  return conditions[tab];
}

/**
 * Lists the first leads of a tab. Mine and team: not yet acted on by due time, then those in work; the waiting
 * ones in the order in which they will be given away (priority, then arrival).
 */
export function listInbox(
  scope: WorkspaceScope,
  viewer: Viewer,
  { tab, limit }: { tab: InboxTab; limit: number },
): Promise<LeadRow[]> {
  const rows = selectLeadRows(scope).where(isInTab(tab, viewer.repId)).where(visibleTo(viewer)).limit(limit);
  if (tab !== "mine" && tab !== "team") {
    return rows.orderBy("lead.priority").orderBy("lead.receivedAt").orderBy("lead.id").execute();
  }
  return rows
    .orderBy(sql`lead.first_action_at is not null`)
    .orderBy("lead.dueAt", (order) => order.asc().nullsLast())
    .orderBy("lead.priority")
    .orderBy("lead.assignedAt")
    .orderBy("lead.id")
    .execute();
}

/** How many leads each tab holds for a viewer, and how many of their own wait for something. */
export type InboxCounts = Record<InboxTab, number> & {
  /** Mine: assigned and neither accepted nor acted on, or heard from again since. */
  fresh: number;
  /** Mine: no first action yet. */
  waiting: number;
};

/** Counts the leads of every tab that the viewer may see, in one pass over what is not closed. */
export async function countInbox({ db, workspaceId }: WorkspaceScope, viewer: Viewer): Promise<InboxCounts> {
  const { repId } = viewer;
  const mine = isInTab("mine", repId);
  const count = (condition: ReturnType<typeof isInTab>) => sql<number>`count(*) filter (where ${condition})`;
  return db
    .selectFrom("lead")
    .where("workspaceId", "=", workspaceId)
    .where("status", "in", ["assigned", "parked", "queued", "held"])
    .where(visibleTo(viewer))
    .select([
      count(mine).as("mine"),
      count(isInTab("team", repId)).as("team"),
      count(isInTab("unassigned", repId)).as("unassigned"),
      count(isInTab("queue", repId)).as("queue"),
      count(isInTab("held", repId)).as("held"),
      count(sql`${mine} and ((lead.accepted_at is null and lead.first_action_at is null) or ${wroteAgain})`).as(
        "fresh",
      ),
      count(sql`${mine} and lead.first_action_at is null`).as("waiting"),
    ])
    .executeTakeFirstOrThrow();
}
