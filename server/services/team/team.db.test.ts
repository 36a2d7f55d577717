import { beforeAll, describe, expect, test } from "vitest";
import { lockHead } from "#db/directory/head.ts";
import { getRulesetBody } from "#db/queries/rules/ruleset.ts";
import { listStandings } from "#db/queries/team/pool-member.ts";
import { findRep } from "#db/queries/team/rep.ts";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember as addPerson, makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { type Ability, can, ROLES, type Role } from "#server/core/access.ts";
import { rosterSchema } from "#server/core/routing/roster.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import { NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import { type Actor, systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { addMember } from "./add-member.ts";
import { addRep } from "./add-rep.ts";
import { addTimeOff } from "./add-time-off.ts";
import { archivePool, restorePool } from "./archive-pool.ts";
import { archiveQueue } from "./archive-queue.ts";
import { createPool } from "./create-pool.ts";
import { createQueue } from "./create-queue.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { removeMember } from "./remove-member.ts";
import { removeTimeOff } from "./remove-time-off.ts";
import { renameQueue } from "./rename-queue.ts";
import { reweightMember } from "./reweight-member.ts";
import { setOwnHours } from "./set-own-hours.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () =>
  makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }, { name: "Cleo" }],
    pools: [
      { name: "North", members: ["Ana", "Ben"] },
      { name: "Spare", members: ["Ben"] },
    ],
    queues: ["Review"],
    rules: ({ pools }) => [poolRule(pools.North as string)],
  });
const system = (at: WorkspaceFixture) => systemActor(at.workspaceId);
const as = (at: WorkspaceFixture, role: Role, repId: string | null = null): Actor => ({
  workspaceId: at.workspaceId,
  personId: null,
  repId,
  role,
});
const rep = (at: WorkspaceFixture, name: string) => at.reps[name] as string;
const north = (at: WorkspaceFixture) => at.pools.North as string;
const inside = <T>(at: WorkspaceFixture, work: Parameters<typeof withWorkspace<T>>[2]) =>
  withWorkspace(database.kysely, at.workspaceId, work);
const balances = (at: WorkspaceFixture) =>
  inside(at, async (scope) => {
    const rows = await listStandings(scope, { poolId: north(at) });
    return Object.fromEntries(rows.map((row) => [row.repId, [row.balanceNano, row.assigned, row.lastSeq]]));
  });
const rosters = (at: WorkspaceFixture) =>
  inside(at, async ({ db, workspaceId }) => {
    const rows = await db
      .selectFrom("rosterSnapshot")
      .select(["hash", "body"])
      .where("workspaceId", "=", workspaceId)
      .execute();
    return new Map(rows.map(({ hash, body }) => [hash, JSON.stringify(body)]));
  });
const inForce = (at: WorkspaceFixture) =>
  inside(at, async (scope) => {
    const { rosterHash } = await lockHead(scope);
    const row = await scope.db
      .selectFrom("rosterSnapshot")
      .select("body")
      .where("workspaceId", "=", at.workspaceId)
      .where("hash", "=", rosterHash)
      .executeTakeFirstOrThrow();
    return rosterSchema.parse(row.body);
  });
const nextDue = async (at: WorkspaceFixture) => {
  const { rows } = await database.pool.query(
    "select next_due_at from directory.workspace_head where workspace_id = $1",
    [at.workspaceId],
  );
  return rows[0].next_due_at as Date;
};
const giveLeads = (at: WorkspaceFixture, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, n) => submitLead(at.workspaceId, arrival(at.sourceId, { external_id: `x${n}` }))),
  );

describe("balances", () => {
  test("joining, leaving, pausing, deactivating and re-weighting change nobody's", async () => {
    const at = await make();
    await giveLeads(at, 7);
    const before = await balances(at);
    await addMember(system(at), { poolId: north(at), repId: rep(at, "Cleo"), weight: 250 });
    await reweightMember(system(at), { poolId: north(at), repId: rep(at, "Ana"), weight: 900 });
    await removeMember(system(at), { poolId: north(at), repId: rep(at, "Ben") });
    await editRep(system(at), { repId: rep(at, "Cleo"), isPaused: true });
    await editRep(system(at), { repId: rep(at, "Ben"), isActive: false });
    expect(await balances(at)).toEqual({ ...before, [rep(at, "Cleo")]: [0, 0, 0] });
    await editRep(system(at), { repId: rep(at, "Ben"), isActive: true });
    await addMember(system(at), { poolId: north(at), repId: rep(at, "Ben") });
    expect((await balances(at))[rep(at, "Ben")]).toEqual(before[rep(at, "Ben")]);
  });

  test("a new member starts level and takes leads from then on", async () => {
    const at = await make();
    await giveLeads(at, 4);
    await addMember(system(at), { poolId: north(at), repId: rep(at, "Cleo") });
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        submitLead(at.workspaceId, arrival(at.sourceId, { external_id: `later${n}` })),
      ),
    );
    expect(answers.filter(({ owner }) => owner?.id === rep(at, "Cleo"))).toHaveLength(2);
  });
});

