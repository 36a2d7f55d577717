import { describe, expect, test, vi } from "vitest";
import { setQuiet } from "#db/directory/due.ts";
import { ALWAYS, makeWorkspace, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import {
  actorOf,
  database,
  exceptionsOf,
  leadOf,
  lookAfter,
  mailServer,
  mailsOf,
  makeDue,
  makeOffice,
  nextDue,
  openMailOffice,
  read,
  send,
} from "#db/testing/mail-office.ts";
import { systemActor, writing } from "../services/actor.ts";
import { editRep } from "../services/team/edit-rep.ts";
import { updateWorkspace } from "../services/workspaces/update-workspace.ts";
import { Worker } from "./worker.ts";

openMailOffice();

/** Lets the worker look at a lead as if it were held for so long; answers the workspace's exceptions then. */
async function afterMinutes(office: WorkspaceFixture, leadId: string, minutes: number) {
  const heldAt = new Date(Date.now() - minutes * 60_000);
  await read(office, ({ db }) => db.updateTable("lead").set({ heldAt }).where("id", "=", leadId).execute());
  await makeDue(office);
  await lookAfter(office);
  return exceptionsOf(office);
}

describe("held leads", () => {
  test("an edit that makes somebody eligible releases", async () => {
    await mailServer();
    const office = await makeOffice();
    const owner = await actorOf(office, "owner");
    await editRep(owner, { repId: office.reps.Ana as string, isPaused: true });
    const { leadId, status } = await send(office);
    await lookAfter(office);
    expect([status, (await leadOf(office, leadId)).status]).toEqual(["held", "held"]);
    expect((await exceptionsOf(office)).map(({ type, state }) => [type, state])).toEqual([["no_eligible_rep", "open"]]);
    await editRep(owner, { repId: office.reps.Ana as string, isPaused: false });
    await lookAfter(office);
    expect(await leadOf(office, leadId)).toMatchObject({
      status: "assigned",
      ownerRepId: office.reps.Ana,
      reason: "released_from_hold",
    });
    await lookAfter(office);
    expect(await exceptionsOf(office)).toMatchObject([
      { type: "no_eligible_rep", state: "resolved", resolution: "assigned" },
    ]);
  });

  test("raise an exception when somebody has been at work for half an hour, and one more after a day", async () => {
    const office = await makeOffice();
    const owner = await actorOf(office, "owner");
    await editRep(owner, { repId: office.reps.Ana as string, isPaused: true });
    const { leadId } = await send(office, { type: "contact" });
    const heldFor = async (minutes: number) => (await afterMinutes(office, leadId, minutes)).map(({ type }) => type);
    expect(await heldFor(29)).toEqual([]);
    const next = await nextDue(office);
    expect(next - Date.now()).toBeGreaterThan(50_000);
    expect(next - Date.now()).toBeLessThan(61_000);
    expect(await heldFor(31)).toEqual(["no_eligible_rep"]);
    expect(await heldFor(32)).toEqual(["no_eligible_rep"]);
    expect(await heldFor(24 * 60 + 1)).toEqual(["no_eligible_rep", "held_too_long"]);
  });

  test("raise it as soon or as late as the workspace says", async () => {
    const office = await makeOffice();
    const owner = await actorOf(office, "owner");
    await editRep(owner, { repId: office.reps.Ana as string, isPaused: true });
    await updateWorkspace(owner, { settings: { staffedMinutes: 90, heldHours: 2 } });
    const { leadId } = await send(office, { type: "contact" });
    const heldFor = async (minutes: number) =>
      (await afterMinutes(office, leadId, minutes)).map(({ type, detail }) => [type, detail]);
    expect(await heldFor(89)).toEqual([]);
    expect(await heldFor(91)).toEqual([["no_eligible_rep", { staffedMinutes: 90 }]]);
    expect((await heldFor(121)).at(-1)).toEqual(["held_too_long", { hours: 2 }]);
  });

  test("say at capacity where limits are all that is in the way", async () => {
    const office = await makeOffice();
    await editRep(await actorOf(office, "owner"), { repId: office.reps.Ana as string, openLimit: 1 });
    await send(office);
    const { leadId } = await send(office, { type: "contact" });
    await read(office, ({ db }) =>
      db
        .updateTable("lead")
        .set({ heldAt: new Date(Date.now() - 3_600_000) })
        .where("id", "=", leadId)
        .execute(),
    );
    await makeDue(office);
    await lookAfter(office);
    expect(await exceptionsOf(office)).toMatchObject([{ type: "at_capacity", leadId, poolId: office.pools.EMEA }]);
  });
});

describe("the loop", () => {
  test("finds what is due by itself, stays away from a workspace that is being loaded, and stops cleanly", async () => {
    const mails = await mailServer();
    const office = await makeOffice();
    await read(office, (scope) => setQuiet(scope, true));
    await send(office);
    const worker = new Worker();
    worker.start();
    const other = await makeOffice();
    await send(other);
    await vi.waitFor(() => expect(mails).toHaveLength(1), 5_000);
    expect(await mailsOf(office)).toEqual([]);
    await read(office, (scope) => setQuiet(scope, false));
    await vi.waitFor(() => expect(mails).toHaveLength(2), 5_000);
    await worker.stop();
    await send(other);
    await writing(systemActor(other.workspaceId), async () => {});
    expect(await mailsOf(other)).toHaveLength(1);
  });

  test("renews the roster once a day", async () => {
    const office = await makeWorkspace(database.kysely, {
      reps: [{ name: "Ana", schedule: ALWAYS }],
      now: new Date(Date.now() - 9 * 86_400_000),
    });
    const hashOf = async () =>
      (
        await database.kysely
          .selectFrom("directory.workspaceHead")
          .select("rosterHash")
          .where("workspaceId", "=", office.workspaceId)
          .executeTakeFirstOrThrow()
      ).rosterHash;
    const before = await hashOf();
    await lookAfter(office);
    const after = await hashOf();
    expect(after).not.toBe(before);
    await makeDue(office);
    await lookAfter(office);
    expect(await hashOf()).toBe(after);
    const midnight = Math.ceil(Date.now() / 86_400_000) * 86_400_000;
    expect(await nextDue(office)).toBe(midnight);
  });
});
