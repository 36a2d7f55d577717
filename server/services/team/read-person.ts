import * as z from "zod";
import { listPools } from "#db/queries/team/pool.ts";
import { listTimeOff } from "#db/queries/team/time-off.ts";
import { listWeeklyTimeOff } from "#db/queries/team/weekly-time-off.ts";
import { can } from "#server/core/access.ts";
import { capSchema } from "#server/core/pool/caps.ts";
import { weeklyScheduleSchema } from "#server/core/time/schedule.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { membershipCapsOf } from "../roster/compile-rep.ts";
import { namedInRules } from "./named-in-rules.ts";
import { nextHolidays } from "./next-holidays.ts";
import { byName, readTeamNow, type TeamNow } from "./team-now.ts";

/** Reads one rep: hours, time off that is not over, limits, pools, and the rules in force that name them. */
export function readPerson(actor: Actor, repId: string) {
  demand(actor, "readTeam");
  return reading(actor, async (scope) => {
    const team = await readTeamNow(scope);
    const rep = team.reps.get(repId);
    if (!rep) throw notFound("rep");
    const { schedule, personId, caps, ...rest } = rep;
    const pools = (await listPools(scope)).filter(({ isArchived }) => !isArchived).sort(byName);
    return {
      ...rest,
      isMember: personId !== null,
      isSelf: actor.repId === repId,
      canWrite: actor.role === "system" || can(actor.role, "writeTeam"),
      canOffboard: actor.role === "system" || can(actor.role, "writeRules"),
      canWritePools: actor.role === "system" || can(actor.role, "writePools"),
      schedule: weeklyScheduleSchema.parse(schedule),
      caps: z.array(capSchema).parse(caps),
      coverName: rep.coverRepId === null ? null : (team.reps.get(rep.coverRepId)?.name ?? null),
      others: othersOf(team, repId),
      holidays: nextHolidays(rep.holidayRegion, team.now),
      asOf: team.now,
      workspaceTimeZone: team.workspaceTimeZone,
      timeOff: await listTimeOff(scope, { repId, from: new Date(team.now) }),
      weeklyTimeOff: await listWeeklyTimeOff(scope, { repId, from: new Date(team.now).toISOString().slice(0, 10) }),
      ...poolsOf(team, pools, repId),
      rules: await namedInRules({ scope, head: team }, { kind: "rep", id: repId }),
    };
  });
}

/** Active colleagues who could cover, by name. */
function othersOf({ reps }: TeamNow, repId: string) {
  return [...reps.values()]
    .filter(({ id, isActive }) => isActive && id !== repId)
    .map(({ id, name }) => ({ id, name }))
    .sort(byName);
}

function poolsOf(team: TeamNow, pools: { id: string; name: string }[], repId: string) {
  const standingIn = (poolId: string) => team.standings.get(poolId)?.find((standing) => standing.repId === repId);
  const memberships = pools.flatMap(({ id, name }) => {
    const standing = standingIn(id);
    if (!standing?.isMember) return [];
    const { weight, balanceNano, assigned } = standing;
    return [{ id, name, weight, balanceNano, assigned, caps: membershipCapsOf(standing) }];
  });
  const otherPools = pools.filter(({ id }) => !standingIn(id)?.isMember).map(({ id, name }) => ({ id, name }));
  return { pools: memberships, otherPools };
}
