import { countTurns } from "#db/queries/insights/pool-entries.ts";
import { listPools } from "#db/queries/team/pool.ts";
import { listStandings } from "#db/queries/team/pool-member.ts";
import { listReps } from "#db/queries/team/rep.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { can } from "#server/core/access.ts";
import { balanceSeries } from "#server/core/insight/balance-series.ts";
import type { InsightFilter } from "#server/core/insight/insight-filter.ts";
import { type Method, poolRulesSchema } from "#server/core/pool/pool-rules.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { type Question, questionOf } from "./insight-scope.ts";
import { readPoolEntries } from "./pool-entries.ts";

/**
 * Reads how fairly a pool shared its leads: each member's entitlement, leads and balance over the days. Without a
 * pool it is the one with most turns. Reps see the pools they are in; any other does not exist for them.
 */
export function readFairness(actor: Actor, asked: InsightFilter) {
  demand(actor, "readOwnPoolBalances");
  return reading(actor, async (scope) => {
    const question = await questionOf(actor, scope, asked);
    const { timeZone, period } = question;
    const pools = await poolsFor(scope, actor, question);
    const pool = asked.pool ? pools.find(({ id }) => id === asked.pool) : mostTurns(pools);
    if (asked.pool && !pool) throw notFound("pool");
    const names = new Map((await listReps(scope)).map(({ id, name }) => [id, name]));
    const series = pool ? balanceSeries(await readPoolEntries(scope, pool.id, period.endMs), period) : null;
    return {
      timeZone,
      period: { from: period.from, to: period.to },
      pools,
      pool: pool ?? null,
      ownRepId: actor.repId,
      seesAll: question.seesAll,
      canReadLedger: actor.role === "system" || can(actor.role, "readPools"),
      series: series && {
        ...series,
        reps: series.reps
          .map((rep) => ({ ...rep, name: names.get(rep.repId) ?? "" }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      },
    };
  });
}

type ShownPool = { id: string; name: string; turns: number; method: Method };

/** The pools in use that the actor may look into, by name, with their turns in the period. */
async function poolsFor(scope: WorkspaceScope, actor: Actor, { period, seesAll }: Question): Promise<ShownPool[]> {
  const turns = new Map((await countTurns(scope, period)).map((row) => [row.poolId, row.turns]));
  const standings = await listStandings(scope);
  const own = new Set(standings.flatMap((row) => (row.isMember && row.repId === actor.repId ? [row.poolId] : [])));
  return (await listPools(scope))
    .filter(({ id, isArchived }) => (seesAll || own.has(id)) && (!isArchived || turns.has(id)))
    .map(({ id, name, settings }) => ({
      id,
      name,
      turns: turns.get(id) ?? 0,
      method: poolRulesSchema.parse(settings).method ?? "fair_rotation",
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const mostTurns = (pools: readonly ShownPool[]) => pools.toSorted((a, b) => b.turns - a.turns)[0];
