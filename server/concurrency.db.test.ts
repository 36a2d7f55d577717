import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { endApiProcesses, startApiProcess, WITHOUT_LOCK } from "#db/testing/api-process.ts";
import { makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { stormLimits } from "#db/testing/limits-storm.ts";
import { type Shot, type StormAnswer, sendShot, storm } from "#db/testing/storm.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { takeTurn } from "./core/pool/rotation.ts";
import type { PoolLedger } from "./core/routing/situation.ts";
import { systemActor } from "./services/actor.ts";
import { createKey } from "./services/keys/create-key.ts";

const database = await testDatabase();
installTestRuntime(database);
endApiProcesses();

/** 200 submissions: 40 persons of 12 new companies, five each, in a shuffled order. */
function shots(): Shot[] {
  const all = Array.from({ length: 200 }, (_, n) => {
    const person = n % 40;
    return {
      key: randomUUID(),
      body: JSON.stringify({
        email: `person${person}@company${person % 12}.com`,
        type: "demo",
        message: `submission ${n}`,
      }),
      sort: Math.random(),
    };
  });
  return all.toSorted((a, b) => a.sort - b.sort);
}

async function make(): Promise<WorkspaceFixture & { secret: string }> {
  const fixture = await makeWorkspace(database.kysely, {
    reps: ["Ana", "Ben", "Cleo", "Dan", "Eve"].map((name) => ({ name })),
    pools: [{ name: "All", members: ["Ana", "Ben", "Cleo", "Dan", "Eve"] }],
    rules: ({ pools }) => [
      rule({
        section: "ownership",
        name: "Same company's lead",
        when: { fact: "lead.hasCompanyOwner", op: "equals", value: true },
        action: { targets: [{ kind: "companyOwner", ifUnavailable: "assignAnyway" }] },
      }),
      poolRule(pools.All as string),
    ],
  });
  const { secret } = await createKey(systemActor(fixture.workspaceId), {
    name: "Load",
    scopes: ["leads:write"],
    ratePerSecond: 0,
    burst: 0,
  });
  return { ...fixture, secret };
}

/** Sends the same over two processes without the lock, four at a time each, so that their batches are sure to meet. */
async function stormWithoutLock({ secret }: { secret: string }): Promise<void> {
  const processes = await Promise.all([
    startApiProcess(database, { nodeArgs: WITHOUT_LOCK }),
    startApiProcess(database, { nodeArgs: WITHOUT_LOCK }),
  ]);
  const waiting = shots();
  const lane = async (url: string) => {
    for (let shot = waiting.pop(); shot; shot = waiting.pop()) await sendShot(url, secret, shot).catch(() => undefined);
  };
  await Promise.all(processes.flatMap(({ url }) => Array.from({ length: 4 }, () => lane(url))));
  await Promise.all(processes.map((one) => one.kill("SIGTERM")));
}

/** What is on record after a storm. */
async function record({ workspaceId }: { workspaceId: string }) {
  return withWorkspace(database.kysely, workspaceId, async ({ db }) => {
    const leads = await db
      .selectFrom("lead")
      .select(["id", "emailKey", "companyDomain", "ownerRepId"])
      .where("workspaceId", "=", workspaceId)
      .execute();
    const decisions = await db
      .selectFrom("decision")
      .select(["id", "seq", "poolId", "usesTurn", "ownerRepId"])
      .where("workspaceId", "=", workspaceId)
      .orderBy("seq")
      .execute();
    const submissions = await db.selectFrom("submission").select("id").where("workspaceId", "=", workspaceId).execute();
    const members = await db
      .selectFrom("poolMember")
      .select(["repId", "balanceNano", "assigned"])
      .where("workspaceId", "=", workspaceId)
      .execute();
    return { leads, decisions, submissions, members };
  });
}

type Record = Awaited<ReturnType<typeof record>>;
const ownersByCompany = ({ leads }: Record) =>
  Object.values(Object.groupBy(leads, ({ companyDomain }) => companyDomain ?? "")).map(
    (list) => new Set(list?.map(({ ownerRepId }) => ownerRepId)).size,
  );
const turnsByRep = ({ decisions }: Record, repId: string) =>
  decisions.filter((decision) => decision.usesTurn && decision.ownerRepId === repId).length;

describe("of 200 concurrent submissions over two processes, one killed half-way", () => {
  let acknowledged: StormAnswer[];
  let repeated: number;
  let found: Record;
  beforeAll(async () => {
    const at = await make();
    ({ acknowledged, repeated } = await storm(database, { ...at, shots: shots(), writers: 200, killAfter: 1 }));
    found = await record(at);
  }, 90_000);

  test("the process that was killed left requests unanswered, and they were sent again", () => {
    expect(repeated).toBeGreaterThan(0);
  });

  test("each person is one lead", () => {
    expect(found.leads).toHaveLength(40);
    expect(new Set(found.leads.map(({ emailKey }) => emailKey)).size).toBe(40);
  });

  test("each company has one owner", () => {
    expect(ownersByCompany(found)).toEqual(Array(12).fill(1));
  });

  test("every acknowledged answer is on record, and every submission once", () => {
    const onRecord = new Set(found.decisions.map(({ id }) => id));
    expect(acknowledged).toHaveLength(200);
    expect(acknowledged.filter(({ decision_id }) => !onRecord.has(decision_id))).toEqual([]);
    expect(found.submissions).toHaveLength(200);
    expect(new Set(found.decisions.map(({ seq }) => seq)).size).toBe(found.decisions.length);
  });

  test("the ledger equals the same decisions run one after another in seq order", () => {
    for (const member of found.members) expect(member.assigned).toBe(turnsByRep(found, member.repId));
    expect(recounted(found)).toEqual(
      Object.fromEntries(found.members.map(({ repId, balanceNano }) => [repId, balanceNano])),
    );
  });
});

test("control: without the workspace's lock it fails", async () => {
  const at = await make();
  await stormWithoutLock(at);
  const found = await record(at);
  const isRight =
    found.leads.length === 40 &&
    ownersByCompany(found).every((owners) => owners === 1) &&
    found.members.every((member) => member.assigned === turnsByRep(found, member.repId));
  expect(found.decisions.length).toBeGreaterThan(40);
  expect(isRight).toBe(false);
}, 90_000);

test("caps of a day and of any sixty minutes, and an open limit: of 200 concurrent leads exactly as many are given as fit", async () => {
  const found = await stormLimits(database, { scale: 1, leads: 200, writers: 200, killAfter: 60 });
  expect(found).toEqual({
    answered: 200,
    assigned: 22,
    held: 178,
    byRep: { Ana: 6, Ben: 7, Cleo: 5, Dan: 4 },
    passed: [],
    differences: 0,
    unequal: 0,
  });
}, 180_000);

test("control: without the workspace's lock limits are passed", async () => {
  const plan = { scale: 4, leads: 120, writers: 16, killAfter: Number.POSITIVE_INFINITY, nodeArgs: WITHOUT_LOCK };
  const { answered, passed } = await stormLimits(database, plan);
  expect(answered).toBe(120);
  expect(passed).not.toEqual([]);
}, 180_000);

/** Balances after the turns on record, taken one after another by the core from a level start; every member is always eligible. */
function recounted({ decisions, members }: Record): { [repId: string]: number } {
  const ids = members.map(({ repId }) => repId);
  let ledger: PoolLedger = { poolId: "recount", members: [] };
  for (const { usesTurn, ownerRepId } of decisions) {
    if (!usesTurn) continue;
    const turn = takeTurn({ members: ids.map((repId) => ({ repId, weight: 100, isEligible: true })), ledger });
    expect(turn.winnerRepId).toBe(ownerRepId);
    ledger = turn.after;
  }
  return Object.fromEntries(ledger.members.map(({ repId, balanceNano }) => [repId, balanceNano]));
}
