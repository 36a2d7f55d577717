import { beforeAll, expect, test } from "vitest";
import { lockHead } from "#db/directory/head.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember, makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { filled, LISTED, OWN } from "#db/testing/form-bench.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { STARTING_FORM } from "#server/core/form/form-definition.ts";
import type { DecisionBody } from "#server/core/routing/stored-decision.ts";
import { createApp } from "../../app.ts";
import { formRoutes } from "../../public-api/forms.ts";
import { upsertAccount } from "../accounts/upsert-account.ts";
import { type Actor, systemActor } from "../actor.ts";
import { createForm } from "../forms/create-form.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { createKey } from "../keys/create-key.ts";
import { createLead } from "../leads/create-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { upsertOpportunity } from "./upsert-opportunity.ts";

let database: TestDatabase;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = createApp(installTestRuntime(database, { FAIRLEAD_ROLES: "api" }).env);
});

const make = () =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }, { name: "Cleo" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben", "Cleo"] }],
    rules: ({ pools }) => [
      rule({
        section: "ownership",
        when: { fact: "account.hasOpenOpportunity", op: "equals", value: true },
        action: { targets: [{ kind: "opportunityOwner", ifUnavailable: "assignAnyway" }] },
      }),
      poolRule(pools.EMEA as string),
    ],
  });

/** A row of a file comes in through the same door as any arrival, under a source of this kind. */
const fileOf = (at: WorkspaceFixture) => ({ id: at.sourceId, kind: "import" as const, name: "Fair 2026" });

/** The ways in: each sends the same person and answers nothing; the lead is read from the database. */
async function waysInto(at: WorkspaceFixture, lead: { email: string; company: string }) {
  const personId = await addMember(database.kysely, at.workspaceId, "admin");
  const admin: Actor = { workspaceId: at.workspaceId, personId, repId: null, role: "admin" };
  const key = { name: "CRM", scopes: ["leads:write" as const], ratePerSecond: 0, burst: 0 };
  const { secret } = await createKey(admin, key);
  const form = await createForm(admin, { name: "Ask", definition: STARTING_FORM, origins: [LISTED] });
  const post = (path: string, body: unknown) =>
    app.request(path, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  return {
    api: () => post("/v1/leads", lead),
    batch: () => post("/v1/leads/batch", [lead]),
    form: () =>
      formRoutes({ PUBLIC_URL: OWN }).request(`/v1/forms/${form.publicKey}/submissions`, {
        method: "POST",
        headers: { origin: LISTED, "content-type": "application/json" },
        body: JSON.stringify(filled({ values: { ...lead, full_name: "Jo Weber" } })),
      }),
    import: () => submitLead(at.workspaceId, arrival(at.sourceId, lead, { source: fileOf(at) })),
    hand: () => createLead(admin, lead),
  };
}

/** How the ledgers and loads stand, to go back to. */
const standing = (at: WorkspaceFixture) =>
  withWorkspace(database.kysely, at.workspaceId, async ({ db }) => ({
    members: await db.selectFrom("poolMember").select(["repId", "balanceNano", "assigned", "lastSeq"]).execute(),
    loads: await db
      .selectFrom("repLoad")
      .select(["repId", "openCount", "dayStart", "dayCount", "extraUnits"])
      .execute(),
  }));

/** All that was decided about the newest lead, times as minutes since it was decided, and what it was decided from. */
async function latest({ db }: WorkspaceScope) {
  const { id, at, dueAt, body, ...head } = await db
    .selectFrom("decision")
    .select(["id", "leadId", "at", "dueAt", "body", "status", "reason", "ownerRepId", "poolId", "priority"])
    .select(["disposition", "ruleId", "heldForRepId", "usesTurn"])
    .orderBy("seq", "desc")
    .executeTakeFirstOrThrow();
  const { turns, reps, exceptions, load } = body as unknown as DecisionBody;
  const dueMinutes = dueAt === null ? null : (dueAt.getTime() - at.getTime()) / 60_000;
  return { ...head, dueMinutes, turns, reps, exceptions, load };
}

/** What was decided; then everything that the lead left behind is taken away again, so that the next one finds the same state. */
const takeBack = (at: WorkspaceFixture, saved: Awaited<ReturnType<typeof standing>>) =>
  withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    await lockHead(scope);
    const { db } = scope;
    const { leadId, ...decided } = await latest(scope);
    for (const table of ["exception", "assignment", "submission", "decision", "leadSnapshot"] as const)
      await db.deleteFrom(table).where("leadId", "=", leadId).execute();
    await db.deleteFrom("lead").where("id", "=", leadId).execute();
    for (const { repId, ...stood } of saved.members)
      await db.updateTable("poolMember").set(stood).where("repId", "=", repId).execute();
    for (const { repId, ...load } of saved.loads)
      await db.updateTable("repLoad").set(load).where("repId", "=", repId).execute();
    return decided;
  });

const standingOf = ({ balanceNano, assigned, lastSeq }: Awaited<ReturnType<typeof standing>>["members"][number]) => [
  balanceNano,
  assigned,
  lastSeq,
];

/** Leads of before: balances and loads that are not nothing. */
const EARLIER = 5;

