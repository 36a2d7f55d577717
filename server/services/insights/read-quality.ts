import { countOwned, listMoves } from "#db/queries/insights/moves.ts";
import { type InsightFilter, leadsBehind } from "#server/core/insight/insight-filter.ts";
import { movesOf } from "#server/core/insight/moves.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { questionOf } from "./insight-scope.ts";

/** Reads which leads were given back or handed over, and why. `leads` is the list behind; a rep is whoever had the lead. */
export function readQuality(actor: Actor, asked: InsightFilter) {
  demand(actor, "readOwnNumbers");
  return reading(actor, async (scope) => {
    const { now, timeZone, period, filter } = await questionOf(actor, scope, asked);
    const leads = leadsBehind(filter, period, "had");
    const groups = await countOwned(scope, { filter: leads, now });
    const moves = await listMoves(scope, { filter: leads, now });
    return { timeZone, period: { from: period.from, to: period.to }, leads, ...movesOf(groups, moves) };
  });
}
