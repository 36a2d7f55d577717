import { randomUUID } from "node:crypto";
import type { Cap } from "#server/core/pool/caps.ts";
import { systemActor } from "#server/services/actor.ts";
import { createKey } from "#server/services/keys/create-key.ts";
import { replayDecisions } from "#server/services/replay/replay-decisions.ts";
import { recountLedger } from "#server/services/team/recount-ledger.ts";
import { withWorkspace } from "../scope.ts";
import { makeWorkspace, poolRule } from "./fixtures.ts";
import { type RepLimits, recountLimits } from "./recount-limits.ts";
import { type Shot, storm } from "./storm.ts";
import type { TestDatabase } from "./test-database.ts";

/** Where it is the middle of the day now: no day ends under way. */
const NOON = new Date().getUTCHours() < 12 ? "Etc/GMT-6" : "Etc/GMT+6";

/** One rep for each kind of limit, and one who has all three; `scale` makes room for more leads. */
const limitsOf = (scale: number): Record<string, Omit<RepLimits, "zone">> => ({
  Ana: { perDay: 6 * scale },
  Ben: { perHour: 7 * scale },
  Cleo: { open: 5 * scale },
  Dan: { perDay: 8 * scale, perHour: 4 * scale, open: 9 * scale },
});

const capsOf = ({ perDay, perHour }: Omit<RepLimits, "zone">): Cap[] => [
  ...(perHour === undefined ? [] : [{ per: "hour" as const, kind: "rolling" as const, limit: perHour }]),
  ...(perDay === undefined ? [] : [{ per: "day" as const, kind: "calendar" as const, limit: perDay }]),
];

/** What a storm on limited reps left: leads by status, leads of each rep, and every limit that was passed. */
export type LimitsFound = {
  answered: number;
  assigned: number;
  held: number;
  byRep: Record<string, number>;
  passed: string[];
  differences: number;
  unequal: number;
};

/** How much, how wide, and whether one process is killed on the way; `nodeArgs` plant a fault. */
export type LimitsStorm = { scale: number; leads: number; writers: number; killAfter: number; nodeArgs?: string[] };

/** Sends leads of as many persons to two processes, for a pool of reps with limits that are less than enough. */
export async function stormLimits(database: TestDatabase, plan: LimitsStorm): Promise<LimitsFound> {
  const limits = limitsOf(plan.scale);
  const names = Object.keys(limits);
  const at = await makeWorkspace(database.kysely, {
    reps: [
      { name: "Greta" },
      ...Object.entries(limits).map(([name, { open, ...caps }]) => {
        const own = { name, timeZone: NOON, caps: capsOf(caps) };
        return open === undefined ? own : { ...own, openLimit: open };
      }),
    ],
    pools: [{ name: "All", members: names }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  const key = { name: "Load", scopes: ["leads:write" as const], ratePerSecond: 0, burst: 0 };
  const { secret } = await createKey(systemActor(at.workspaceId), key);
  const shots = Array.from({ length: plan.leads }, (_, n): Shot => {
    return { key: randomUUID(), body: JSON.stringify({ email: `p${n}@company${n}.example`, type: "demo" }) };
  });
  const { acknowledged } = await storm(database, { ...plan, secret, shots });
  return withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    const { db } = scope;
    const leads = await db.selectFrom("lead").select(["ownerRepId", "status"]).execute();
    const decisions = await db
      .selectFrom("decision")
      .select(["leadId", "at", "ownerRepId", "status", "poolId"])
      .execute();
    const reps = new Map(names.map((name) => [at.reps[name] as string, { zone: NOON, ...limits[name] }]));
    const told = decisions.map((head) => ({ head: { ...head, at: head.at.getTime() } }));
    const owned = (name: string) => leads.filter(({ ownerRepId }) => ownerRepId === at.reps[name]).length;
    return {
      answered: acknowledged.length,
      assigned: leads.filter(({ status }) => status === "assigned").length,
      held: leads.filter(({ status }) => status === "held").length,
      byRep: Object.fromEntries(names.map((name) => [name, owned(name)])),
      passed: recountLimits(told, { reps }).passed,
      differences: (await recountLedger(scope, at.pools.All as string)).differences.length,
      unequal: (await replayDecisions(scope, 100_000)).filter(({ outcome }) => outcome !== "equal").length,
    };
  });
}
