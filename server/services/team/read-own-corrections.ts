import { readClock } from "#db/queries/clock.ts";
import { listOwnCorrections } from "#db/queries/team/own-corrections.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { viewerOf } from "../leads/lead-at-hand.ts";

const DAYS = 30;
const MOST = 100;

/**
 * Reads what corrected the actor's own balance in the last 30 days: credits, debits and adjustments, newest first, and
 * nobody else's. `isMore`: the oldest are left out. Empty for a member who takes no leads.
 */
export function readOwnCorrections(actor: Actor) {
  demand(actor, "writeOwnHours");
  return reading(actor, async (scope) => {
    const now = await readClock(scope.db);
    const since = new Date(now - DAYS * 86_400_000);
    const lines = await listOwnCorrections(scope, viewerOf(actor), { since, limit: MOST + 1 });
    return { days: DAYS, isMore: lines.length > MOST, lines: lines.slice(0, MOST) };
  });
}
