import { beforeAll, expect, test } from "vitest";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { readExceptionCounts, readOpenExceptions } from "../exceptions/read-exceptions.ts";
import { recountLedger } from "../team/recount-ledger.ts";
import { decideCredit } from "./decide-credit.ts";
import { disqualifyLead } from "./disqualify-lead.ts";
import { readCredits } from "./read-credits.ts";
import { readLead } from "./read-lead.ts";
import { reassignLead } from "./reassign-lead.ts";
import { rejectLead } from "./reject-lead.ts";
import { requestCredit } from "./request-credit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

/** A desk where Ana has a lead of EMEA, which counts as hers. */
async function withLead(): Promise<Desk & { leadId: string; owner: string; other: string }> {
  const desk = await makeDesk(database.kysely);
  const leadId = await desk.send({ email: "jo@spam.example", country: "DE" });
  const { ownerRepId } = await desk.lead(leadId);
  const owner = ownerRepId === desk.reps.Ana ? "Ana" : "Ben";
  return { ...desk, leadId, owner, other: owner === "Ana" ? "Ben" : "Ana" };
}

const standing = async (desk: Desk, name: string) =>
  (
    await desk.read(({ db }) => db.selectFrom("poolMember").select(["repId", "assigned", "balanceNano"]).execute())
  ).find(({ repId }) => repId === desk.reps[name]);

const recount = (desk: Desk) => desk.read((scope) => recountLedger(scope, desk.pools.EMEA as string));

test("rejected spam with a credit: it counts no longer, the pool owes one lead more, and the ledger adds up", async () => {
  const desk = await withLead();
  const { leadId, owner } = desk;
  const before = await standing(desk, owner);
  await disqualifyLead(desk.as(owner), { leadId, reason: "spam" });
  const { requestId } = await requestCredit(desk.as(owner), { leadId, reason: "spam" });
  expect(await standing(desk, owner)).toEqual(before);
  expect(await readCredits(desk.as("manager"))).toMatchObject([{ id: requestId, leadId, reason: "spam" }]);
  await decideCredit(desk.as("manager"), { requestId, isApproved: true });
  expect(await standing(desk, owner)).toMatchObject({
    assigned: (before?.assigned ?? 0) - 1,
    balanceNano: (before?.balanceNano ?? 0) + 1_000_000_000,
  });
  expect(await recount(desk)).toMatchObject({ turns: 1, corrections: 1, differences: [] });
  expect(await readCredits(desk.as("manager"))).toEqual([]);
});

test("a credit that is declined changes nothing, and may be asked for again", async () => {
  const desk = await withLead();
  const { leadId, owner } = desk;
  const before = await standing(desk, owner);
  const { requestId } = await requestCredit(desk.as(owner), { leadId, reason: "no_show" });
  await decideCredit(desk.as("manager"), { requestId, isApproved: false });
  expect(await standing(desk, owner)).toEqual(before);
  expect((await readLead(desk.as(owner), leadId)).credit).toMatchObject({ asked: { state: "declined" }, canAsk: true });
  await requestCredit(desk.as(owner), { leadId, reason: "duplicate" });
});

test("of twenty answers to one request exactly one counts, and one credit is given at most", async () => {
  const desk = await withLead();
  const { leadId, owner } = desk;
  const before = await standing(desk, owner);
  const { requestId } = await requestCredit(desk.as(owner), { leadId, reason: "spam" });
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => decideCredit(desk.as("manager"), { requestId, isApproved: true })),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await standing(desk, owner))?.assigned).toBe((before?.assigned ?? 0) - 1);
  await expect(requestCredit(desk.as(owner), { leadId, reason: "spam" })).rejects.toMatchObject({
    code: "precondition",
  });
});

test("only whose lead it counts as may ask, only a manager may answer, and both are in the log", async () => {
  const desk = await withLead();
  const { leadId, owner, other } = desk;
  await expect(requestCredit(desk.as(other), { leadId, reason: "spam" })).rejects.toMatchObject({ code: "not_found" });
  const { requestId } = await requestCredit(desk.as(owner), { leadId, reason: "spam" });
  await expect(requestCredit(desk.as(owner), { leadId, reason: "spam" })).rejects.toMatchObject({ code: "conflict" });
  expect(() => decideCredit(desk.as(owner), { requestId, isApproved: true })).toThrow(
    expect.objectContaining({ code: "forbidden" }),
  );
  await decideCredit(desk.as("manager"), { requestId, isApproved: true });
  const log = await desk.read(({ db }) => db.selectFrom("auditEvent").select("action").execute());
  expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(["credit.requested", "credit.approved"]));
});

test("what waits for an answer is counted beside the exceptions, for those who may answer", async () => {
  const desk = await withLead();
  const { leadId, owner } = desk;
  const before = await readOpenExceptions(desk.as("manager"));
  const { requestId } = await requestCredit(desk.as(owner), { leadId, reason: "spam" });
  expect(await readOpenExceptions(desk.as("manager"))).toBe(before + 1);
  expect(await readExceptionCounts(desk.as("manager"))).toMatchObject({ credits: 1 });
  expect(await readOpenExceptions(desk.as(owner))).toBe(0);
  expect(await readExceptionCounts(desk.as(owner))).toMatchObject({ credits: null });
  await decideCredit(desk.as("manager"), { requestId, isApproved: false });
  expect(await readExceptionCounts(desk.as("manager"))).toMatchObject({ credits: 0 });
});

test("a lead that was handed on counts as somebody else's: the request for it cannot be granted", async () => {
  const desk = await withLead();
  const { leadId, owner, other } = desk;
  const { requestId } = await requestCredit(desk.as(owner), { leadId, reason: "bad_lead" });
  await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps[other] as string, reason: "balance" });
  await expect(decideCredit(desk.as("manager"), { requestId, isApproved: true })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await recount(desk)).toMatchObject({ differences: [] });
});

test("a lead given back counts until a manager says otherwise", async () => {
  const desk = await withLead();
  const { leadId, owner } = desk;
  await rejectLead(desk.as(owner), { leadId, reason: "bad_data" });
  const { requestId } = await requestCredit(desk.as(owner), { leadId, reason: "bad_lead" });
  await decideCredit(desk.as("manager"), { requestId, isApproved: true });
  expect(await recount(desk)).toMatchObject({ turns: 2, corrections: 1, differences: [] });
});
