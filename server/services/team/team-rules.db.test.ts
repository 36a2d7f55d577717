import { describe, expect, test } from "vitest";
import { getRulesetBody } from "#db/queries/rules/ruleset.ts";
import { arrival } from "#db/testing/arrivals.ts";
import type { WorkspaceFixture } from "#db/testing/fixtures.ts";
import { as, giveLeads, inForce, inside, make, north, openTeamDesk, rep, system } from "#db/testing/team-desk.ts";
import { type Ability, can, ROLES } from "#server/core/access.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import { NEW_REP_SCHEDULE } from "#server/core/time/schedule.ts";
import type { Actor } from "../actor.ts";
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

openTeamDesk();

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
    [
      "changing a rep",
      "writeTeam",
      (at, actor) => editRep(actor, { repId: rep(at, "Ana"), caps: [{ per: "day", kind: "calendar", limit: 4 }] }),
    ],
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
