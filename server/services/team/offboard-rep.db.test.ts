import { beforeAll, describe, expect, test } from "vitest";
import { findCoverOf } from "#db/queries/cover/task.ts";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { createAccount } from "../accounts/create-account.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { addMember } from "./add-member.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { offboardRep } from "./offboard-rep.ts";
import { readOffboarding } from "./read-offboarding.ts";
import { recountLedger } from "./recount-ledger.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const LEADS = 60;

/** Ana has 60 open leads of the pool EMEA, a rule and an account of her own; Ben and Dev have joined the pool since. */
async function makeOffice() {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana" }, { name: "Ben" }, { name: "Dev" }],
    pools: [{ name: "EMEA", members: ["Ana"] }],
    rules: ({ reps, pools }) => [
      rule({
        name: "Direct",
        when: { fact: "lead.source", op: "equals", value: "direct" },
        action: { targets: [{ kind: "rep", id: reps.Ana as string, ifUnavailable: "tryNext" }] },
      }),
      poolRule(pools.EMEA as string),
    ],
  });
  const system = systemActor(at.workspaceId);
  const [ana, ben, dev, greta] = ["Ana", "Ben", "Dev", "Greta"].map((name) => at.reps[name] as string) as [
    string,
    string,
    string,
    string,
  ];
  const poolId = at.pools.EMEA as string;
  const arrivals = Array.from({ length: LEADS }, (_, n) =>
    arrival(at.sourceId, { email: `p${n}@c${n}.example`, type: "demo", country: "Germany" }),
  );
  await Promise.all(arrivals.map((one) => submitLead(at.workspaceId, one)));
  for (const repId of [ben, dev]) await addMember(system, { poolId, repId });
  const { accountId } = await createAccount(system, { name: "Northwind", ownerRepId: ana });
  await editPool(system, { poolId, nobodyEligible: "manager", managerRepId: ana });
  await editRep(system, { repId: ben, coverRepId: ana });
  const read = <T>(work: Parameters<typeof withWorkspace<T>>[2]) =>
    withWorkspace(database.kysely, at.workspaceId, work);
  return { ...at, system, ana, ben, dev, greta, poolId, accountId, read };
}

describe("offboarding somebody with 60 open leads", () => {
  test("finds everything that names them before anything is done", async () => {
    const at = await makeOffice();
    const found = await readOffboarding(at.system, at.ana);
    expect(found).toMatchObject({ name: "Ana", answersForAll: false, draft: null });
    expect(found.live?.rules.map(({ name }) => name)).toEqual(["Direct"]);
    expect(found.pools.map(({ name }) => name)).toEqual(["EMEA"]);
    expect(found.manages.map(({ name }) => name)).toEqual(["EMEA"]);
    expect(found.covers.map(({ name }) => name)).toEqual(["Ben"]);
    expect(found.accounts.map(({ name }) => name)).toEqual(["Northwind"]);
    expect(found.openLeads).toEqual([{ poolId: at.poolId, poolName: "EMEA", leads: LEADS }]);
  });

  test("leaves no lead of somebody away with a cover who is gone: the successor acts on it", async () => {
    const at = await makeWorkspace(database.kysely, {
      reps: [{ name: "Greta" }, { name: "Ana" }, { name: "Ben" }],
      rules: ({ reps }) => [
        rule({
          name: "Ben's",
          action: { targets: [{ kind: "rep", id: reps.Ben as string, ifUnavailable: "assignWithCover" }] },
        }),
      ],
    });
    const system = systemActor(at.workspaceId);
    const { Ana: ana, Ben: ben, Greta: greta } = at.reps as Record<"Ana" | "Ben" | "Greta", string>;
    await editRep(system, { repId: ben, coverRepId: ana, isPaused: true });
    const { leadId } = await submitLead(
      at.workspaceId,
      arrival(at.sourceId, { email: "p@away.example", type: "demo" }),
    );
    const read = <T>(work: Parameters<typeof withWorkspace<T>>[2]) =>
      withWorkspace(database.kysely, at.workspaceId, work);
    expect(await read((scope) => findCoverOf(scope, leadId))).toMatchObject({ repId: ana, ownerName: "Ben" });
    expect((await readOffboarding(system, ana)).coversNow).toBe(1);
    expect(await offboardRep(system, { repId: ana, successorRepId: greta })).toMatchObject({ covers: 1 });
    expect(await read((scope) => findCoverOf(scope, leadId))).toMatchObject({ repId: greta, ownerName: "Ben" });
    const units = await read(({ db }) =>
      db.selectFrom("repLoad").select(["repId", "extraUnits"]).where("workspaceId", "=", at.workspaceId).execute(),
    );
    expect(Object.fromEntries(units.map(({ repId, extraUnits }) => [repId, extraUnits]))).toMatchObject({
      [ana]: 0,
      [greta]: 25,
    });
  });

  test("gives their leads to the others under the ledger, decided again, and everything else to the successor", async () => {
    const at = await makeOffice();
    const done = await offboardRep(at.system, { repId: at.ana, successorRepId: at.ben });
    expect(done).toMatchObject({ accounts: 1, managedPools: 1, covered: 1, pools: 1, draftChanges: 1 });
    expect(done.leads).toMatchObject({ total: LEADS, waiting: 0, byRep: { [at.ben]: 30, [at.dev]: 30 } });
    const decisions = await at.read(({ db }) =>
      db
        .selectFrom("decision")
        .select(["leadId", "ownerRepId", "seq", "reason"])
        .where("kind", "=", "redecided")
        .execute(),
    );
    expect(new Set(decisions.map(({ leadId }) => leadId)).size).toBe(LEADS);
    expect(new Set(decisions.map(({ seq }) => seq)).size).toBe(LEADS);
    expect(decisions.every(({ ownerRepId }) => ownerRepId !== at.ana)).toBe(true);
    const loads = await at.read(({ db }) => db.selectFrom("repLoad").select(["repId", "openCount"]).execute());
    expect(Object.fromEntries(loads.map(({ repId, openCount }) => [repId, openCount]))).toMatchObject({
      [at.ana]: 0,
      [at.ben]: 30,
      [at.dev]: 30,
    });
    expect((await at.read((scope) => recountLedger(scope, at.poolId))).differences).toEqual([]);
    const found = await readOffboarding(at.system, at.ana);
    expect(found).toMatchObject({ isActive: false, pools: [], manages: [], covers: [], accounts: [], openLeads: [] });
    expect(found.draft?.rules).toEqual([]);
    const events = await at.read(({ db }) =>
      db.selectFrom("auditEvent").select("action").where("action", "=", "rep.offboarded").execute(),
    );
    expect(events).toHaveLength(1);
    const replayed = await at.read((scope) => replayDecisions(scope, 500));
    expect(new Set(replayed.map(({ outcome }) => outcome))).toEqual(new Set(["equal"]));
  });

  test("is refused for whoever answers for everything, as their own successor, and changes nothing then", async () => {
    const at = await makeOffice();
    const change = (repId: string, successorRepId: string) => offboardRep(at.system, { repId, successorRepId });
    await expect(change(at.greta, at.ben)).rejects.toMatchObject({ code: "conflict" });
    await expect(change(at.ana, at.ana)).rejects.toMatchObject({ code: "invalid", field: "successorRepId" });
    expect((await readOffboarding(at.system, at.greta)).isActive).toBe(true);
  });
});
