import { listLeadTimes } from "#db/queries/insights/lead-times.ts";
import { getWorkspaceSettings } from "#db/queries/workspace/settings.ts";
import { type InsightFilter, leadsBehind } from "#server/core/insight/insight-filter.ts";
import { speedOf } from "#server/core/insight/speed.ts";
import { readWorkspaceSettings } from "#server/core/workspace-settings.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { demandAtMost, questionOf } from "./insight-scope.ts";

const MOST_LEADS = 50_000;

/** Reads how fast leads were worked. `leads` is the list behind every number; a rep is the present owner. */
export function readSpeed(actor: Actor, asked: InsightFilter) {
  demand(actor, "readOwnNumbers");
  return reading(actor, async (scope) => {
    const { now, timeZone, period, filter } = await questionOf(actor, scope, asked);
    const leads = leadsBehind(filter, period, "owner");
    const times = await listLeadTimes(scope, { filter: leads, now, timeZone, limit: MOST_LEADS + 1 });
    demandAtMost(MOST_LEADS, times.length);
    const { responseMinutes } = readWorkspaceSettings(await getWorkspaceSettings(scope));
    return { timeZone, period: { from: period.from, to: period.to }, leads, responseMinutes, ...speedOf(times, now) };
  });
}
