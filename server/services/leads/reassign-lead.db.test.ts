import { beforeAll, describe, expect, test } from "vitest";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { logAction } from "./log-action.ts";
import { reassignLead } from "./reassign-lead.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

async function anasLead(): Promise<{ desk: Desk; leadId: string }> {
  const desk = await makeDesk(database.kysely);
  const leadId = await desk.send({ email: "jo@hallmann.example", type: "quote", country: "Germany" });
  expect((await desk.lead(leadId)).ownerRepId).toBe(desk.reps.Ana);
  return { desk, leadId };
}

const assignedOf = (desk: Desk) =>
  desk.read(async ({ db }) => {
    const rows = await db
      .selectFrom("poolMember")
      .innerJoin("rep", "rep.id", "poolMember.repId")
      .select(["rep.name", "poolMember.assigned", "poolMember.balanceNano"])
      .execute();
    return Object.fromEntries(rows.map(({ name, assigned, balanceNano }) => [name, [assigned, balanceNano]]));
  });
const entries = (desk: Desk) =>
  desk.read(({ db }) =>
    db.selectFrom("ledgerEntry").select(["repId", "kind", "assignedChange"]).orderBy("seq").orderBy("kind").execute(),
  );
const openLoads = (desk: Desk) =>
  desk.read(async ({ db }) => {
    const rows = await db
      .selectFrom("repLoad")
      .innerJoin("rep", "rep.id", "repLoad.repId")
      .select(["rep.name", "openCount"])
      .execute();
    return Object.fromEntries(rows.map(({ name, openCount }) => [name, openCount]));
  });
const exceptions = (desk: Desk) =>
  desk.read(({ db }) => db.selectFrom("exception").select(["type", "state", "detail"]).orderBy("id").execute());
const reason = "wrong_region" as const;

describe("reassigning", () => {
  test("credits the giver and debits the receiver in the pool that gave the lead", async () => {
    const { desk, leadId } = await anasLead();
    const before = await assignedOf(desk);
    await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps.Ben as string, reason });
    const after = await assignedOf(desk);
    expect(after.Ana).toEqual([(before.Ana?.[0] ?? 0) - 1, (before.Ana?.[1] ?? 0) + 1e9]);
    expect(after.Ben).toEqual([(before.Ben?.[0] ?? 0) + 1, (before.Ben?.[1] ?? 0) - 1e9]);
    expect(await entries(desk)).toEqual([
      { repId: desk.reps.Ana, kind: "credit", assignedChange: -1 },
      { repId: desk.reps.Ben, kind: "debit", assignedChange: 1 },
    ]);
  });

  test("a receiver outside the pool is not debited, and credited nothing when it moves on", async () => {
    const { desk, leadId } = await anasLead();
    await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps.Cleo as string, reason });
    expect(await entries(desk)).toMatchObject([{ repId: desk.reps.Ana, kind: "credit" }]);
    await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps.Ben as string, reason });
    expect(await entries(desk)).toMatchObject([
      { repId: desk.reps.Ana, kind: "credit" },
      { repId: desk.reps.Ben, kind: "debit" },
    ]);
  });

  test("there and back leaves every ledger as it was", async () => {
    const { desk, leadId } = await anasLead();
    const before = await assignedOf(desk);
    await reassignLead(desk.as("Ana"), { leadId, toRepId: desk.reps.Ben as string, reason });
    await reassignLead(desk.as("Ben"), { leadId, toRepId: desk.reps.Ana as string, reason });
    expect(await assignedOf(desk)).toEqual(before);
  });

  test("the receiver starts afresh, is told, and carries the load", async () => {
    const { desk, leadId } = await anasLead();
    await logAction(desk.as("Ana"), { leadId, kind: "call", outcome: "reached", nextStep: "none", note: "" });
    await reassignLead(desk.as("Ana"), { leadId, toRepId: desk.reps.Ben as string, reason, note: "He knows them" });
    expect(await desk.lead(leadId)).toMatchObject({
      ownerRepId: desk.reps.Ben,
      status: "assigned",
      reason: "manual",
      acceptedAt: null,
      firstActionAt: null,
      mailState: "pending",
      moveCount: 1,
    });
    expect(await openLoads(desk)).toEqual({ Ana: 0, Ben: 1 });
    const outbox = await desk.read(({ db }) =>
      db.selectFrom("outbox").select(["assigned", "topics"]).orderBy("seq", "desc").executeTakeFirstOrThrow(),
    );
    expect(outbox.assigned).toEqual([{ leadId, repId: desk.reps.Ben }]);
    expect(outbox.topics).toContainEqual({ topic: "lead", id: leadId });
  });

  test("is an override that somebody sees", async () => {
    const { desk, leadId } = await anasLead();
    await reassignLead(desk.as("Ana"), { leadId, toRepId: desk.reps.Ben as string, reason });
    expect(await exceptions(desk)).toEqual([
      {
        type: "override",
        state: "open",
        detail: { from: desk.reps.Ana, to: desk.reps.Ben, reason, by: desk.as("Ana").personId },
      },
    ]);
  });

  test("a rep gives away own leads only; the former owner still sees the lead", async () => {
    const { desk, leadId } = await anasLead();
    const toRepId = desk.reps.Cleo as string;
    await expect(reassignLead(desk.as("Ben"), { leadId, toRepId, reason })).rejects.toMatchObject({
      code: "not_found",
    });
    await reassignLead(desk.as("Ana"), { leadId, toRepId, reason });
    await expect(
      reassignLead(desk.as("Ana"), { leadId, toRepId: desk.reps.Ben as string, reason }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  test("to the owner, to a stranger or to somebody who was deactivated is refused at the field", async () => {
    const { desk, leadId } = await anasLead();
    await desk.read(({ db }) =>
      db
        .updateTable("rep")
        .set({ isActive: false })
        .where("id", "=", desk.reps.Ben as string)
        .execute(),
    );
    for (const toRepId of [desk.reps.Ana, desk.reps.Ben, desk.workspaceId]) {
      const refused = reassignLead(desk.as("manager"), { leadId, toRepId: toRepId as string, reason });
      await expect(refused).rejects.toMatchObject({ code: "invalid", field: "toRepId" });
    }
  });
});

describe("assigning a lead that nobody has", () => {
  test("ends its waiting, without override and without a turn", async () => {
    const desk = await makeDesk(database.kysely);
    const leadId = await desk.send({ email: "p@a.example", type: "partner" });
    await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps.Ben as string, reason });
    expect(await desk.lead(leadId)).toMatchObject({ status: "assigned", ownerRepId: desk.reps.Ben, moveCount: 0 });
    expect([await exceptions(desk), await entries(desk)]).toEqual([[], []]);
  });
});
