import { countRecentTurns } from "#db/queries/team/ledger.ts";
import { findPool, listPools } from "#db/queries/team/pool.ts";
import { countWaiting } from "#db/queries/team/waiting.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { can } from "#server/core/access.ts";
import { conditionSchema } from "#server/core/conditions/condition.ts";
import { libraryNames } from "#server/core/handoff/names.ts";
import { namedInLibrary } from "#server/core/library/uses.ts";
import { capUses } from "#server/core/pool/cap-use.ts";
import { loadAt } from "#server/core/pool/eligibility.ts";
import { type PoolRules, poolRulesSchema } from "#server/core/pool/pool-rules.ts";
import { weightAt } from "#server/core/pool/weight.ts";
import { compileSchedule, NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { membershipCapsOf } from "../roster/compile-rep.ts";
import { readRulesetVersion } from "../rules/live-ruleset.ts";
import { namedInRules } from "./named-in-rules.ts";
import { readNextBySkill } from "./next-by-skill.ts";
import { nextInPool } from "./next-in-pool.ts";
import { repNow } from "./rep-now.ts";
import { byName, readTeamNow, type TeamNow } from "./team-now.ts";
import { membershipOf } from "./team-rows.ts";

/** How many of the next leads are told. */
const NEXT_LEADS = 7;

/**
 * Reads a pool: its members as they stand now with their ledger, who is next, what it holds. Members of the pool
 * may read it too; to any other rep it does not exist. Entitlement is balance plus assigned, in billionths.
 */
export function readPool(actor: Actor, poolId: string) {
  demand(actor, "readOwnPoolBalances");
  const seesAll = actor.role === "system" || can(actor.role, "readPools");
  return reading(actor, async (scope) => {
    const pool = await findPool(scope, poolId);
    if (!pool) throw notFound("pool");
    const team = await readTeamNow(scope);
    const standings = team.standings.get(poolId) ?? [];
    if (!seesAll && !standings.some(({ repId, isMember }) => isMember && repId === actor.repId)) throw notFound("pool");
    const waiting = (await countWaiting(scope)).find(({ placeId, isHeld }) => isHeld && placeId === poolId);
    const { settings, membership, ...columns } = pool;
    const sharing = poolRulesSchema.parse(settings);
    const pools = await listPools(scope);
    const nameOf = (id: string | null | undefined) => pools.find((one) => one.id === id)?.name ?? null;
    return {
      ...columns,
      sharing,
      membership: membershipOf({ membership }),
      overflowName: nameOf(sharing.overflowPoolId),
      ledgerName: nameOf(pool.ledgerPoolId),
      otherPools: seesAll
        ? pools.filter((one) => one.id !== poolId && !one.isArchived).map(({ id, name }) => ({ id, name }))
        : [],
      managerName: pool.managerRepId === null ? null : (team.reps.get(pool.managerRepId)?.name ?? null),
      canWrite: actor.role === "system" || can(actor.role, "writePools"),
      canReadLedger: seesAll,
      canAdjust: actor.role === "system" || can(actor.role, "approveCredits"),
      ownRepId: actor.repId,
      now: team.now,
      workspaceTimeZone: team.workspaceTimeZone,
      members: membersOf(team, poolId, sharing),
      former: formerOf(team, poolId),
      next: nextInPool(team, poolId, NEXT_LEADS),
      nextBySkill: (await readNextBySkill(scope, team, poolId)).map(({ repIds, ...next }) => ({
        ...next,
        people: peopleOf(team, { repIds, poolId, seesAll }),
        /** The pool that it goes over to; null: none. */
        otherPoolName: next.poolId === poolId ? null : nameOf(next.poolId),
      })),
      held: { leads: waiting?.leads ?? 0, oldestAt: waiting?.oldestAt ?? null },
      givenToday: await countRecentTurns(scope, poolId, startOfToday(team)),
      rules: await rulesOf(scope, team, poolId),
      /** Names of what conditions of members name of the rules in force, by id. */
      libraryNames: await namesFor(scope, team, poolId),
      others: seesAll ? othersOf(team, poolId) : [],
    };
  });
}

/** Whom a lead goes to, as far as the reader may know them: of another pool's people members read no names. */
function peopleOf(
  { reps, standings }: TeamNow,
  { repIds, poolId, seesAll }: { repIds: readonly string[]; poolId: string; seesAll: boolean },
) {
  const isHere = (id: string) => (standings.get(poolId) ?? []).some((one) => one.isMember && one.repId === id);
  return repIds.flatMap((id) => {
    const name = seesAll || isHere(id) ? reps.get(id)?.name : undefined;
    return name === undefined ? [] : [{ id, name }];
  });
}

const rulesOf = (scope: WorkspaceScope, { rulesetVersion }: TeamNow, id: string) =>
  namedInRules({ scope, head: { rulesetVersion } }, { kind: "pool", id });

async function namesFor(scope: WorkspaceScope, { standings, rulesetVersion }: TeamNow, poolId: string) {
  const conditions = (standings.get(poolId) ?? []).flatMap(({ condition }) =>
    condition === null ? [] : [conditionSchema.parse(condition)],
  );
  if (conditions.flatMap(namedInLibrary).length === 0) return {};
  return libraryNames((await readRulesetVersion(scope, rulesetVersion)).library);
}

/** How a member stands in a pool, whose caps count beside their own, and how much of each cap is used. */
function standsIn({ roster, loads, barred, now }: TeamNow, poolId: string, repId: string) {
  const rep = roster.reps.get(repId);
  const load = loads.get(repId);
  const caps = roster.capsIn.get(poolId)?.get(repId) ?? [];
  return {
    now: { ...repNow(rep, load, now, caps), exclusion: barred.get(poolId)?.get(repId) ?? null },
    /** Every cap that may refuse a lead of this pool, with what counts against it now. */
    capUses: rep ? capUses(caps, rep, loadAt(rep, load, now), now) : [],
  };
}

function membersOf(team: TeamNow, poolId: string, sharing: PoolRules) {
  const { standings, reps, now: instant } = team;
  return (standings.get(poolId) ?? [])
    .filter(({ isMember }) => isMember)
    .flatMap((standing) => {
      const { repId, weight, balanceNano, assigned, tier, owedNano, valueNano, valueAssigned, tilt } = standing;
      const rep = reps.get(repId);
      if (!rep) return [];
      const { name, timeZone, scheduleConfirmed, skills } = rep;
      const joinedAt = standing.joinedAt.getTime();
      return [
        {
          id: repId,
          name,
          timeZone,
          scheduleConfirmed,
          skills,
          weight,
          weightNow: weightAt(sharing, { repId, weight, joinedAt, ...(tilt === null ? {} : { tilt }) }, instant),
          tier,
          ...standsIn(team, poolId, repId),
          caps: membershipCapsOf(standing),
          byCondition: standing.byCondition,
          when: standing.condition === null ? null : conditionSchema.parse(standing.condition),
          balanceNano,
          assigned,
          owedNano,
          /** In value points: balance in billionths, and points assigned. */
          value: { balanceNano: balanceNano + valueNano, assigned: assigned + valueAssigned },
        },
      ];
    })
    .sort((a, b) => a.tier - b.tier || byName(a, b));
}

/** Those who left keep their place in the ledger; without them the sums would not add up. */
function formerOf({ standings, reps }: TeamNow, poolId: string) {
  return (standings.get(poolId) ?? [])
    .filter(({ isMember, assigned, balanceNano }) => !isMember && (assigned !== 0 || balanceNano !== 0))
    .map(({ repId, balanceNano, assigned }) => ({
      id: repId,
      name: reps.get(repId)?.name ?? "",
      balanceNano,
      assigned,
    }))
    .sort(byName);
}

/** Active reps who could join; `balanceNano` is what a former member would come back with. */
function othersOf({ standings, reps }: TeamNow, poolId: string) {
  const known = new Map((standings.get(poolId) ?? []).map((standing) => [standing.repId, standing]));
  return [...reps.values()]
    .filter(({ id, isActive }) => isActive && !known.get(id)?.isMember)
    .map(({ id, name }) => ({ id, name, balanceNano: known.get(id)?.balanceNano ?? null }))
    .sort(byName);
}

/** The workspace's own midnight. */
function startOfToday({ now, workspaceTimeZone }: TeamNow): Date {
  const { dayStarts } = compileSchedule({ timeZone: workspaceTimeZone, weekly: NEW_REP_SCHEDULE, from: now, days: 1 });
  return new Date(dayStarts[0] ?? now);
}
