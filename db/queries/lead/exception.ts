import type { Insertable } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";
import type { ExceptionTable } from "../../types.ts";

/** Raises an exception about a lead. */
export async function insertLeadException(
  { db, workspaceId }: WorkspaceScope,
  exception: Omit<Insertable<ExceptionTable>, "workspaceId" | "state">,
): Promise<void> {
  await db
    .insertInto("exception")
    .values({ workspaceId, state: "open", ...exception })
    .execute();
}

const WAITING = ["unmatched", "no_eligible_rep", "held_too_long", "at_capacity", "unclaimed"] as const;

/** Resolves what said that a lead waits for somebody, now that somebody has it. Answers the ids of those resolved. */
export async function resolveWaiting(
  { db, workspaceId }: WorkspaceScope,
  { leadId, at, personId }: { leadId: string; at: Date; personId: string | null },
): Promise<string[]> {
  const rows = await db
    .updateTable("exception")
    .set({ state: "resolved", resolvedAt: at, resolvedBy: personId, resolution: "assigned" })
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("state", "=", "open")
    .where("type", "in", WAITING)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
