import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { lockHead, setHeadConfiguration } from "#db/directory/head.ts";
import { deleteWorkspaceHead } from "#db/directory/workspace-head.ts";
import { deleteWorkspaceRows } from "#db/queries/workspace/delete-workspace.ts";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { Footing } from "./footing.ts";
import type { IntakeAnswer, IntakeItem } from "./item.ts";
import { runBatch, runBatches, runFollowing } from "./run-batch.ts";
import { submitLead } from "./submit-lead.ts";

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
const arrivals = ({ sourceId }: WorkspaceFixture, count = 60) =>
  Array.from({ length: count }, (_, n) =>
    arrival(
      sourceId,
      {
        email: `p${(n * n) % 23}@c${((n * n) % 23) % 6}.example`,
        type: n % 4 === 0 ? "demo" : "contact",
        message: MESSAGES[n % 3],
        product_interest: [`Product ${n % 5}`],
        campaign: `campaign-${n}`,
      },
      { at: BEGAN + n * 1_000, idempotencyKey: `key:${n - (n % 9 === 8 ? 5 : 0)}`, requestHash: "same" },
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

/** How many transactions wrote the workspace's decisions. */
const transactionsOf = (at: WorkspaceFixture) =>
  withWorkspace(database.kysely, at.workspaceId, async ({ db }) => {
    const { rows } = await sql<{ n: number }>`select count(distinct xmin::text)::integer as n from decision`.execute(
      db,
    );
    return rows[0]?.n;
  });

test("batches that follow each other before they are committed leave what the arrivals leave one by one", async () => {
  const [together, alone] = [await make(), await make()];
  await submitLead(
    together.workspaceId,
    arrival(together.sourceId, { email: "first@c.example" }, { at: BEGAN - 1_000 }),
  );
  await submitLead(alone.workspaceId, arrival(alone.sourceId, { email: "first@c.example" }, { at: BEGAN - 1_000 }));
  const answers = await Promise.all(arrivals(together, 200).map((item) => submitLead(together.workspaceId, item)));
  const expected: IntakeAnswer[] = [];
  for (const item of arrivals(alone, 200)) expected.push(await submitLead(alone.workspaceId, item));
  expect(answers.map(told)).toEqual(expected.map(told));
  expect(await left(together)).toEqual(await left(alone));
  expect(await transactionsOf(together)).toBeGreaterThan(3);
  expect(await transactionsOf(together)).toBeLessThan(12);
});

type Sent = { answers: Promise<(IntakeAnswer | Error)[]>; footing: Promise<Footing> };

/** Begins a batch, on what the one before it leaves where there is one. */
function send(at: WorkspaceFixture, items: ReturnType<typeof arrivals>, on?: Footing): Sent {
  const footing = Promise.withResolvers<Footing>();
  const load = { workspaceId: at.workspaceId, items, offer: footing.resolve };
  const answers = on
    ? runFollowing(load, on).then((routed) => routed ?? [new Error("was refused")])
    : runBatch(load.workspaceId, items, load.offer);
  return { answers, footing: footing.promise };
}

/** Runs batches of which each begins while the one before it is being written. */
async function chain(at: WorkspaceFixture, [first = [], ...others]: ReturnType<typeof arrivals>[]) {
  let last = send(at, first);
  const answers: (IntakeAnswer | Error)[] = [];
  for (const items of others) {
    const next = send(at, items, await last.footing);
    answers.push(...(await last.answers));
    last = next;
  }
  return [...answers, ...(await last.answers)];
}

test("a batch knows what the one that is still being written does with the same persons, companies and keys", async () => {
  const [together, alone] = [await make(), await make()];
  const items = arrivals(together, 90);
  const pieces = Array.from({ length: 9 }, (_, n) => items.slice(n * 10, n * 10 + 10));
  const answers = await chain(together, pieces);
  const expected: (IntakeAnswer | Error)[] = [];
  for (const item of arrivals(alone, 90)) expected.push(...(await runBatch(alone.workspaceId, [item])));
  expect(answers.map(told)).toEqual(expected.map(told));
  expect(await left(together)).toEqual(await left(alone));
  expect(await transactionsOf(together)).toBe(9);
});

function told(answer: IntakeAnswer | Error) {
  if (answer instanceof Error) return answer.message;
  const { kind, status, owner, priority, reason, isNewLead, isReplay } = answer;
  return { kind, status, owner: owner?.name, priority, reason, isNewLead, isReplay };
}

/** Runs a batch; answers what it offers to the next one. */
async function footingAfter(at: WorkspaceFixture, items: ReturnType<typeof arrivals>): Promise<Footing> {
  const offered: Footing[] = [];
  await runBatch(at.workspaceId, items, (footing) => offered.push(footing));
  return offered[0] as Footing;
}

const written = (at: WorkspaceFixture) =>
  withWorkspace(database.kysely, at.workspaceId, async ({ db }) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from submission`.execute(db);
    return rows[0]?.n;
  });

test("a batch follows one that shares its transaction with another workspace's", async () => {
  const [mine, other] = [await make(), await make()];
  const footing = Promise.withResolvers<Footing>();
  const [first, ...others] = arrivals(mine).slice(0, 7) as [IntakeItem, ...IntakeItem[]];
  const sharing = runBatches([
    { workspaceId: other.workspaceId, items: arrivals(other).slice(0, 1) },
    { workspaceId: mine.workspaceId, items: [first], offer: footing.resolve },
  ]);
  const following = runFollowing({ workspaceId: mine.workspaceId, items: others }, await footing.promise);
  expect((await sharing).map((answers) => answers?.length)).toEqual([1, 1]);
  expect(await following).toHaveLength(6);
  expect(await written(mine)).toBe(7);
});

/** Waits until a batch that follows asks for the lock of the one before. */
const oneWaits = () =>
  expect.poll(async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like 'select 1 / count%'`.execute(
      database.kysely,
    );
    return rows[0]?.n;
  });

test("what comes while a first lead is written follows it and does not wait for its commit", async () => {
  const at = await make();
  const [first, ...others] = arrivals(at, 40) as [IntakeItem, ...IntakeItem[]];
  const sent = await withWorkspace(database.kysely, at.workspaceId, async ({ db }) => {
    await db.selectFrom("poolMember").select("repId").forUpdate().execute();
    const answers = [first, ...others].map((item) => submitLater(at, item, item === first ? 0 : 50));
    await oneWaits().toBe(1);
    return { answers };
  });
  const answers = await Promise.all(sent.answers);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => "assigned"));
});

