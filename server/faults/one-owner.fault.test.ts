// P02: a lead has exactly one active owner and is decided once, whatever arrives together and whatever dies.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { endApiProcesses, WITHOUT_LOCK } from "#db/testing/api-process.ts";
import { countStrays } from "#db/testing/count-strays.ts";
import { makeWorkspace, poolRule, rule } from "#db/testing/fixtures.ts";
import { type Shot, type StormAnswer, storm } from "#db/testing/storm.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { seededNumbers } from "../core/pool/random-pools.ts";
import { systemActor } from "../services/actor.ts";
import { createKey } from "../services/keys/create-key.ts";
import { recountLedger } from "../services/team/recount-ledger.ts";

const LEADS = 4_000;
const OFFERS = 5;
const CONTROL_LEADS = 120;
const CONTROL_COMPANIES = 12;
const COMPANIES = 1_000;
const WRITERS = 64;
/** Of the order in which offers come. */
const SEED = 20_261_201;
const REPS = ["Ana", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gil"];
const database = await testDatabase();
installTestRuntime(database);
endApiProcesses();

/** Every lead five times: twice with one key, as a sender that retries, and three times with keys of their own. */
function offers(leads: number, companies: number): Shot[] {
  const random = seededNumbers(SEED);
  return Array.from({ length: leads }, (_, person) => {
    const retried = randomUUID();
    return Array.from({ length: OFFERS }, (_, offer): Shot => {
      const message = `offer ${Math.max(offer, 1)}`;
      const email = `p${person}@company${person % companies}.com`;
      return { key: offer < 2 ? retried : randomUUID(), body: JSON.stringify({ email, type: "demo", message }) };
    });
  })
    .flat()
    .map((shot) => ({ shot, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ shot }) => shot);
}

async function make() {
  const at = await makeWorkspace(database.kysely, {
    reps: REPS.map((name) => ({ name })),
    pools: [{ name: "All", members: REPS, weights: [100, 100, 50, 300, 75, 100, 20] }],
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
  const key = { name: "Load", scopes: ["leads:write" as const], ratePerSecond: 0, burst: 0 };
  return { ...at, secret: (await createKey(systemActor(at.workspaceId), key)).secret };
}

type Made = Awaited<ReturnType<typeof make>>;

async function countFaults({ workspaceId, pools }: Made, leads: number, acknowledged: readonly StormAnswer[]) {
  return withWorkspace(database.kysely, workspaceId, async (scope) => {
    const { db } = scope;
    const found = await db
      .selectFrom("lead")
      .select(["id", "emailKey", "companyDomain", "ownerRepId", "status"])
      .execute();
    const active = await db.selectFrom("assignment").select(["leadId", "repId"]).where("endedAt", "is", null).execute();
    const decided = await db.selectFrom("decision").select(["id", "leadId", "kind"]).execute();
    const onRecord = new Set(decided.map(({ id }) => id));
    const firsts = decided.filter(({ kind }) => kind === "decided");
    const ownersByCompany = Object.values(Object.groupBy(found, ({ companyDomain }) => companyDomain ?? ""));
    return {
      leadsMissing: leads - new Set(found.map(({ emailKey }) => emailKey)).size,
      leadsDouble: found.length - new Set(found.map(({ emailKey }) => emailKey)).size,
      ownedTwice: active.length - new Set(active.map(({ leadId }) => leadId)).size,
      undecided: found.filter(({ ownerRepId, status }) => status !== "assigned" || ownerRepId === null).length,
      decidedTwice: firsts.length - new Set(firsts.map(({ leadId }) => leadId)).size,
      companiesOfTwo: ownersByCompany.filter((list) => new Set(list?.map(({ ownerRepId }) => ownerRepId)).size > 1)
        .length,
      acknowledgedLost: acknowledged.filter(({ decision_id }) => !onRecord.has(decision_id)).length,
      strays: await countStrays(scope),
      balancesUnequal: (await recountLedger(scope, pools.All as string)).differences.length,
    };
  });
}

const NONE = {
  leadsMissing: 0,
  leadsDouble: 0,
  ownedTwice: 0,
  undecided: 0,
  decidedTwice: 0,
  companiesOfTwo: 0,
  acknowledgedLost: 0,
  strays: 0,
  balancesUnequal: 0,
};

test(`${LEADS} leads offered ${OFFERS} times by ${WRITERS} writers to two processes, one killed half-way: none double, none undecided`, async () => {
  const at = await make();
  const shots = offers(LEADS, COMPANIES);
  const { acknowledged } = await storm(database, { ...at, shots, writers: WRITERS, killAfter: shots.length / 2 });
  expect(acknowledged).toHaveLength(shots.length);
  expect(await countFaults(at, LEADS, acknowledged)).toEqual(NONE);
}, 600_000);

test("control: without the workspace's lock every request is answered, and leads come double or companies have two owners", async () => {
  const unlocked = await make();
  const shots = offers(CONTROL_LEADS, CONTROL_COMPANIES);
  const plan = { ...unlocked, shots, writers: 16, killAfter: Number.POSITIVE_INFINITY, nodeArgs: WITHOUT_LOCK };
  const { acknowledged: answers } = await storm(database, plan);
  expect(answers).toHaveLength(shots.length);
  const found = await countFaults(unlocked, CONTROL_LEADS, answers);
  process.stdout.write(`without the lock: ${JSON.stringify(found)}\n`);
  const { leadsDouble, ownedTwice, companiesOfTwo, balancesUnequal, leadsMissing, acknowledgedLost } = found;
  expect({ leadsMissing, acknowledgedLost }).toEqual({ leadsMissing: 0, acknowledgedLost: 0 });
  expect(leadsDouble + ownedTwice + companiesOfTwo).toBeGreaterThan(0);
  expect(balancesUnequal).toBeGreaterThan(0);
}, 300_000);
