import { listPools } from "#db/queries/team/pool.ts";
import { listTimeOff } from "#db/queries/team/time-off.ts";
import { listWeeklyTimeOff } from "#db/queries/team/weekly-time-off.ts";
import { goesByShares } from "#server/core/pool/pool-rules.ts";
import { weeklyScheduleSchema } from "#server/core/time/schedule.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { nextHolidays } from "./next-holidays.ts";
import { placeInLine, takesSome } from "./next-in-pool.ts";
import { byName, readTeamNow, type TeamNow } from "./team-now.ts";

/**
 * Reads the actor's own day: how they stand now, hours, time off that is not over, and their balance and place in
 * line in each of their pools. Null for a member who takes no leads.
 */
export function readOwnDay(actor: Actor) {
  demand(actor, "writeOwnHours");
  return reading(actor, async (scope) => {
    const team = await readTeamNow(scope);
    const rep = actor.repId === null ? undefined : team.reps.get(actor.repId);
    if (!rep) return null;
    const { id, name, timeZone, schedule, scheduleConfirmed, isActive, isPaused, holidayRegion, now } = rep;
    const pools = (await listPools(scope)).filter(({ isArchived }) => !isArchived).sort(byName);
    return {
      repId: id,
      name,
      timeZone,
      scheduleConfirmed,
      isActive,
      isPaused,
      coverName: rep.coverRepId === null ? null : (team.reps.get(rep.coverRepId)?.name ?? null),
      holidayRegion,
      holidays: nextHolidays(holidayRegion, team.now),
      now,
      asOf: team.now,
      workspaceTimeZone: team.workspaceTimeZone,
      schedule: weeklyScheduleSchema.parse(schedule),
      timeOff: await listTimeOff(scope, { repId: id, from: new Date(team.now) }),
      weeklyTimeOff: await listWeeklyTimeOff(scope, {
        repId: id,
        from: new Date(team.now).toISOString().slice(0, 10),
      }),
      pools: ownPools(team, pools, id),
    };
  });
}

/**
 * Reads what the frame says of the actor on every page: how they stand, their balance in the pools that go by shares
 * (null: in none), their place in line. Null for no rep.
 */
export function readOwnStanding(actor: Actor) {
  demand(actor, "writeOwnHours");
  return reading(actor, async (scope) => {
    const team = await readTeamNow(scope);
    const rep = actor.repId === null ? undefined : team.reps.get(actor.repId);
    if (!rep?.isActive) return null;
    const pools = ownPools(
      team,
      (await listPools(scope)).filter(({ isArchived }) => !isArchived),
      rep.id,
    );
    const [nearest] = pools.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    const shared = pools.filter(({ method }) => goesByShares(method));
    const { exclusion, until, resumesAt } = rep.now;
    return {
      exclusion,
      until,
      resumesAt,
      poolCount: pools.length,
      balanceNano: shared.length === 0 ? null : shared.reduce((sum, { balanceNano }) => sum + balanceNano, 0),
      nearest: nearest ? { poolName: nearest.name, place: nearest.place as number } : null,
    };
  });
}

function ownPools(team: TeamNow, pools: { id: string; name: string }[], repId: string) {
  return pools.flatMap(({ id, name }) => {
    const standing = team.standings.get(id)?.find((one) => one.isMember && one.repId === repId);
    if (!standing) return [];
    const { weight, balanceNano, assigned } = standing;
    const pool = team.roster.pools.get(id);
    const isForSome = pool !== undefined && takesSome(pool, repId);
    const place = placeInLine(team, id, repId);
    return [{ id, name, method: pool?.method ?? "fair_rotation", weight, balanceNano, assigned, isForSome, place }];
  });
}
