import { countWaitingNow } from "#db/queries/insights/waiting-now.ts";
import { listWaitingSpans } from "#db/queries/insights/waiting-spans.ts";
import { backlogOf } from "#server/core/insight/backlog.ts";
import type { InsightFilter } from "#server/core/insight/insight-filter.ts";
import type { LeadFilter } from "#server/core/lead/lead-filter.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { questionOf } from "./insight-scope.ts";

/** Reads how many leads waited at each day's end, and which wait now whenever they came. `leads` is the list behind those. */
export function readBacklog(actor: Actor, { rep: _owned, ...asked }: InsightFilter) {
  demand(actor, "readInsights");
  return reading(actor, async (scope) => {
    const { now, timeZone, period, filter } = await questionOf(actor, scope, asked);
    const { from: _from, to: _to, ...rest } = filter;
    const leads: LeadFilter = { ...rest, test: "no" };
    const spans = await listWaitingSpans(scope, { filter: leads, now, ...period });
    const places = await countWaitingNow(scope, { filter: leads, now });
    return {
      timeZone,
      period: { from: period.from, to: period.to },
      leads,
      days: backlogOf(spans, period, now),
      places,
    };
  });
}
