import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { getRosterBody } from "#db/queries/team/ledger.ts";
import { listReps } from "#db/queries/team/rep.ts";
import { whyAway } from "#server/core/pool/coverage.ts";
import { segmentsOf } from "#server/core/pool/coverage-segments.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { byName } from "./team-now.ts";

/** Which people: those of a part of a pool's leads, as the map names it. `at` in epoch ms. */
type Asked = { poolId: string; part: string | null; at: number };

/** Reads who of a pool's segment is there at an instant, those first, and why the others are not. */
export function readCoverageAt(actor: Actor, { poolId, part, at }: Asked) {
  demand(actor, "readTeam");
  return reading(actor, async (scope) => {
    const { rosterHash } = await readConfigurationInForce(scope);
    const roster = indexRoster(rosterSchema.parse(await getRosterBody(scope, rosterHash)), rosterHash);
    const pool = roster.pools.get(poolId);
    if (!pool) throw notFound("pool");
    const names = new Map((await listReps(scope)).map(({ id, name }) => [id, name]));
    const segment = segmentsOf(pool, roster).find((one) => one.part === part);
    if (!segment) throw notFound("segment");
    return segment.repIds
      .flatMap((repId) => {
        const rep = roster.reps.get(repId);
        return rep ? [{ id: repId, name: names.get(repId) ?? "", why: whyAway(rep, at) }] : [];
      })
      .sort((a, b) => Number(a.why !== null) - Number(b.why !== null) || byName(a, b));
  });
}
