import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { ALWAYS, addMember as addPerson, makeWorkspace, rule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import { type Actor, systemActor, writing } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { claimLead } from "../leads/claim-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { publishDraft } from "../rules/publish-draft.ts";
import { readEditor } from "../rules/read-editor.ts";
import { saveDraft } from "../rules/save-draft.ts";
import { archivePool } from "../team/archive-pool.ts";
import { releaseHeld } from "./release-line.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const NEVER: WeeklySchedule = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [["09:00", "10:00"]] };
/** A time of Wednesday 18 November 2026, UTC. */
const at = (time: string) => Date.parse(`2026-11-18T${time}:00Z`);

/** Ana's pool for 30 minutes, then Ben's pool for an hour, then Cleo, who is there. */
const makeOffice = () =>
  makeWorkspace(database.kysely, {
    now: new Date(at("00:00")),
    reps: [{ name: "Greta" }, { name: "Ana", schedule: NEVER }, { name: "Ben", schedule: NEVER }, { name: "Cleo" }],
    pools: [
      { name: "First", members: ["Ana"] },
      { name: "Second", members: ["Ben"] },
    ],
    rules: ({ pools, reps }) => [
      rule({
        name: "Waterfall",
        action: {
          targets: [
            { kind: "pool", id: pools.First as string, ifUnavailable: "hold", waitMinutes: 30 },
            { kind: "pool", id: pools.Second as string, ifUnavailable: "hold", waitMinutes: 60 },
            { kind: "rep", id: reps.Cleo as string, ifUnavailable: "tryNext" },
          ],
        },
      }),
    ],
  });

type Office = Awaited<ReturnType<typeof makeOffice>>;
const release = (office: Office, time: string) => writing(systemActor(office.workspaceId, at(time)), releaseHeld);
const leadOf = (office: Office) =>
  withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
    db
      .selectFrom("lead")
      .select(["status", "poolId", "ownerRepId", "reason", "waitUntil", "heldAt"])
      .where("workspaceId", "=", workspaceId)
      .executeTakeFirstOrThrow(),
  );

test("a lead goes on to the next target when its wait is over, not before, and each step replays", async () => {
  const office = await makeOffice();
  const lead = arrival(office.sourceId, { email: "jo@waterfall.example", type: "contact" }, { at: at("10:00") });
  expect((await submitLead(office.workspaceId, lead)).status).toBe("held");
  expect(await leadOf(office)).toMatchObject({ poolId: office.pools.First, waitUntil: new Date(at("10:30")) });

  expect(await release(office, "10:29")).toEqual({ count: 0, next: at("10:30") });
  expect((await release(office, "10:30")).count).toBe(1);
  expect(await leadOf(office)).toMatchObject({
    status: "held",
    poolId: office.pools.Second,
    waitUntil: new Date(at("11:30")),
    heldAt: new Date(at("10:00")),
  });

  expect(await release(office, "11:00")).toEqual({ count: 0, next: at("11:30") });
  expect((await release(office, "11:30")).count).toBe(1);
  expect(await leadOf(office)).toMatchObject({
    status: "assigned",
    ownerRepId: office.reps.Cleo,
    reason: "rule_rep",
    waitUntil: null,
  });
  const found = await withWorkspace(database.kysely, office.workspaceId, (scope) => replayDecisions(scope, 10));
  expect(found.map(({ outcome }) => outcome)).toEqual(["equal", "equal", "equal"]);
});

test("whoever of the first target can take it within the wait gets it", async () => {
  const office = await makeOffice();
  const lead = arrival(office.sourceId, { email: "jo@early.example", type: "contact" }, { at: at("10:00") });
  await submitLead(office.workspaceId, lead);
  await writing(systemActor(office.workspaceId, at("10:10")), async (writes) => {
    await writes.scope.db
      .updateTable("rep")
      .set({ schedule: JSON.stringify(ALWAYS) })
      .where("workspaceId", "=", office.workspaceId)
      .where("name", "=", "Ana")
      .execute();
    await refreshRoster(writes);
  });
  await release(office, "10:20");
  expect(await leadOf(office)).toMatchObject({
    status: "assigned",
    ownerRepId: office.reps.Ana,
    reason: "released_from_hold",
    waitUntil: null,
  });
});

