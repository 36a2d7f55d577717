import { readConfigurationInForce } from "#db/directory/configuration-in-force.ts";
import { getRosterBody } from "#db/queries/team/ledger.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { listReps } from "#db/queries/team/rep.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { describeCondition, plainText } from "#server/core/handoff/describe-condition.ts";
import { libraryNames } from "#server/core/handoff/names.ts";
import { namedInLibrary } from "#server/core/library/uses.ts";
import { type Coverer, coverageOf, gapsOf, usualOf, whyAway } from "#server/core/pool/coverage.ts";
import { type CoverageSegmentOf, segmentsOf } from "#server/core/pool/coverage-segments.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import type { RosterIndex } from "#server/core/routing/situation.ts";
import { hourStarts } from "#server/core/time/calendar.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { usualHours } from "../roster/compile-rep.ts";
import { rosterFrom } from "../roster/refresh-roster.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";
import { byName } from "./team-now.ts";

/** How many days the map looks ahead, today among them. */
const DAYS = 14;
const HOUR_MS = 3_600_000;

/**
 * Reads for every pool, hour by hour for the next 14 days in the workspace's zone, how many people could take a lead
 * (null: nobody usually works then), in parts where only some of them take a lead, the gaps that are not over, and why each person is away in them. Caps are not
 * looked at.
 */
export function readCoverage(actor: Actor) {
  demand(actor, "readTeam");
  return reading(actor, async (scope) => {
    const { now, rosterHash, rulesetVersion } = await readConfigurationInForce(scope);
    const { timeZone } = await getWorkspace(scope);
    const { days, starts } = hourStarts(timeZone, now, DAYS);
    const roster = indexRoster(rosterSchema.parse(await getRosterBody(scope, rosterHash)), rosterHash);
    const rows = await listReps(scope);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const usual = new Map(rows.map((row) => [row.id, usualHours(row, rosterFrom(now)).working]));
    const peopleOf = (repIds: readonly string[]) =>
      repIds.flatMap((repId): Coverer[] => {
        const rep = roster.reps.get(repId);
        return rep ? [{ rep, usual: usual.get(repId) ?? [] }] : [];
      });
    const library = await namesFor(scope, roster, rulesetVersion);
    const pools = (await listPools(scope)).filter(({ isArchived }) => !isArchived).sort(byName);
    return {
      now,
      timeZone,
      days,
      starts,
      segments: pools.flatMap(({ id, name, nobodyEligible }) => {
        const members = roster.pools.get(id)?.members.map(({ repId }) => repId) ?? [];
        const open = usualOf(peopleOf(members));
        return segmentsIn(roster, id).map(({ part, when, repIds }) => {
          const people = peopleOf(repIds);
          const hours = coverageOf(people, starts, HOUR_MS, open);
          const gaps = gapsOf(hours, starts, HOUR_MS)
            .filter(({ to }) => to > now)
            .map((gap) => ({ ...gap, away: awayIn(people, gap.from, names) }));
          const only = when ? plainText(describeCondition(when, { library, timeZone })) : null;
          return { id, part, only, name, nobodyEligible, members: people.length, hours, gaps };
        });
      }),
    };
  });
}

const segmentsIn = (roster: RosterIndex, poolId: string): CoverageSegmentOf[] => {
  const pool = roster.pools.get(poolId);
  return pool ? segmentsOf(pool, roster) : [{ part: null, repIds: [] }];
};

/** Names of what the conditions of members name, by id. */
async function namesFor(scope: WorkspaceScope, { roster }: RosterIndex, rulesetVersion: number) {
  const conditions = roster.pools.flatMap(({ members }) => members.flatMap(({ when }) => when ?? []));
  if (conditions.flatMap(namedInLibrary).length === 0) return {};
  return libraryNames((await readRulesetVersion(scope, rulesetVersion)).library);
}

function awayIn(people: readonly Coverer[], at: number, names: ReadonlyMap<string, string>) {
  return people
    .map(({ rep }) => ({ id: rep.id, name: names.get(rep.id) ?? "", why: whyAway(rep, at) }))
    .filter(({ why }) => why !== null)
    .sort(byName);
}
