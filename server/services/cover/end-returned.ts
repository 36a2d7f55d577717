import { listOpenCovers, updateCoverEnd } from "#db/queries/cover/task.ts";
import { getRosterBody } from "#db/queries/team/ledger.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { nextWorkingAt } from "#server/core/pool/next-chance.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import type { Writing } from "../actor.ts";
import { endCover } from "./end-cover.ts";

/** More covers than this are not looked at together. */
const MOST = 1_000;

/** Leads whose cover has ended, and when the next owner is back (epoch ms; null: nobody knows, or none is covered). */
export type Returned = { leadIds: string[]; next: number | null };

/**
 * Ends the covers of owners who are at work again, and notes when the others are back as their hours now stand. For
 * the holder of the workspace's lock.
 */
export async function endReturned({
  scope,
  head,
  now,
}: {
  scope: WorkspaceScope;
  head: Pick<Writing["head"], "rosterHash">;
  now: number;
}): Promise<Returned> {
  const covers = await listOpenCovers(scope, MOST);
  if (covers.length === 0) return { leadIds: [], next: null };
  const roster = indexRoster(rosterSchema.parse(await getRosterBody(scope, head.rosterHash)), head.rosterHash);
  const leadIds: string[] = [];
  const nexts: number[] = [];
  for (const { id: taskId, leadId, ownerRepId, endsAt } of covers) {
    const back = nextWorkingAt(roster.reps.get(ownerRepId), now);
    if (back !== null && back <= now) {
      await endCover({ scope, now }, { leadId, taskId, reason: "owner_back" });
      leadIds.push(leadId);
      continue;
    }
    if (back !== null) nexts.push(back);
    if (back !== (endsAt?.getTime() ?? null))
      await updateCoverEnd(scope, { taskId, endsAt: back === null ? null : new Date(back) });
  }
  return { leadIds, next: nexts.length === 0 ? null : Math.min(...nexts) };
}
