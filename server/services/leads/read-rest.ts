import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { findRosterRep } from "#db/queries/lead/roster-rep.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { rosterSchema } from "#server/core/routing/roster.ts";
import { isWithin, nextStart } from "#server/core/time/within.ts";

/**
 * Answers when a rep's clocks run again, while they rest: outside hours or on time off. Null while they run, and where
 * nobody knows when work begins again.
 */
export async function readRestUntil(scope: WorkspaceScope, repId: string | null): Promise<Date | null> {
  if (repId === null) return null;
  const { rosterHash, now } = await readConfigurationInForce(scope);
  const stored = await findRosterRep(scope, { hash: rosterHash, repId });
  if (stored === undefined) return null;
  const [rep] = rosterSchema.parse({ schemaVersion: 1, reps: [stored], pools: [], queues: [] }).reps;
  if (!rep || (isWithin(rep.working, now) && !isWithin(rep.timeOff, now))) return null;
  const offUntil = rep.timeOff.find((interval) => isWithin([interval], now))?.[1] ?? now;
  const start = nextStart(rep.working, offUntil);
  return start === null ? null : new Date(start);
}
