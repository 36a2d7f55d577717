import { setHeadConfiguration } from "#db/directory/head.ts";
import { insertRosterSnapshot, readRosterRows } from "#db/queries/team/roster.ts";
import type { Roster, RosterRep } from "#server/core/routing/situation.ts";
import { mergeIntervals } from "#server/core/time/intervals.ts";
import { compileSchedule, SCHEDULE_DAYS, weeklyScheduleSchema } from "#server/core/time/schedule.ts";
import type { Writing } from "../actor.ts";
import { documentHash } from "../document-hash.ts";

const DAY_MS = 86_400_000;

/**
 * Compiles people and pools into a new roster snapshot and makes it the one in force. Every edit of a rep,
 * schedule, time off, pool, member or queue calls it in its own transaction; the worker renews it daily.
 * Intervals reach from yesterday to 35 days ahead. Answers the snapshot's hash.
 */
export async function refreshRoster({ scope, now }: Pick<Writing, "scope" | "now">): Promise<string> {
  const from = Math.floor(now / DAY_MS) * DAY_MS - DAY_MS;
  const rows = await readRosterRows(scope, new Date(from));
  const roster: Roster = {
    schemaVersion: 1,
    reps: rows.reps.map((rep) => ({
      ...compiledHours(rep.timeZone, rep.schedule, from),
      id: rep.id,
      isActive: rep.isActive,
      isPaused: rep.isPaused,
      timeOff: mergeIntervals(
        rows.timeOff
          .filter((entry) => entry.repId === rep.id)
          .map((entry) => [entry.startsAt.getTime(), entry.endsAt.getTime()] as const),
      ),
      capPerDay: rep.capPerDay,
      openLimit: rep.openLimit,
    })),
    pools: rows.pools.map((pool) => ({
      ...pool,
      members: rows.members
        .filter((member) => member.poolId === pool.id)
        .map(({ repId, weight }) => ({ repId, weight })),
    })),
    queues: rows.queues,
  };
  const body = JSON.stringify(roster);
  const hash = documentHash(body);
  await insertRosterSnapshot(scope, { hash, body, at: new Date(now) });
  await setHeadConfiguration(scope, { rosterHash: hash });
  return hash;
}

function compiledHours(timeZone: string, schedule: unknown, from: number): Pick<RosterRep, "working" | "dayStarts"> {
  return compileSchedule({ timeZone, weekly: weeklyScheduleSchema.parse(schedule), from, days: SCHEDULE_DAYS + 2 });
}