describe("an edit", () => {
  test("makes a new roster snapshot in force, and the old ones stay to the letter", async () => {
    const at = await make();
    const before = await rosters(at);
    await editRep(system(at), { repId: rep(at, "Ana"), capPerDay: 3, timeZone: "Asia/Kathmandu" });
    const after = await rosters(at);
    expect(after.size).toBe(before.size + 1);
    for (const [hash, body] of before) expect(after.get(hash)).toBe(body);
    expect((await inForce(at)).reps.find(({ id }) => id === rep(at, "Ana"))?.capPerDay).toBe(3);
  });

  test("wakes the worker at once, so that held leads are released", async () => {
    const at = await make();
    await database.pool.query("update directory.workspace_head set next_due_at = $2 where workspace_id = $1", [
      at.workspaceId,
      new Date(Date.UTC(2100, 0, 1)),
    ]);
    await editRep(systemActor(at.workspaceId, Date.UTC(2026, 0, 5)), { repId: rep(at, "Ana"), openLimit: 5 });
    expect((await nextDue(at)).getTime()).toBe(Date.UTC(2026, 0, 5));
  });

  test("is in the audit log with what changed, without names or addresses of people", async () => {
    const at = await make();
    await editRep(system(at), {
      repId: rep(at, "Ana"),
      name: "Ana Quiroga",
      email: "quiroga@example.com",
      openLimit: 5,
    });
    const events = await inside(at, ({ db, workspaceId }) =>
      db
        .selectFrom("auditEvent")
        .selectAll()
        .where("workspaceId", "=", workspaceId)
        .where("action", "=", "rep.changed")
        .execute(),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.detail).toMatchObject({ openLimit: 5, name: expect.any(String), email: expect.any(String) });
    expect(JSON.stringify(events)).not.toContain("uiroga");
  });

  test("of a stranger's rep or pool finds nothing", async () => {
    const [at, other] = [await make(), await make()];
    await expect(editRep(system(at), { repId: rep(other, "Ana"), openLimit: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(editPool(system(at), { poolId: north(other), name: "Mine" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(addMember(system(at), { poolId: north(at), repId: rep(other, "Ana") })).rejects.toMatchObject({
      code: "invalid",
      field: "repId",
    });
  });
});

describe("a new rep", () => {
  test("works Monday to Friday 09:00–17:00 in the workspace's zone, not confirmed, without caps", async () => {
    const at = await make();
    const { repId } = await addRep(as(at, "manager"), { name: "Dev", email: "dev@example.com" });
    const found = await inside(at, (scope) => findRep(scope, repId));
    expect(found).toMatchObject({
      personId: null,
      timeZone: "UTC",
      schedule: NEW_REP_SCHEDULE,
      scheduleConfirmed: false,
      isActive: true,
      capPerDay: null,
      openLimit: null,
    });
  });

  test("who is a member takes name and address of the person; a second profile is refused", async () => {
    const at = await make();
    const personId = await addPerson(database.kysely, at.workspaceId, "rep", { name: "Dev" });
    const { repId } = await addRep(system(at), { personId, timeZone: "Europe/Lisbon" });
    expect(await inside(at, (scope) => findRep(scope, repId))).toMatchObject({
      personId,
      name: "Dev",
      timeZone: "Europe/Lisbon",
    });
    await expect(addRep(system(at), { personId })).rejects.toMatchObject({ code: "conflict", field: "personId" });
    await expect(addRep(system(at), { name: "Ana", email: "ANA@example.com" })).rejects.toMatchObject({
      code: "conflict",
      field: "email",
    });
  });

  test("of twenty at once with one address exactly one is made", async () => {
    const at = await make();
    const made = await Promise.allSettled(
      Array.from({ length: 20 }, () => addRep(system(at), { name: "Dev", email: "dev@example.com" })),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("hours", () => {
  const week = {
    ...NEW_REP_SCHEDULE,
    mon: [
      ["09:00", "12:30"],
      ["13:30", "18:00"],
    ] as [string, string][],
  };

  test("set by a rep are confirmed and are what the roster in force says", async () => {
    const at = await make();
    await setOwnHours(as(at, "rep", rep(at, "Ana")), { timeZone: "Europe/Lisbon", schedule: week });
    expect(await inside(at, (scope) => findRep(scope, rep(at, "Ana")))).toMatchObject({
      scheduleConfirmed: true,
      schedule: week,
    });
    const { working } = (await inForce(at)).reps.find(({ id }) => id === rep(at, "Ana")) ?? { working: [] };
    expect(working.length).toBeGreaterThanOrEqual(25);
    expect(working.some(([start, end]) => end - start === 3.5 * 3_600_000)).toBe(true);
  });

  test.each([
    ["timeZone", { timeZone: "Europe/Atlantis" }],
    ["schedule.mon.0.0", { schedule: { ...NEW_REP_SCHEDULE, mon: [["25:00", "26:00"]] as [string, string][] } }],
    [
      "schedule.tue",
      {
        schedule: {
          ...NEW_REP_SCHEDULE,
          tue: [
            ["09:00", "12:00"],
            ["11:00", "17:00"],
          ] as [string, string][],
        },
      },
    ],
    ["capPerDay", { capPerDay: 0 }],
    ["openLimit", { openLimit: 1.5 }],
    ["email", { email: "nobody" }],
    ["name", { name: "  " }],
  ])("that cannot be are refused, naming %s", async (field, change) => {
    const at = await make();
    await expect(async () => editRep(system(at), { repId: rep(at, "Ana"), ...change })).rejects.toMatchObject({
      code: "invalid",
      field,
    });
  });
});

describe("time off", () => {
  const DAY = 86_400_000;

  test("takes a rep out of the rotation until it ends or is taken back", async () => {
    const at = await make();
    const now = Date.now();
    const ana = as(at, "rep", rep(at, "Ana"));
    const { timeOffId } = await addTimeOff(ana, { startsAt: now - DAY, endsAt: now + DAY });
    const answers = await giveLeads(at, 4);
    expect(answers.every(({ owner }) => owner?.id === rep(at, "Ben"))).toBe(true);
    await removeTimeOff(ana, { timeOffId });
    const next = await submitLead(at.workspaceId, arrival(at.sourceId, { external_id: "back" }));
    expect(next.owner?.id).toBe(rep(at, "Ana"));
  });

  test("that ends before it starts, is over, or overlaps another is refused, naming the field", async () => {
    const at = await make();
    const ana = as(at, "rep", rep(at, "Ana"));
    const now = Date.now();
    await expect(async () => addTimeOff(ana, { startsAt: now, endsAt: now })).rejects.toMatchObject({
      field: "endsAt",
    });
    await expect(addTimeOff(ana, { startsAt: now - 2 * DAY, endsAt: now - DAY })).rejects.toMatchObject({
      field: "endsAt",
    });
    await addTimeOff(ana, { startsAt: now, endsAt: now + 2 * DAY });
    await expect(addTimeOff(ana, { startsAt: now + DAY, endsAt: now + 3 * DAY })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("of a colleague is a manager's to add and take back, and does not exist for another rep", async () => {
    const at = await make();
    const now = Date.now();
    const ben = as(at, "rep", rep(at, "Ben"));
    const span = { repId: rep(at, "Ana"), startsAt: now, endsAt: now + DAY };
    await expect(async () => addTimeOff(ben, span)).rejects.toMatchObject({ code: "forbidden" });
    const { timeOffId } = await addTimeOff(as(at, "manager"), span);
    await expect(removeTimeOff(ben, { timeOffId })).rejects.toMatchObject({ code: "not_found" });
    await removeTimeOff(as(at, "manager"), { timeOffId });
  });
});

describe("what the rules in force name", () => {
  test("the accountable owner cannot be deactivated, and is told which rules name them", async () => {
    const at = await make();
    const refusal = editRep(system(at), { repId: rep(at, "Ana"), isActive: false });
    await expect(refusal).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("“Everything else”"),
    });
  });

  test("somebody else can, and the rules that go on naming them are answered", async () => {
    const at = await make();
    expect(await editRep(system(at), { repId: rep(at, "Ben"), isActive: false })).toEqual({ stillNamedIn: [] });
  });

  test("a pool that a rule names is not archived; another one is, and comes back as it was", async () => {
    const at = await make();
    await expect(archivePool(system(at), { poolId: north(at) })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("“To the pool”"),
    });
    const spare = at.pools.Spare as string;
    await archivePool(system(at), { poolId: spare });
    expect((await inForce(at)).pools.map(({ id }) => id)).toEqual([north(at)]);
    await restorePool(system(at), { poolId: spare });
    expect((await inForce(at)).pools.find(({ id }) => id === spare)?.members).toHaveLength(1);
  });

  test("a pool that holds leads is not archived", async () => {
    const at = await make();
    await editRep(system(at), { repId: rep(at, "Ana"), isPaused: true });
    await editRep(system(at), { repId: rep(at, "Ben"), isPaused: true });
    const [answer] = await giveLeads(at, 1);
    expect(answer?.status).toBe("held");
    await inside(at, async (scope) => {
      const { rules } = rulesetSchema.parse(await getRulesetBody(scope, 1));
      const body = { schemaVersion: 1, rules: rules.filter(({ section }) => section === "catchAll") };
      await scope.db
        .updateTable("ruleset")
        .set({ body: JSON.stringify(body) })
        .where("workspaceId", "=", at.workspaceId)
        .execute();
    });
    await expect(archivePool(system(at), { poolId: north(at) })).rejects.toMatchObject({
      code: "conflict",
      message: "North holds 1 lead. Assign it first.",
    });
  });
});

describe("names", () => {
  test("of pools and queues in use are unique, whatever the letter case", async () => {
    const at = await make();
    await expect(createPool(system(at), { name: "NORTH" })).rejects.toMatchObject({ code: "conflict", field: "name" });
    await expect(createQueue(system(at), { name: "review" })).rejects.toMatchObject({
      code: "conflict",
      field: "name",
    });
    const queueId = at.queues.Review as string;
    await renameQueue(system(at), { queueId, name: "Second look" });
    await archiveQueue(system(at), { queueId });
    await createQueue(system(at), { name: "Second look" });
    expect((await inForce(at)).queues).toHaveLength(1);
  });
});

describe("roles", () => {
  const WEEK = { timeZone: "UTC", schedule: NEW_REP_SCHEDULE };
  const VERBS: [string, Ability, (at: WorkspaceFixture, actor: Actor) => Promise<unknown>][] = [
    ["adding a rep", "writeTeam", (_, actor) => addRep(actor, { name: "Dev", email: "dev@example.com" })],
    ["changing a rep", "writeTeam", (at, actor) => editRep(actor, { repId: rep(at, "Ana"), capPerDay: 4 })],
    ["setting own hours", "writeOwnHours", (_, actor) => setOwnHours(actor, WEEK)],
    ["making a pool", "writePools", (_, actor) => createPool(actor, { name: "South" })],
    ["changing a pool", "writePools", (at, actor) => editPool(actor, { poolId: north(at), name: "Far north" })],
    ["archiving a pool", "writePools", (at, actor) => archivePool(actor, { poolId: at.pools.Spare as string })],
    ["restoring a pool", "writePools", (at, actor) => restorePool(actor, { poolId: at.pools.Spare as string })],
    ["adding a member", "writePools", (at, actor) => addMember(actor, { poolId: north(at), repId: rep(at, "Cleo") })],
    [
      "removing a member",
      "writePools",
      (at, actor) => removeMember(actor, { poolId: north(at), repId: rep(at, "Ben") }),
    ],
    [
      "re-weighting",
      "writePools",
      (at, actor) => reweightMember(actor, { poolId: north(at), repId: rep(at, "Ben"), weight: 7 }),
    ],
    ["making a queue", "writePools", (_, actor) => createQueue(actor, { name: "New" })],
    [
      "renaming a queue",
      "writePools",
      (at, actor) => renameQueue(actor, { queueId: at.queues.Review as string, name: "New" }),
    ],
    ["archiving a queue", "writePools", (at, actor) => archiveQueue(actor, { queueId: at.queues.Review as string })],
  ];
  const cases = VERBS.flatMap(([verb, ability, run]) =>
    ROLES.map((role) => ({ verb, ability, run, role, may: can(role, ability) })),
  );

  test.each(cases)("$verb as $role: $may", async ({ run, role, may }) => {
    const at = await make();
    const attempt = async () => run(at, as(at, role, rep(at, "Ana")));
    if (may) await attempt();
    else await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  });
});
