import { listPools } from "#db/queries/team/pool.ts";
import { countWaiting } from "#db/queries/team/waiting.ts";
import { can } from "#server/core/access.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { nextInPool } from "./next-in-pool.ts";
import { byName, readTeamNow, type TeamNow } from "./team-now.ts";

/** Reads the pools of the workspace by name, archived ones last: who shares each, who is next, what it holds. */
export function readPools(actor: Actor) {
  demand(actor, "readPools");
  return reading(actor, async (scope) => {
    const team = await readTeamNow(scope);
    const waiting = await countWaiting(scope);
    const pools = (await listPools(scope)).map((pool) => ({ ...pool, ...shareOf(team, pool.id) }));
    return {
      canWrite: actor.role === "system" || can(actor.role, "writePools"),
      pools: pools
        .map((pool) => ({
          ...pool,
          held: waiting.find(({ placeId, isHeld }) => isHeld && placeId === pool.id)?.leads ?? 0,
        }))
        .sort((a, b) => Number(a.isArchived) - Number(b.isArchived) || byName(a, b)),
      people: [...team.reps.values()]
        .filter(({ isActive }) => isActive)
        .map(({ id, name }) => ({ id, name }))
        .sort(byName),
    };
  });
}

function shareOf(team: TeamNow, poolId: string) {
  const members = (team.standings.get(poolId) ?? []).filter(({ isMember }) => isMember);
  const people = members.flatMap(({ repId }) => {
    const rep = team.reps.get(repId);
    return rep ? [{ id: repId, name: rep.name, canTakeNow: rep.now.exclusion === null }] : [];
  });
  const [nextRepId] = nextInPool(team, poolId, 1).repIds;
  return {
    members: people.sort(byName),
    next: people.find(({ id }) => id === nextRepId) ?? null,
    widestNano: Math.max(0, ...members.map(({ balanceNano }) => Math.abs(balanceNano))),
    assigned: (team.standings.get(poolId) ?? []).reduce((sum, { assigned }) => sum + assigned, 0),
  };
}
