import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { runBatch } from "./run-batch.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben", openLimit: 9 }, { name: "Cleo" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben", "Cleo"] }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });

const MESSAGES = ["What does it cost?", "Can we talk today?", "How long does it take?"];
const BEGAN = Date.now();

/** Sixty arrivals of twelve persons: each comes again soon and later, with something else to say. */
const arrivals = ({ sourceId }: WorkspaceFixture) =>
  Array.from({ length: 60 }, (_, n) =>
    arrival(
      sourceId,
      {
        email: `p${(n * n) % 23}@c${((n * n) % 23) % 6}.example`,
        type: n % 4 === 0 ? "demo" : "contact",
        message: MESSAGES[n % 3],
        product_interest: [`Product ${n % 5}`],
        campaign: `campaign-${n}`,
      },
      { at: BEGAN + n * 1_000, idempotencyKey: `key:${n % 55}`, requestHash: "same" },
    ),
  );

/** What stays of a workspace's leads, without the ids that are new each time. */
const left = (at: WorkspaceFixture) =>
  withWorkspace(database.kysely, at.workspaceId, async ({ db }) => ({
    leads: await db
      .selectFrom("lead as l")
      .innerJoin("rep as r", (join) =>
        join.onRef("r.id", "=", "l.ownerRepId").onRef("r.workspaceId", "=", "l.workspaceId"),
      )
      .select(["l.email", "l.type", "l.message", "l.productInterest", "l.campaign", "l.firstCampaign"])
      .select(["l.priority", "l.submissionCount", "l.decidedAt", "l.dueAt", "l.status", "r.name"])
      .where("l.workspaceId", "=", at.workspaceId)
      .orderBy("l.email")
      .execute(),
    ledger: await db
      .selectFrom("poolMember as m")
      .innerJoin("rep as r", (join) => join.onRef("r.id", "=", "m.repId").onRef("r.workspaceId", "=", "m.workspaceId"))
      .innerJoin("repLoad as o", (join) =>
        join.onRef("o.repId", "=", "r.id").onRef("o.workspaceId", "=", "r.workspaceId"),
      )
      .select(["r.name", "m.balanceNano", "m.assigned", "o.openCount", "o.dayCount"])
      .where("m.workspaceId", "=", at.workspaceId)
      .orderBy("r.name")
      .execute(),
    decisions: await db
      .selectFrom("decision")
      .select(["seq", "kind", "reason", "usesTurn"])
      .where("workspaceId", "=", at.workspaceId)
      .orderBy("seq")
      .execute(),
    active: await db
      .selectFrom("assignment")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("workspaceId", "=", at.workspaceId)
      .where("endedAt", "is", null)
      .executeTakeFirstOrThrow(),
  }));

test("what a long batch leaves is what its arrivals leave one by one", async () => {
  const [together, alone] = [await make(), await make()];
  await runBatch(together.workspaceId, arrivals(together));
  for (const item of arrivals(alone)) await runBatch(alone.workspaceId, [item]);
  const expected = await left(alone);
  expect(expected.leads).toHaveLength(12);
  expect(expected.decisions.filter(({ kind }) => kind === "attached").length).toBeGreaterThan(20);
  expect(await left(together)).toEqual(expected);
});

test("of a long batch the one arrival that cannot be written fails alone", async () => {
  const at = await make();
  const items = arrivals(at);
  const broken = { ...items[3], raw: "half a \u0000 text" } as (typeof items)[number];
  const answers = await runBatch(at.workspaceId, items.with(3, broken));
  expect(answers.flatMap((answer, n) => (answer instanceof Error ? n : []))).toEqual([3]);
  expect((await left(at)).active).toEqual({ n: 12 });
});
