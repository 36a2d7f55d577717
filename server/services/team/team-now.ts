import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { getRosterBody } from "#db/queries/team/ledger.ts";
import { listLoads } from "#db/queries/team/load.ts";
import { listStandings } from "#db/queries/team/pool-member.ts";
import { listReps } from "#db/queries/team/rep.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { capsOn } from "#server/core/pool/caps.ts";
import { exclusionOf, loadAt } from "#server/core/pool/eligibility.ts";
import type { Exclusion } from "#server/core/routing/decision.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import type { PoolLedger, RepLoad, RosterIndex } from "#server/core/routing/situation.ts";
import { type RepNow, repNow } from "./rep-now.ts";

type RepRow = Awaited<ReturnType<typeof listReps>>[number];
type StandingRow = Awaited<ReturnType<typeof listStandings>>[number];

/** Everybody and every pool of a workspace as they stand at `now` (epoch ms). `standings` by pool, former members too. */
export type TeamNow = {
  now: number;
  rulesetVersion: number;
  workspaceTimeZone: string;
  roster: RosterIndex;
  loads: ReadonlyMap<string, RepLoad>;
  reps: Map<string, RepRow & { now: RepNow }>;
  standings: Map<string, StandingRow[]>;
  /** Why a rep gets no lead of a pool now, by pool and rep; those who would are left out. */
  barred: Map<string, Map<string, Exclusion>>;
};

/** Reads people, loads and ledgers against the roster in force: what the next lead would find. */
export async function readTeamNow(scope: WorkspaceScope): Promise<TeamNow> {
  const { now, rosterHash, rulesetVersion } = await readConfigurationInForce(scope);
  const roster = indexRoster(rosterSchema.parse(await getRosterBody(scope, rosterHash)), rosterHash);
  const loads = new Map((await listLoads(scope)).map((load) => [load.repId, load]));
  const reps = (await listReps(scope)).map((rep) => {
    const known = roster.reps.get(rep.id);
    return [
      rep.id,
      {
        ...rep,
        isPaused: isStillPaused(rep, now),
        now: repNow(known, loads.get(rep.id), now, capsOn(known?.caps ?? [], null)),
      },
    ] as const;
  });
  return {
    now,
    rulesetVersion,
    roster,
    loads,
    workspaceTimeZone: (await getWorkspace(scope)).timeZone,
    reps: new Map(reps),
    standings: Map.groupBy(await listStandings(scope), ({ poolId }) => poolId),
    barred: barredOf(roster, loads, now),
  };
}

/** A pause that has ended by itself is over, although nobody has cleared it. */
const isStillPaused = ({ isPaused, pausedUntil }: Pick<RepRow, "isPaused" | "pausedUntil">, now: number): boolean =>
  isPaused && (pausedUntil === null || pausedUntil.getTime() > now);

function barredOf(roster: RosterIndex, loads: ReadonlyMap<string, RepLoad>, now: number): TeamNow["barred"] {
  const barred: TeamNow["barred"] = new Map();
  for (const { id, members, passesOverSlow } of roster.roster.pools) {
    const reps = new Map<string, Exclusion>();
    for (const { repId } of members) {
      const rep = roster.reps.get(repId);
      const caps = roster.capsIn.get(id)?.get(repId);
      const exclusion = exclusionOf(rep, loadAt(rep, loads.get(repId), now), now, [], caps);
      const why = exclusion ?? (passesOverSlow && rep?.isSlow ? "slow" : null);
      if (why) reps.set(repId, why);
    }
    barred.set(id, reps);
  }
  return barred;
}

/** How a pool stands as the rotation reads it. */
export function ledgerOf({ standings }: TeamNow, poolId: string): PoolLedger {
  return { poolId, members: standings.get(poolId) ?? [] };
}

const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** Orders rows by name as a reader expects, equal names by id. */
export function byName(a: { name: string; id: string }, b: { name: string; id: string }): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