test("a second lead of a company waits for the rep of the first while they are away, then goes on, and replays", async () => {
  const office = await makeWorkspace(database.kysely, {
    now: new Date(at("00:00")),
    reps: [{ name: "Greta" }, { name: "Ana" }, { name: "Cleo" }],
    rules: ({ reps }) => [
      rule({
        section: "ownership",
        name: "Same company",
        action: {
          targets: [
            { kind: "companyOwner", ifUnavailable: "hold", waitMinutes: 45 },
            { kind: "rep", id: reps.Ana as string, ifUnavailable: "tryNext" },
            { kind: "rep", id: reps.Cleo as string, ifUnavailable: "tryNext" },
          ],
        },
      }),
    ],
  });
  const send = (email: string, time: string) =>
    submitLead(office.workspaceId, arrival(office.sourceId, { email, type: "contact" }, { at: at(time) }));
  expect((await send("jo@company.example", "10:00")).owner?.id).toBe(office.reps.Ana);
  await writing(systemActor(office.workspaceId, at("10:05")), async (writes) => {
    await writes.scope.db
      .updateTable("rep")
      .set({ isPaused: true })
      .where("workspaceId", "=", office.workspaceId)
      .where("name", "=", "Ana")
      .execute();
    await refreshRoster(writes);
  });
  const second = await send("kim@company.example", "10:10");
  expect(second).toMatchObject({ status: "held", owner: null });
  expect(await release(office, "10:20")).toMatchObject({ count: 0 });
  expect((await release(office, "10:55")).count).toBe(1);
  const lead = await withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
    db
      .selectFrom("lead")
      .select(["ownerRepId", "reason"])
      .where("workspaceId", "=", workspaceId)
      .where("id", "=", second.leadId as string)
      .executeTakeFirstOrThrow(),
  );
  expect(lead).toEqual({ ownerRepId: office.reps.Cleo, reason: "rule_rep" });
  const found = await withWorkspace(database.kysely, office.workspaceId, (scope) => replayDecisions(scope, 10));
  expect(found.map(({ outcome }) => outcome)).toEqual(["equal", "equal", "equal"]);
});

/** A pool offers its leads for 15 minutes, then Cleo has them. */
const makeDesk = () =>
  makeWorkspace(database.kysely, {
    now: new Date(at("00:00")),
    reps: [{ name: "Greta" }, { name: "Ana" }, { name: "Cleo" }],
    pools: [{ name: "First", members: ["Ana"], rules: { method: "claim" } }],
    rules: ({ pools, reps }) => [
      rule({
        name: "Offered first",
        action: {
          targets: [
            { kind: "pool", id: pools.First as string, ifUnavailable: "hold", waitMinutes: 15 },
            { kind: "rep", id: reps.Cleo as string, ifUnavailable: "tryNext" },
          ],
        },
      }),
    ],
  });

test("a lead that a pool offers goes on when nobody has taken it by the end of its wait, not before, and replays", async () => {
  const office = await makeDesk();
  const lead = arrival(office.sourceId, { email: "jo@offered.example", type: "contact" }, { at: at("10:00") });
  expect(await submitLead(office.workspaceId, lead)).toMatchObject({
    status: "queued",
    reasonCode: "offered_to_pool",
    pool: { id: office.pools.First },
  });
  expect(await leadOf(office)).toMatchObject({ waitUntil: new Date(at("10:15")) });
  expect(await release(office, "10:14")).toEqual({ count: 0, next: at("10:15") });
  expect((await release(office, "10:15")).count).toBe(1);
  expect(await leadOf(office)).toMatchObject({ status: "assigned", ownerRepId: office.reps.Cleo, waitUntil: null });
  expect(await release(office, "10:30")).toEqual({ count: 0, next: null });
  const found = await withWorkspace(database.kysely, office.workspaceId, (scope) => replayDecisions(scope, 10));
  expect(found.map(({ outcome }) => outcome)).toEqual(["equal", "equal"]);
});

test("one that a member has taken stays theirs when the wait is over", async () => {
  const office = await makeDesk();
  const lead = arrival(office.sourceId, { email: "jo@taken.example", type: "contact" }, { at: at("10:00") });
  const { leadId } = await submitLead(office.workspaceId, lead);
  const repId = office.reps.Ana as string;
  const personId = await addPerson(database.kysely, office.workspaceId, "rep", { name: "ana", repId });
  await claimLead({ workspaceId: office.workspaceId, personId, repId, role: "rep" }, { leadId });
  expect(await release(office, "10:15")).toEqual({ count: 0, next: null });
  expect(await leadOf(office)).toMatchObject({ status: "assigned", ownerRepId: repId, waitUntil: null });
});

test("a pool that offers a lead is not archived", async () => {
  const office = await makeDesk();
  const lead = arrival(office.sourceId, { email: "jo@kept.example", type: "contact" }, { at: at("10:00") });
  await submitLead(office.workspaceId, lead);
  const personId = await addPerson(database.kysely, office.workspaceId, "admin");
  const admin: Actor = { workspaceId: office.workspaceId, personId, repId: null, role: "admin" };
  const { rules } = await readEditor(admin).then(({ live }) => live);
  const { revision } = await saveDraft(admin, { revision: 0, rules: rules.slice(-1) });
  await publishDraft(admin, { revision, note: "Without the pool" });
  await expect(archivePool(admin, { poolId: office.pools.First as string })).rejects.toMatchObject({
    code: "conflict",
    message: "First offers 1 lead. Assign it first.",
  });
});
