import { sql } from "kysely";
import type { WorkspaceScope } from "../../scope.ts";

/** How many leads a rule decided; without a rule, qualify's own proposal did (the reason says which). */
export type DecidedVolume = { ruleId: string | null; reason: string; leads: number };

/**
 * Counts the leads that each rule decided, by decisions from `sinceId` on (ids are ordered by
 * time, so the primary key finds them). Attached and released leads were decided before and
 * do not count. In no order.
 */
export function listDecidedVolumes({ db, workspaceId }: WorkspaceScope, sinceId: string): Promise<DecidedVolume[]> {
  return db
    .selectFrom("decision")
    .select(["ruleId", "reason", sql<number>`count(distinct lead_id)`.as("leads")])
    .where("workspaceId", "=", workspaceId)
    .where("id", ">=", sinceId)
    .where("kind", "in", ["decided", "redecided"])
    .groupBy(["ruleId", "reason"])
    .execute();
}
