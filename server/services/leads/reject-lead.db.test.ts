import { beforeAll, describe, expect, test } from "vitest";
import { listAssignments, listDecisions } from "#db/queries/lead/lead-history.ts";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { reassignLead } from "./reassign-lead.ts";
import { rejectLead } from "./reject-lead.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const reason = "wrong_segment" as const;

async function anasLead(): Promise<{ desk: Desk; leadId: string }> {
  const desk = await makeDesk(database.kysely);
  const leadId = await desk.send({ email: "jo@hallmann.example", type: "quote", country: "Germany" });
  expect((await desk.lead(leadId)).ownerRepId).toBe(desk.reps.Ana);
  return { desk, leadId };
}

const openLoads = (desk: Desk) =>
  desk.read(async ({ db }) => {
    const rows = await db
      .selectFrom("repLoad")
      .innerJoin("rep", "rep.id", "repLoad.repId")
      .select(["rep.name", "openCount"])
      .execute();
    return Object.fromEntries(rows.map(({ name, openCount }) => [name, openCount]));
  });

describe("rejecting", () => {
  test("decides again without those who had it, by the same rules, and the new owner is told", async () => {
    const { desk, leadId } = await anasLead();
    expect(await rejectLead(desk.as("Ana"), { leadId, reason })).toEqual({
      status: "assigned",
      ownerRepId: desk.reps.Ben,
    });
    expect(await desk.lead(leadId)).toMatchObject({ ownerRepId: desk.reps.Ben, acceptedAt: null, moveCount: 1 });
    const decisions = await desk.read((scope) => listDecisions(scope, leadId));
    expect(decisions.map(({ kind, ownerName }) => [kind, ownerName])).toEqual([
      ["decided", "Ana"],
      ["redecided", "Ben"],
    ]);
    const { assigned } = await desk.read(({ db }) =>
      db.selectFrom("outbox").select("assigned").orderBy("seq", "desc").executeTakeFirstOrThrow(),
    );
    expect(assigned).toEqual([{ leadId, repId: desk.reps.Ben }]);
    expect(await openLoads(desk)).toEqual({ Ana: 0, Ben: 1 });
  });

  test("a lead that nobody else can take waits, in nobody's hands", async () => {
    const { desk, leadId } = await anasLead();
    await rejectLead(desk.as("Ana"), { leadId, reason });
    const { status } = await rejectLead(desk.as("Ben"), { leadId, reason });
    expect(status).toBe("held");
    const assignments = await desk.read((scope) => listAssignments(scope, leadId));
    expect(assignments.map(({ repName, endReason }) => [repName, endReason])).toEqual([
      ["Ana", "rejected"],
      ["Ben", "rejected"],
    ]);
    expect(await openLoads(desk)).toEqual({ Ana: 0, Ben: 0 });
  });

  test("after three moves the lead goes to nobody by itself: it is unassigned and an exception says so", async () => {
    const { desk, leadId } = await anasLead();
    for (const name of ["Ben", "Cleo", "Ana"]) {
      await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps[name] as string, reason: "balance" });
    }
    expect(await rejectLead(desk.as("Ana"), { leadId, reason })).toEqual({ status: "parked", ownerRepId: null });
    expect(await desk.lead(leadId)).toMatchObject({ status: "parked", ownerRepId: null, moveCount: 4 });
    const open = await desk.read(({ db }) =>
      db.selectFrom("exception").select(["type", "detail"]).where("type", "=", "unmatched").execute(),
    );
    expect(open).toEqual([{ type: "unmatched", detail: { cause: "hop_limit", moves: 4 } }]);
  });

  test("only the owner rejects, and only once", async () => {
    const { desk, leadId } = await anasLead();
    await expect(rejectLead(desk.as("Ben"), { leadId, reason })).rejects.toMatchObject({ code: "not_found" });
    await expect(rejectLead(desk.as("manager"), { leadId, reason })).rejects.toMatchObject({ code: "conflict" });
    const twice = await Promise.allSettled(
      Array.from({ length: 20 }, () => rejectLead(desk.as("Ana"), { leadId, reason })),
    );
    expect(twice.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await desk.lead(leadId)).toMatchObject({ moveCount: 1 });
  });
});
