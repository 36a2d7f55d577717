import { afterEach, beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember, makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { EMPTY_LIBRARY } from "#server/core/library/library.ts";
import { uuidv7 } from "../ids.ts";
import { type Actor, systemActor } from "../services/actor.ts";
import { mailSender } from "../services/delivery/mail-sender.ts";
import { resolveException } from "../services/exceptions/resolve-exception.ts";
import { submitLead } from "../services/intake/submit-lead.ts";
import { claimLead } from "../services/leads/claim-lead.ts";
import { editPool } from "../services/team/edit-pool.ts";
import { updateWorkspace } from "../services/workspaces/update-workspace.ts";
import { visit } from "./visit.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));
afterEach(() => mailSender().settled());

/** Ana and Ben, who are always there, claim the leads of their pool. */
const makeOffice = () =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben"], rules: { method: "claim" } }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });

let sent = 0;
/** A demo is P1, a contact is not. */
async function offer(office: WorkspaceFixture, type: "demo" | "contact"): Promise<string> {
  const lead = { email: `p${++sent}@c${sent}.example`, type };
  const { leadId, reasonCode } = await submitLead(office.workspaceId, arrival(office.sourceId, lead));
  expect(reasonCode).toBe("offered_to_pool");
  return leadId;
}

const read = <T>(office: WorkspaceFixture, work: Parameters<typeof withWorkspace<T>>[2]) =>
  withWorkspace(database.kysely, office.workspaceId, work);
const leadOf = (office: WorkspaceFixture, id: string) =>
  read(office, ({ db }) => db.selectFrom("lead").selectAll().where("id", "=", id).executeTakeFirstOrThrow());

/** Everything that was raised: about which lead, what, with what detail, and how it stands. */
const raised = async (office: WorkspaceFixture) =>
  (
    await read(office, ({ db }) => db.selectFrom("exception").selectAll().orderBy("raisedAt").orderBy("id").execute())
  ).map(({ leadId, type, detail, state, resolution }) => ({ leadId, type, detail, state, resolution }));
const open = (leadId: string, detail: Record<string, number>) => ({
  leadId,
  type: "unclaimed",
  detail,
  state: "open",
  resolution: null,
});

/** Lets the worker look at everything as if the workspace's leads were on offer for so long; answers what is raised then. */
async function afterMinutes(office: WorkspaceFixture, minutes: number) {
  await onOfferFor(office, minutes);
  return lookAfter(office);
}

async function onOfferFor(office: WorkspaceFixture, minutes: number): Promise<void> {
  const offeredAt = new Date(Date.now() - minutes * 60_000);
  await read(office, ({ db }) =>
    db.updateTable("lead").set({ offeredAt }).where("offeredAt", "is not", null).execute(),
  );
}

async function lookAfter(office: WorkspaceFixture) {
  await database.kysely
    .updateTable("directory.workspaceHead")
    .set({ nextDueAt: new Date(0) })
    .where("workspaceId", "=", office.workspaceId)
    .execute();
  await visit(office.workspaceId);
  return raised(office);
}

async function asRep(office: WorkspaceFixture, name: string): Promise<Actor> {
  const repId = office.reps[name] as string;
  const personId = await addMember(database.kysely, office.workspaceId, "rep", { name, repId });
  return { workspaceId: office.workspaceId, personId, repId, role: "rep" };
}

test("a lead on offer that nobody takes is told once: P1 after its response standard, others after half an hour", async () => {
  const office = await makeOffice();
  const stranger = await makeOffice();
  await offer(stranger, "demo");
  await onOfferFor(stranger, 60);
  const urgent = await offer(office, "demo");
  const other = await offer(office, "contact");
  expect(await lookAfter(office)).toEqual([]);
  expect(await afterMinutes(office, 4.9)).toEqual([]);
  expect(await afterMinutes(office, 5.1)).toEqual([open(urgent, { minutes: 5 })]);
  expect(await afterMinutes(office, 29.9)).toHaveLength(1);
  expect(await afterMinutes(office, 30.1)).toEqual([open(urgent, { minutes: 5 }), open(other, { minutes: 30 })]);
  expect(await afterMinutes(office, 24 * 60 + 1)).toHaveLength(2);
  expect(await raised(stranger)).toEqual([]);
});

test("a lead on offer with an SLA policy is told after the minutes that the policy gives its priority", async () => {
  const minutes = { P1: 2, P2: 10, P3: 12, P4: 12 };
  const policy = { id: uuidv7(), name: "Fast", minutes, countedIn: "owner" as const };
  const office = await makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana" }],
    pools: [{ name: "EMEA", members: ["Ana"], rules: { method: "claim" } }],
    library: { ...EMPTY_LIBRARY, policies: [policy] },
    rules: ({ pools }) => [
      rule({ section: "exceptions", name: "Fast", action: { slaPolicyId: policy.id } }),
      poolRule(pools.EMEA as string),
    ],
  });
  const urgent = await offer(office, "demo");
  const other = await offer(office, "contact");
  expect(await afterMinutes(office, 1.9)).toEqual([]);
  expect(await afterMinutes(office, 2.1)).toEqual([open(urgent, { minutes: 2 })]);
  expect(await afterMinutes(office, 11.9)).toHaveLength(1);
  expect(await afterMinutes(office, 12.1)).toEqual([open(urgent, { minutes: 2 }), open(other, { minutes: 12 })]);
});

