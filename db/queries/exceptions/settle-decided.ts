import type { WorkspaceScope } from "../../scope.ts";

const OF_DECISIONS = [
  "unmatched",
  "missing_field",
  "no_eligible_rep",
  "held_too_long",
  "unclaimed",
  "at_capacity",
  "rule_error",
] as const;

/** Closes what an earlier decision on a lead came up against, now that it was decided again. Answers the exceptions' ids. */
export async function settleDecided(
  { db, workspaceId }: WorkspaceScope,
  { leadId, decisionId, at, personId }: { leadId: string; decisionId: string; at: Date; personId: string | null },
): Promise<string[]> {
  const rows = await db
    .updateTable("exception")
    .set({ state: "resolved", resolution: "decided_again", resolvedAt: at, resolvedBy: personId })
    .where("workspaceId", "=", workspaceId)
    .where("leadId", "=", leadId)
    .where("state", "=", "open")
    .where("type", "in", OF_DECISIONS)
    .where("decisionId", "<>", decisionId)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}
