import { isAnyPassingOver, listLastResponses, markSlow, type ResponseRow } from "#db/queries/team/response.ts";
import { readRosterRows } from "#db/queries/team/roster.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { isSlow, JUDGED_LEADS } from "#server/core/pool/slowness.ts";
import type { ResponseStandard } from "#server/core/routing/situation.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import type { Writing } from "../actor.ts";
import { hoursOf, type RosterRows } from "../roster/compile-rep.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";

const DAY_MS = 86_400_000;
const LOOK_BACK_MS = 60 * DAY_MS;

/**
 * Finds out who takes more than twice the response standard over their last ten leads, and brings it into the roster,
 * where a pool passes such reps over. Leads of the last 60 days count. Answers whom it changed; null while no pool
 * asks, and then nothing is looked at. For the holder of the workspace's lock.
 */
export async function judgeResponse({ scope, now }: Pick<Writing, "scope" | "now">): Promise<string[] | null> {
  if (!(await isAnyPassingOver(scope))) return null;
  const responses = Map.groupBy(
    await listLastResponses(scope, { each: JUDGED_LEADS, since: new Date(now - LOOK_BACK_MS), now: new Date(now) }),
    ({ repId }) => repId,
  );
  const { responseMinutes } = readWorkspaceSettings(await getWorkspaceSettings(scope));
  const oldest = Math.min(now, ...[...responses.values()].flat().map(({ assignedAt }) => assignedAt.getTime()));
  const rows = await readRosterRows(scope, new Date(oldest));
  const slow = rows.reps
    .filter((rep) => isSlowRep(rows, rep, { responses: responses.get(rep.id) ?? [], standards: responseMinutes, now }))
    .map(({ id }) => id);
  const changed = await markSlow(scope, slow);
  if (changed.length > 0) await refreshRoster({ scope, now });
  return changed;
}

type Judged = { responses: readonly ResponseRow[]; standards: ResponseStandard; now: number };

/** By the hours of the present week, which is what is known of the past one; holidays and time off do not count. */
function isSlowRep(rows: RosterRows, rep: RosterRows["reps"][number], { responses, standards, now }: Judged) {
  if (responses.length < JUDGED_LEADS) return false;
  const from = Math.min(...responses.map(({ assignedAt }) => assignedAt.getTime()));
  const days = Math.ceil((now - from) / DAY_MS) + 2;
  const { working, timeOff } = hoursOf(rows, rep, from, days);
  const told = responses.map(({ priority, assignedAt, actedAt }) => {
    return { priority, assignedAt: assignedAt.getTime(), actedAt: actedAt.getTime() };
  });
  return isSlow(told, standards, working, timeOff);
}
