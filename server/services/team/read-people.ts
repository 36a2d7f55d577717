import * as z from "zod";
import { listMembers } from "#db/directory/membership.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { can } from "#server/core/access.ts";
import { capSchema } from "#server/core/pool/caps.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { byName, readTeamNow } from "./team-now.ts";

/** Reads everybody who takes leads by name, those who left last, and the members who could be added. */
export function readPeople(actor: Actor) {
  demand(actor, "readTeam");
  return reading(actor, async (scope) => {
    const team = await readTeamNow(scope);
    const pools = (await listPools(scope)).filter(({ isArchived }) => !isArchived).sort(byName);
    const people = [...team.reps.values()].map(({ schedule: _, personId, caps, ...rep }) => ({
      ...rep,
      caps: z.array(capSchema).parse(caps),
      isMember: personId !== null,
      pools: pools.flatMap(({ id, name }) => {
        const standing = team.standings.get(id)?.find(({ repId, isMember }) => isMember && repId === rep.id);
        return standing ? [{ id, name, weight: standing.weight }] : [];
      }),
    }));
    const taken = new Set([...team.reps.values()].map(({ personId }) => personId));
    return {
      canImport: actor.role === "system" || can(actor.role, "writePools"),
      canWrite: actor.role === "system" || can(actor.role, "writeTeam"),
      now: team.now,
      workspaceTimeZone: team.workspaceTimeZone,
      people: people.sort((a, b) => Number(b.isActive) - Number(a.isActive) || byName(a, b)),
      joinable: (await listMembers(scope))
        .filter(({ personId }) => !taken.has(personId))
        .map(({ personId, name, email }) => ({ id: personId, name, email }))
        .sort(byName),
    };
  });
}
