import { beforeAll, describe, expect, test } from "vitest";
import { listActions, listNotes } from "#db/queries/lead/lead-history.ts";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { acceptLead } from "./accept-lead.ts";
import { addNote } from "./add-note.ts";
import { disqualifyLead } from "./disqualify-lead.ts";
import { logAction } from "./log-action.ts";
import { qualifyLead } from "./qualify-lead.ts";
import { rateLead } from "./rate-lead.ts";
import { recycleLead } from "./recycle-lead.ts";
import { undoAction } from "./undo-action.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const call = { kind: "call", outcome: "reached", nextStep: "send_quote", note: "" } as const;

async function anasLead(): Promise<{ desk: Desk; leadId: string }> {
  const desk = await makeDesk(database.kysely);
  const leadId = await desk.send({ email: "jo@hallmann.example", type: "quote", country: "Germany" });
  expect((await desk.lead(leadId)).ownerRepId).toBe(desk.reps.Ana);
  return { desk, leadId };
}

const openOf = (desk: Desk, name: string) =>
  desk.read(async ({ db }) => {
    const load = await db
      .selectFrom("repLoad")
      .select("openCount")
      .where("repId", "=", desk.reps[name] as string)
      .executeTakeFirst();
    return load?.openCount ?? 0;
  });

describe("accepting", () => {
  test("is the owner's; a second click changes nothing", async () => {
    const { desk, leadId } = await anasLead();
    const first = await acceptLead(desk.as("Ana"), { leadId });
    expect(first.actionId).toBeTypeOf("string");
    const { acceptedAt } = await desk.lead(leadId);
    expect(acceptedAt).toBeInstanceOf(Date);
    expect(await acceptLead(desk.as("Ana"), { leadId })).toEqual({ actionId: null });
    expect((await desk.lead(leadId)).acceptedAt).toEqual(acceptedAt);
  });

  test("by another rep finds no such lead, by a manager says whose it is", async () => {
    const { desk, leadId } = await anasLead();
    await expect(acceptLead(desk.as("Ben"), { leadId })).rejects.toMatchObject({ code: "not_found" });
    await expect(acceptLead(desk.as("manager"), { leadId })).rejects.toMatchObject({
      code: "conflict",
      message: "Ana has this lead.",
    });
  });

  test("can be taken back within two minutes by whoever did it, and not later", async () => {
    const { desk, leadId } = await anasLead();
    const at = Date.now();
    const { actionId } = await acceptLead(desk.as("Ana", at), { leadId });
    const action = { leadId, actionId: actionId as string };
    await expect(undoAction(desk.as("manager", at), action)).rejects.toMatchObject({ code: "conflict" });
    await expect(undoAction(desk.as("Ana", at + 120_001), action)).rejects.toMatchObject({ code: "conflict" });
    await undoAction(desk.as("Ana", at + 8_000), action);
    expect((await desk.lead(leadId)).acceptedAt).toBeNull();
    expect(await desk.read((scope) => listActions(scope, leadId))).toEqual([]);
  });
});