test.each([
  ["of an account with an open opportunity", "opportunity_owner"],
  ["of nobody known, by the pool's turn", "rule_pool"],
])(
  "one lead %s, decided from one saved state through API, batch, form, import and by hand, is decided the same",
  async (_of, reason) => {
    const at = await make();
    if (reason === "opportunity_owner") {
      const account = { externalId: "h", name: "Hallmann", domains: ["hallmann.example"] };
      await upsertAccount(systemActor(at.workspaceId), account);
      const deal = { externalId: "1", name: "Sensors", accountExternalId: "h", ownerRepId: at.reps.Cleo as string };
      await upsertOpportunity(systemActor(at.workspaceId), deal);
    }
    for (let n = 0; n < EARLIER; n++)
      await submitLead(at.workspaceId, arrival(at.sourceId, { email: `jo@earlier${n}.example` }));
    const saved = await standing(at);
    const ways = await waysInto(at, { email: "jo@hallmann.example", company: "Hallmann" });
    const decided: Awaited<ReturnType<typeof takeBack>>[] = [];
    for (const [way, send] of Object.entries(ways)) {
      const answer = await send();
      expect([way, answer instanceof Response ? answer.status : 201]).toEqual([way, expect.closeTo(200, -2)]);
      decided.push(await takeBack(at, saved));
    }
    const [first, ...others] = decided;
    expect(others).toHaveLength(4);
    for (const other of others) expect(other).toEqual(first);
    expect(first).toMatchObject({ reason, status: "assigned", disposition: "qualification", dueMinutes: 480 });
    expect(await standing(at)).toEqual(saved);
    const before = first?.turns.flatMap((turn) => turn.before.map(([, ...stood]) => stood)) ?? [];
    const open = first?.turns.flatMap((turn) => turn.seen.map(([, , isOpen]) => isOpen)) ?? [];
    const isTurn = reason === "rule_pool";
    expect(before.toSorted()).toEqual(isTurn ? saved.members.map(standingOf).toSorted() : []);
    expect(open.toSorted()).toEqual(isTurn ? saved.loads.map(({ openCount }) => openCount).toSorted() : []);
    expect(first?.reps.map(([repId]) => repId)).toEqual(isTurn ? [] : [at.reps.Cleo]);
  },
);

test("leads that arrive while the opportunity changes hands each have the owner of one moment, and all replay equal afterwards", async () => {
  const at = await make();
  const system = systemActor(at.workspaceId);
  const accountOf = (n: number) => ({ externalId: `a${n}`, name: `Account ${n}`, domains: [`a${n}.example`] });
  for (let n = 0; n < 4; n++) await upsertAccount(system, accountOf(n));
  const { secret } = await createKey(system, { name: "CRM", scopes: ["leads:write"], ratePerSecond: 0, burst: 0 });
  const names = ["Ana", "Ben", "Cleo"];
  const change = (n: number) =>
    upsertOpportunity(system, {
      externalId: `o${n % 4}`,
      accountExternalId: `a${n % 4}`,
      name: "Sensors",
      status: n % 7 === 6 ? "won" : "open",
      ownerRepId: at.reps[names[n % 3] as string] as string,
    });
  const send = (n: number) =>
    app.request("/v1/leads", {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify({ email: `p${n}@a${n % 4}.example` }),
    });
  const work = Array.from({ length: 120 }, (_, n) => (n % 3 === 2 ? change(n) : send(n)));
  for (const answer of await Promise.all(work)) if (answer instanceof Response) expect(answer.status).toBe(201);
  await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
    for (const { outcome } of await replayDecisions(scope, 1_000)) expect(outcome).toBe("equal");
    const counted = await scope.db
      .selectFrom("opportunity")
      .select(({ fn }) => ["ownerRepId", fn.countAll<number>().as("count")])
      .where("status", "=", "open")
      .groupBy("ownerRepId")
      .execute();
    const kept = await scope.db.selectFrom("repLoad").select(["repId", "openOpportunityCount"]).execute();
    const open = kept.filter((row) => row.openOpportunityCount > 0);
    expect(Object.fromEntries(open.map((row) => [row.repId, row.openOpportunityCount]))).toEqual(
      Object.fromEntries(counted.map((row) => [row.ownerRepId, Number(row.count)])),
    );
  });
});

test("a decision is replayed with the opportunity, team and parent as they were, whatever became of them", async () => {
  const at = await make();
  const system = systemActor(at.workspaceId);
  await upsertAccount(system, { externalId: "top", name: "Top" });
  const team = [{ role: "csm" as const, ownerRepId: at.reps.Ana as string }];
  const account = { externalId: "h", name: "Hallmann", domains: ["hallmann.example"], parentExternalId: "top", team };
  await upsertAccount(system, account);
  const deal = { externalId: "1", name: "Sensors", accountExternalId: "h", amount: 1_000 };
  await upsertOpportunity(system, { ...deal, ownerRepId: at.reps.Cleo as string });
  const { secret } = await createKey(system, { name: "CRM", scopes: ["leads:write"], ratePerSecond: 0, burst: 0 });
  const sent = await app.request("/v1/leads", {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify({ email: "jo@hallmann.example" }),
  });
  expect((await sent.json()).owner.id).toBe(at.reps.Cleo);
  await upsertOpportunity(system, { ...deal, status: "lost", ownerRepId: at.reps.Ben as string });
  await upsertAccount(system, { ...account, class: "competitor", parentExternalId: null, team: [] });
  const outcomes = await withWorkspace(database.kysely, at.workspaceId, (scope) => replayDecisions(scope, 10));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["equal"]);
});