const submitLater = async (at: WorkspaceFixture, item: IntakeItem, ms: number) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return await submitLead(at.workspaceId, item);
};

test("a batch that follows one of a workspace that was deleted leaves nothing", async () => {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }],
    queues: ["Partners"],
    rules: ({ queues }) => [rule({ action: { targets: [{ kind: "queue", id: queues.Partners as string }] } })],
  });
  const footing = await footingAfter(at, arrivals(at).slice(0, 3));
  await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    await lockHead(scope);
    await deleteWorkspaceRows(scope);
    await deleteWorkspaceHead(scope);
  });
  expect(await runFollowing({ workspaceId: at.workspaceId, items: arrivals(at).slice(3, 5) }, footing)).toBeNull();
  expect(await written(at)).toBe(0);
});

test("a batch that follows is written only where nobody else has had the lock since", async () => {
  const at = await make();
  const [first, second, third] = [arrivals(at).slice(0, 3), arrivals(at).slice(3, 5), arrivals(at).slice(5, 7)];
  const footing = await footingAfter(at, first);
  expect(await runFollowing({ workspaceId: at.workspaceId, items: second }, footing)).toHaveLength(2);
  expect(await runFollowing({ workspaceId: at.workspaceId, items: third }, footing)).toBeNull();
  const renewed = await footingAfter(at, third.slice(0, 1));
  await withWorkspace(database.kysely, at.workspaceId, (scope) => setHeadConfiguration(scope, { rosterHash: "other" }));
  expect(await runFollowing({ workspaceId: at.workspaceId, items: third.slice(1) }, renewed)).toBeNull();
  const { rosterHash } = renewed.head;
  await withWorkspace(database.kysely, at.workspaceId, (scope) => setHeadConfiguration(scope, { rosterHash }));
  const anew = await footingAfter(at, third.slice(1));
  await withWorkspace(database.kysely, at.workspaceId, (scope) => lockHead(scope));
  const fourth = arrivals(at).slice(7, 8);
  expect(await runFollowing({ workspaceId: at.workspaceId, items: fourth }, anew)).toBeNull();
  expect(await written(at)).toBe(7);
});

test("a batch that follows one that was rolled back is not written, even where another has taken as many seqs", async () => {
  const at = await make();
  const [one, two, three] = arrivals(at);
  const items = [one, { ...two, raw: "half a \u0000 text" }] as ReturnType<typeof arrivals>;
  const footing = await footingAfter(at, items);
  const { seq } = await withWorkspace(database.kysely, at.workspaceId, async ({ db }) =>
    db
      .selectFrom("decision")
      .select(({ fn }) => fn.max("seq").as("seq"))
      .executeTakeFirstOrThrow(),
  );
  expect(footing.head.seq).toBeGreaterThan(Number(seq));
  const { seq: reached } = await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    const { rows } = await sql<{ seq: number }>`update directory.workspace_head set seq = ${footing.head.seq}
      where workspace_id = ${at.workspaceId} returning seq`.execute(scope.db);
    return rows[0] as { seq: number };
  });
  expect(reached).toBe(footing.head.seq);
  const following = [three] as ReturnType<typeof arrivals>;
  expect(await runFollowing({ workspaceId: at.workspaceId, items: following }, footing)).toBeNull();
  expect(await written(at)).toBe(1);
});
