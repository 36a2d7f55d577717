import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { addMember } from "./add-member.ts";
import { editRep } from "./edit-rep.ts";
import { recountLedgers } from "./recount-ledger.ts";
import { removeMember } from "./remove-member.ts";
import { reweightMember } from "./reweight-member.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const NAMES = ["Ana", "Ben", "Cleo", "Dev", "Emi"];
const make = () =>
  makeWorkspace(database.kysely, {
    reps: NAMES.map((name) => ({ name })),
    pools: [
      { name: "North", members: ["Ana", "Ben", "Cleo"], weights: [100, 70, 33] },
      { name: "South", members: ["Cleo", "Dev"], nobodyEligible: "assignAnyway" },
    ],
    rules: ({ pools }) => [
      poolRule(pools.South as string, { all: [{ fact: "lead.country", op: "equals", value: "ES" }] }),
      poolRule(pools.North as string),
    ],
  });

const recountAll = (at: WorkspaceFixture) => withWorkspace(database.kysely, at.workspaceId, recountLedgers);

/** 30 leads at once: new people, some of Spain, some tests, some who come a second time. */
async function thirtyLeads(at: WorkspaceFixture, round: number) {
  const sent = Array.from({ length: 30 }, (_, n) => ({
    email: `p${round}-${n % 7 === 6 ? 0 : n}@company-${round}-${n}.example`,
    country: n % 3 === 0 ? "Spain" : "Norway",
    ...(n % 11 === 5 ? { test: true } : {}),
  }));
  return Promise.all(sent.map((json) => submitLead(at.workspaceId, arrival(at.sourceId, json))));
}

/** One edit between two rounds of leads, as people make them. */
const EDITS: ((at: WorkspaceFixture) => Promise<unknown>)[] = [
  (at) => reweightMember(actor(at), { ...member(at, "North", "Ben"), weight: 400 }),
  (at) => editRep(actor(at), { repId: at.reps.Ana as string, isPaused: true }),
  (at) => addMember(actor(at), { ...member(at, "North", "Emi"), weight: 51 }),
  (at) => removeMember(actor(at), member(at, "North", "Cleo")),
  (at) =>
    editRep(actor(at), {
      repId: at.reps.Ana as string,
      isPaused: false,
      caps: [{ per: "day", kind: "calendar", limit: 9 }],
    }),
  (at) => editRep(actor(at), { repId: at.reps.Dev as string, isPaused: true }),
  (at) => editRep(actor(at), { repId: at.reps.Cleo as string, isPaused: true }),
  (at) => addMember(actor(at), { ...member(at, "North", "Cleo"), weight: 250 }),
  (at) => editRep(actor(at), { repId: at.reps.Cleo as string, isPaused: false, openLimit: 60 }),
];
const actor = (at: WorkspaceFixture) => systemActor(at.workspaceId);
const member = (at: WorkspaceFixture, pool: string, rep: string) => ({
  poolId: at.pools[pool] as string,
  repId: at.reps[rep] as string,
});

async function threeHundredArrivals(): Promise<WorkspaceFixture> {
  const at = await make();
  for (let round = 0; round < 10; round++) {
    const answers = await thirtyLeads(at, round);
    await EDITS[round]?.(at);
    const given = answers.findLast(({ pool, owner }) => pool && owner && owner.id !== at.reps.Emi);
    if (given)
      await reassignLead(actor(at), { leadId: given.leadId, toRepId: at.reps.Emi as string, reason: "no_time" });
  }
  return at;
}

describe("the ledger", () => {
  test("after 300 arrivals with edits and reassignments in between is what its decisions come to, and one changed number is found", async () => {
    const at = await threeHundredArrivals();
    const [north, south] = await recountAll(at);
    expect([north?.differences, south?.differences]).toEqual([[], []]);
    expect(north?.turns).toBeGreaterThan(100);
    expect(south?.turns).toBeGreaterThan(50);
    expect((north?.corrections ?? 0) + (south?.corrections ?? 0)).toBeGreaterThan(10);

    const wrong = member(at, "North", "Ben");
    await withWorkspace(database.kysely, at.workspaceId, ({ db, workspaceId }) =>
      db
        .updateTable("poolMember")
        .set(({ eb }) => ({ balanceNano: eb("balanceNano", "+", 1) }))
        .where("workspaceId", "=", workspaceId)
        .where("poolId", "=", wrong.poolId)
        .where("repId", "=", wrong.repId)
        .execute(),
    );
    const [found] = await recountAll(at);
    expect(
      found?.differences.map(({ repId, stored, recounted }) => [repId, stored.balanceNano - recounted.balanceNano]),
    ).toEqual([[wrong.repId, 1]]);
  });

  test("of a pool that never gave a lead is level", async () => {
    const at = await make();
    expect((await recountAll(at)).map(({ turns, differences }) => [turns, differences])).toEqual([
      [0, []],
      [0, []],
    ]);
  });
});
