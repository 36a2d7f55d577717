import { changeExtraUnits, moveCovers } from "#db/queries/cover/task.ts";
import type { Assigned } from "#db/queries/outbox.ts";
import { TASK_UNITS } from "#server/core/pool/eligibility.ts";
import type { Writing } from "../actor.ts";

/**
 * Gives the leads that somebody covers now to a successor, with what they count in work units. Nobody covers for
 * themselves: a cover of the successor's own lead ends. Answers what to tell the successor.
 */
export async function handCovers(
  { scope, now }: Pick<Writing, "scope" | "now">,
  { from, to }: { from: string; to: string },
): Promise<Assigned[]> {
  const covers = await moveCovers(scope, { from, to, at: new Date(now) });
  const moved = covers.filter(({ endedAt }) => endedAt === null);
  if (covers.length > 0) await changeExtraUnits(scope, from, -covers.length * TASK_UNITS);
  if (moved.length > 0) await changeExtraUnits(scope, to, moved.length * TASK_UNITS);
  return moved.map(({ leadId, decisionId }) => ({ leadId, repId: to, isCover: true, decisionId }));
}
