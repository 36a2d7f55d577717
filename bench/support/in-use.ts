import type { Kysely } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { withWorkspace } from "#db/scope.ts";
import type { WorkspaceFixture } from "#db/testing/fixtures.ts";
import type { Database } from "#db/types.ts";
import type { Condition } from "#server/core/conditions/condition.ts";
import type { Cap } from "#server/core/pool/caps.ts";
import { refreshRoster } from "#server/services/roster/refresh-roster.ts";

const WEEK_MS = 7 * 24 * 60 * 60_000;
const SMALLER: Condition = { fact: "lead.employees", op: "range", value: { min: 0, max: 2_500 } };

type Team = WorkspaceFixture & { caps: readonly Cap[]; perPool: number };

/**
 * Makes a team look like one in use: of each pool's members the third is on time off and covered by the first, the
 * fourth counts for smaller companies only, the fifth is of the second tier; all have caps of their own in the pool,
 * which passes over slow people and sends what it cannot give on to the next pool (to its manager where it is alone).
 * Answers the reps who are away.
 */
export async function putInUse(kysely: Kysely<Database>, team: Team): Promise<string[]> {
  const { workspaceId, caps, perPool } = team;
  const reps = Object.values(team.reps);
  const pools = Object.values(team.pools);
  const placed = (place: number) => reps.filter((_, n) => n % perPool === place);
  const now = Date.now();
  await withWorkspace(kysely, workspaceId, async (scope) => {
    const { db } = scope;
    const member = () => db.updateTable("poolMember").where("workspaceId", "=", workspaceId);
    await member()
      .set({ caps: JSON.stringify(caps), joinedAt: new Date(now - WEEK_MS) })
      .execute();
    await member()
      .set({ condition: JSON.stringify(SMALLER) })
      .where("repId", "in", placed(3))
      .execute();
    await member().set({ tier: 2 }).where("repId", "in", placed(4)).execute();
    const away = { startsAt: new Date(now - WEEK_MS), endsAt: new Date(now + WEEK_MS) };
    await db
      .insertInto("timeOff")
      .values(placed(2).map((repId) => ({ workspaceId, id: uuidv7(), repId, ...away })))
      .execute();
    for (const [n, coverRepId] of placed(0).entries()) {
      const repId = placed(2)[n];
      if (!repId) continue;
      await db
        .updateTable("rep")
        .set({ coverRepId })
        .where("workspaceId", "=", workspaceId)
        .where("id", "=", repId)
        .execute();
    }
    for (const [n, poolId] of pools.entries()) {
      const next = pools.length > 1 ? pools[(n + 1) % pools.length] : undefined;
      const pool = await db
        .selectFrom("pool")
        .select("settings")
        .where("workspaceId", "=", workspaceId)
        .where("id", "=", poolId)
        .executeTakeFirstOrThrow();
      const settings = next ? { ...(pool.settings as object), overflowPoolId: next } : (pool.settings as object);
      await db
        .updateTable("pool")
        .set({
          settings: JSON.stringify(settings),
          nobodyEligible: next ? "overflow" : "manager",
          managerRepId: reps[0] ?? null,
          passesOverSlow: true,
        })
        .where("workspaceId", "=", workspaceId)
        .where("id", "=", poolId)
        .execute();
    }
    await refreshRoster({ scope, now });
  });
  return placed(2);
}
