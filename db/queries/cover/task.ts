import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** An open cover: who acts on whose lead, until when as it is known now. */
export type OpenCover = {
  id: string;
  leadId: string;
  repId: string;
  ownerRepId: string;
  endsAt: Date | null;
};

/** Lists the covers that have not ended, oldest first, at most `limit`. */
export function listOpenCovers({ db, workspaceId }: WorkspaceScope, limit: number): Promise<OpenCover[]> {
  return db
    .selectFrom("task")
    .select(["id", "leadId", "repId", "ownerRepId", "endsAt"])
    .where("workspaceId", "=", workspaceId)
    .where("endedAt", "is", null)
    .orderBy("startedAt")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Finds who covers a lead now, with their name and the owner's. */
export function findCoverOf({ db, workspaceId }: WorkspaceScope, leadId: string) {
  return db
    .selectFrom("task")
    .innerJoin("rep as cover", (join) =>
      join.onRef("cover.workspaceId", "=", "task.workspaceId").onRef("cover.id", "=", "task.repId"),
    )
    .innerJoin("rep as owner", (join) =>
      join.onRef("owner.workspaceId", "=", "task.workspaceId").onRef("owner.id", "=", "task.ownerRepId"),
    )
    .select([
      "task.repId",
      "task.isManager",
      "task.endsAt",
      "cover.name as coverName",
      "cover.email as coverEmail",
      "cover.timeZone as coverTimeZone",
      "owner.name as ownerName",
    ])
    .where("task.workspaceId", "=", workspaceId)
    .where("task.leadId", "=", leadId)
    .where("task.endedAt", "is", null)
    .executeTakeFirst();
}

/** Ends covers of a lead, or one of them; answers whose they were. */
export function endCovers(
  { db, workspaceId }: WorkspaceScope,
  {
    leadId,
    taskId,
    at,
    reason,
  }: { leadId: string; taskId?: string; at: Date; reason: "done" | "owner_back" | "moved" },
) {
  return db
    .updateTable("task")
    .set({ endedAt: at, endReason: reason })
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("endedAt", "is", null)
    .$if(taskId !== undefined, (query) => query.where("id", "=", taskId as string))
    .returning(["id", "repId"])
    .execute();
}

/** Counts the leads that a rep covers now. */
export async function countCovers({ db, workspaceId }: WorkspaceScope, repId: string): Promise<number> {
  const { covers } = await db
    .selectFrom("task")
    .select(({ fn }) => fn.countAll<number>().as("covers"))
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", repId)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  return covers;
}

/** Makes somebody else the cover of every lead that a rep covers now; one of their own leads has none any more. */
export function moveCovers(
  { db, workspaceId }: WorkspaceScope,
  { from, to, at }: { from: string; to: string; at: Date },
) {
  return db
    .updateTable("task")
    .set({
      repId: sql<string>`case when owner_rep_id = ${to}::uuid then rep_id else ${to}::uuid end`,
      isManager: false,
      endedAt: sql<Date | null>`case when owner_rep_id = ${to}::uuid then ${at}::timestamptz end`,
      endReason: sql<"moved" | null>`case when owner_rep_id = ${to}::uuid then 'moved' end`,
    })
    .where("workspaceId", "=", workspaceId)
    .where("repId", "=", from)
    .where("endedAt", "is", null)
    .returning(["leadId", "decisionId", "endedAt"])
    .execute();
}

/** Notes that a cover ends at another time than was known. */
export async function updateCoverEnd(
  { db, workspaceId }: WorkspaceScope,
  { taskId, endsAt }: { taskId: string; endsAt: Date | null },
): Promise<void> {
  await db
    .updateTable("task")
    .set({ endsAt })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", taskId)
    .execute();
}

/** Counts hundredths of work units more (or less) for a rep, beside open leads. Never below none. */
export async function changeExtraUnits({ db, workspaceId }: WorkspaceScope, repId: string, by: number): Promise<void> {
  await db
    .insertInto("repLoad")
    .values({ workspaceId, repId, extraUnits: Math.max(by, 0) })
    .onConflict((conflict) =>
      conflict
        .columns(["workspaceId", "repId"])
        .doUpdateSet({ extraUnits: sql`greatest(rep_load.extra_units + ${by}, 0)` }),
    )
    .execute();
}
