import { changeExtraUnits, endCovers } from "#db/queries/cover/task.ts";
import { TASK_UNITS } from "#server/core/pool/eligibility.ts";
import type { Writing } from "../actor.ts";

type Ending = { leadId: string; taskId?: string; reason: "done" | "owner_back" | "moved" };

/** Ends who covers a lead: somebody has acted, the owner is back, or the lead has gone on. Answers whether anybody did. */
export async function endCover({ scope, now }: Pick<Writing, "scope" | "now">, ending: Ending): Promise<boolean> {
  const ended = await endCovers(scope, { ...ending, at: new Date(now) });
  for (const { repId } of ended) await changeExtraUnits(scope, repId, -TASK_UNITS);
  return ended.length > 0;
}