describe("logging what was done", () => {
  test("the first action stops the clock and accepts; a second leaves both as they are", async () => {
    const { desk, leadId } = await anasLead();
    const at = Date.now();
    await logAction(desk.as("Ana", at), { leadId, ...call });
    await logAction(desk.as("Ana", at + 60_000), { leadId, ...call, kind: "email", outcome: "sent" });
    expect(await desk.lead(leadId)).toMatchObject({ firstActionAt: new Date(at), acceptedAt: new Date(at) });
  });

  test("words go to the notes, the action holds codes only", async () => {
    const { desk, leadId } = await anasLead();
    await logAction(desk.as("Ana"), { leadId, ...call, note: "Spoke to Jo, wants it in blue" });
    const [action] = await desk.read((scope) => listActions(scope, leadId));
    expect(action).toMatchObject({ kind: "call", outcome: "reached", nextStep: "send_quote", repName: "Ana" });
    expect(JSON.stringify(action)).not.toContain("blue");
    expect(await desk.read((scope) => listNotes(scope, leadId))).toMatchObject([
      { id: action?.id, body: "Spoke to Jo, wants it in blue" },
    ]);
  });

  test("taken back, the clock runs again and the note is gone", async () => {
    const { desk, leadId } = await anasLead();
    const { actionId } = await logAction(desk.as("Ana"), { leadId, ...call, note: "wrong lead" });
    await undoAction(desk.as("Ana"), { leadId, actionId });
    expect(await desk.lead(leadId)).toMatchObject({ firstActionAt: null, acceptedAt: null });
    expect(await desk.read((scope) => listNotes(scope, leadId))).toEqual([]);
  });

  test("a manager may log for a rep, a stranger finds no such lead", async () => {
    const { desk, leadId } = await anasLead();
    await logAction(desk.as("manager"), { leadId, ...call });
    expect((await desk.lead(leadId)).firstActionAt).toBeInstanceOf(Date);
    await expect(logAction(desk.as("Ben"), { leadId, ...call })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("closing", () => {
  test.each([
    ["qualified", (desk: Desk, leadId: string) => qualifyLead(desk.as("Ana"), { leadId })],
    [
      "disqualified",
      (desk: Desk, leadId: string) => disqualifyLead(desk.as("Ana"), { leadId, reason: "no_need" as const }),
    ],
    ["recycled", (desk: Desk, leadId: string) => recycleLead(desk.as("Ana"), { leadId, reason: "not_now" as const })],
  ])("as %s takes it from the owner's open leads and keeps the owner on record", async (status, close) => {
    const { desk, leadId } = await anasLead();
    expect(await openOf(desk, "Ana")).toBe(1);
    await close(desk, leadId);
    expect(await desk.lead(leadId)).toMatchObject({ status, ownerRepId: desk.reps.Ana });
    expect(await openOf(desk, "Ana")).toBe(0);
    await expect(close(desk, leadId)).rejects.toMatchObject({ code: "conflict" });
    expect(await openOf(desk, "Ana")).toBe(0);
  });

  test("taken back, the lead is open in the same hands and counted again", async () => {
    const { desk, leadId } = await anasLead();
    const { actionId } = await disqualifyLead(desk.as("Ana"), { leadId, reason: "spam" });
    await undoAction(desk.as("Ana"), { leadId, actionId });
    expect(await desk.lead(leadId)).toMatchObject({ status: "assigned", closedAt: null, ownerRepId: desk.reps.Ana });
    expect(await openOf(desk, "Ana")).toBe(1);
  });

  test("a test lead counts for nobody, open or closed", async () => {
    const desk = await makeDesk(database.kysely);
    const leadId = await desk.send({ email: "t@a.example", country: "Germany", test: true });
    expect(await openOf(desk, "Ana")).toBe(0);
    await qualifyLead(desk.as("Ana"), { leadId });
    expect(await openOf(desk, "Ana")).toBe(0);
  });
});

describe("rating and notes", () => {
  test("quality and routing are two clicks, and the last word counts", async () => {
    const { desk, leadId } = await anasLead();
    await rateLead(desk.as("Ana"), { leadId, quality: "bad" });
    await rateLead(desk.as("Ana"), { leadId, routing: "wrong" });
    await rateLead(desk.as("Ana"), { leadId, quality: "fair" });
    expect(await desk.lead(leadId)).toMatchObject({ qualityRating: "fair", routingRating: "wrong" });
  });

  test("only somebody who has had the lead rates it", async () => {
    const desk = await makeDesk(database.kysely);
    const leadId = await desk.send({ email: "p@a.example", type: "partner" });
    await expect(rateLead(desk.as("Ana"), { leadId, quality: "good" })).rejects.toMatchObject({ code: "forbidden" });
  });

  test("a note stops no clock", async () => {
    const { desk, leadId } = await anasLead();
    await addNote(desk.as("Ana"), { leadId, body: "Remember the blue one" });
    expect((await desk.lead(leadId)).firstActionAt).toBeNull();
    expect(await desk.read((scope) => listNotes(scope, leadId))).toMatchObject([{ body: "Remember the blue one" }]);
  });
});
