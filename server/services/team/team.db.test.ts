import { describe, expect, test } from "vitest";
import { findRep } from "#db/queries/team/rep.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember as addPerson } from "#db/testing/fixtures.ts";
import {
  as,
  balances,
  database,
  giveLeads,
  inForce,
  inside,
  make,
  nextDue,
  north,
  openTeamDesk,
  rep,
  rosters,
  system,
} from "#db/testing/team-desk.ts";
import { NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { addMember } from "./add-member.ts";
import { addRep } from "./add-rep.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { removeMember } from "./remove-member.ts";
import { reweightMember } from "./reweight-member.ts";
import { setOwnHours } from "./set-own-hours.ts";

openTeamDesk();

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
    await editRep(system(at), {
      repId: rep(at, "Ana"),
      caps: [{ per: "day", kind: "calendar", limit: 3 }],
      timeZone: "Asia/Kathmandu",
    });
    const after = await rosters(at);
    expect(after.size).toBe(before.size + 1);
    for (const [hash, body] of before) expect(after.get(hash)).toBe(body);
    expect((await inForce(at)).reps.find(({ id }) => id === rep(at, "Ana"))?.caps).toEqual([
      { per: "day", kind: "calendar", limit: 3 },
    ]);
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
      caps: [],
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
    ["caps.0.limit", { caps: [{ per: "day" as const, kind: "calendar" as const, limit: 0 }] }],
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