test("the worker comes again when the first of them has been on offer for too long", async () => {
  const office = await makeOffice();
  await offer(office, "contact");
  await offer(office, "demo");
  await afterMinutes(office, 1);
  const { nextDueAt } = await database.kysely
    .selectFrom("directory.workspaceHead")
    .select("nextDueAt")
    .where("workspaceId", "=", office.workspaceId)
    .executeTakeFirstOrThrow();
  expect(nextDueAt.getTime() - Date.now()).toBeGreaterThan(3.9 * 60_000);
  expect(nextDueAt.getTime() - Date.now()).toBeLessThanOrEqual(4 * 60_000);
});

test("the workspace sets how soon", async () => {
  const office = await makeOffice();
  const urgent = await offer(office, "demo");
  const other = await offer(office, "contact");
  const responseMinutes = { P1: 15, P2: 60, P3: 480, P4: null };
  await updateWorkspace(systemActor(office.workspaceId), { settings: { responseMinutes, staffedMinutes: 10 } });
  expect(await afterMinutes(office, 9)).toEqual([]);
  expect(await afterMinutes(office, 11)).toEqual([open(other, { minutes: 10 })]);
  expect(await afterMinutes(office, 16)).toEqual([open(other, { minutes: 10 }), open(urgent, { minutes: 15 })]);
});

test("of one that was claimed meanwhile nobody is told, and what was told ends by itself when it is claimed", async () => {
  const office = await makeOffice();
  const [quick, slow] = [await offer(office, "contact"), await offer(office, "contact")];
  const ana = await asRep(office, "Ana");
  await claimLead(ana, { leadId: quick });
  expect((await leadOf(office, quick)).offeredAt).toBeNull();
  expect(await afterMinutes(office, 31)).toEqual([open(slow, { minutes: 30 })]);
  await claimLead(ana, { leadId: slow });
  expect(await lookAfter(office)).toEqual([
    { ...open(slow, { minutes: 30 }), state: "resolved", resolution: "assigned" },
  ]);
});

test("whoever is told gives it to somebody by hand, or has it decided again once that changes something", async () => {
  const office = await makeOffice();
  const [first, second] = [await offer(office, "contact"), await offer(office, "contact")];
  expect(await afterMinutes(office, 31)).toHaveLength(2);
  const personId = await addMember(database.kysely, office.workspaceId, "manager");
  const manager: Actor = { workspaceId: office.workspaceId, personId, repId: null, role: "manager" };
  await resolveException(manager, await openIdOf(office, first), {
    how: "assign",
    toRepId: office.reps.Ben as string,
    reason: "no_time",
    note: "",
  });
  expect(await leadOf(office, first)).toMatchObject({ status: "assigned", offeredAt: null });
  const again = await openIdOf(office, second);
  const retry = () => resolveException(manager, again, { how: "retry", note: "" });
  await expect(retry()).rejects.toMatchObject({ code: "precondition" });
  expect(await openIdOf(office, second)).toBe(again);
  await editPool(systemActor(office.workspaceId), { poolId: office.pools.EMEA as string, rules: {} });
  await retry();
  expect(await leadOf(office, second)).toMatchObject({ status: "assigned", offeredAt: null });
  const ends = (await lookAfter(office)).filter(({ type }) => type === "unclaimed");
  expect(ends).toHaveLength(2);
  expect(Object.fromEntries(ends.map(({ leadId, resolution }) => [leadId, resolution]))).toEqual({
    [first]: "assigned",
    [second]: "decided_again",
  });
});

const openIdOf = async (office: WorkspaceFixture, leadId: string) =>
  (
    await read(office, ({ db }) =>
      db
        .selectFrom("exception")
        .select("id")
        .where("leadId", "=", leadId)
        .where("state", "=", "open")
        .executeTakeFirstOrThrow(),
    )
  ).id;
