import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { EMPTY_LIBRARY, type SlaPolicy } from "#server/core/library/library.ts";
import { systemActor, writing } from "../actor.ts";
import { releaseHeld } from "../held/release-line.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { refreshRoster } from "../roster/refresh-roster.ts";
import { editLibrary } from "./edit-library.ts";
import { publishDraft } from "./publish-draft.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

/** A time of Wednesday 18 November 2026, UTC. */
const at = (time: string) => Date.parse(`2026-11-18T${time}:00Z`);
const MINUTE_MS = 60_000;
const FAST: SlaPolicy = {
  id: "0190a1b0-0000-7000-8000-00000000000a",
  name: "Fast",
  minutes: { P1: 3, P2: 7, P3: 11, P4: null },
  countedIn: "wallClock",
};
const NEWS = { id: "0190a1b0-0000-7000-8000-00000000000b", name: "Product news" };

/** Everything goes to the pool of Ana, under the fast policy; leads of students are kept warm on a track. */
const makeOffice = () =>
  makeWorkspace(database.kysely, {
    now: new Date(at("00:00")),
    reps: [{ name: "Greta" }, { name: "Ana" }],
    pools: [{ name: "All", members: ["Ana"] }],
    library: { ...EMPTY_LIBRARY, policies: [FAST], tracks: [NEWS] },
    rules: ({ pools }) => [
      rule({
        section: "guards",
        name: "Students",
        when: { fact: "lead.emailDomain", op: "matches", value: "*.edu" },
        action: { disposition: "nurture", nurtureTrackId: NEWS.id },
      }),
      rule({
        name: "All",
        action: { targets: [{ kind: "pool", id: pools.All as string, ifUnavailable: "hold" }], slaPolicyId: FAST.id },
      }),
    ],
  });

const send = (office: WorkspaceFixture, json: Record<string, unknown>, time: string) =>
  submitLead(office.workspaceId, arrival(office.sourceId, json, { at: at(time) }));
const leadOf = (office: WorkspaceFixture) =>
  withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
    db
      .selectFrom("lead")
      .select(["id", "status", "priority", "ownerRepId", "dueAt", "slaPolicyId"])
      .where("workspaceId", "=", workspaceId)
      .executeTakeFirstOrThrow(),
  );
const pause = (office: WorkspaceFixture, isPaused: boolean) =>
  writing(systemActor(office.workspaceId, at("09:00")), async (writes) => {
    const { db, workspaceId } = writes.scope;
    await db
      .updateTable("rep")
      .set({ isPaused })
      .where("workspaceId", "=", workspaceId)
      .where("name", "=", "Ana")
      .execute();
    await refreshRoster(writes);
  });
const replays = async (office: WorkspaceFixture) => {
  const found = await withWorkspace(database.kysely, office.workspaceId, (scope) => replayDecisions(scope, 10));
  return found.map(({ outcome }) => outcome);
};
const due = (time: string, minutes: number) => new Date(at(time) + minutes * MINUTE_MS);

test("a lead under an SLA policy is due by it when it comes, when it is more urgent, and in other hands", async () => {
  const office = await makeOffice();
  await send(office, { email: "jo@policy.example", type: "contact" }, "10:00");
  expect(await leadOf(office)).toMatchObject({ priority: "P3", slaPolicyId: FAST.id, dueAt: due("10:00", 11) });

  await send(office, { email: "jo@policy.example", type: "demo", message: "Tomorrow, please" }, "10:01");
  const urgent = await leadOf(office);
  expect(urgent).toMatchObject({ priority: "P1", slaPolicyId: FAST.id, dueAt: due("10:01", 3) });

  const greta = office.reps.Greta as string;
  const byHand = { leadId: urgent.id, toRepId: greta, reason: "wrong_region" as const };
  await reassignLead(systemActor(office.workspaceId, at("10:02")), byHand);
  expect(await leadOf(office)).toMatchObject({ ownerRepId: greta, dueAt: due("10:02", 3) });
  expect(await replays(office)).toEqual(["equal", "equal"]);
});

test("by hand a lead is due as the policy is now; where it is gone, by the workspace's standard", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId, at("10:00"));
  await send(office, { email: "jo@later.example", type: "contact" }, "10:00");
  const { id: leadId } = await leadOf(office);
  const slower = { ...FAST, minutes: { ...FAST.minutes, P3: 25 } };
  const { revision } = await editLibrary(actor, { revision: 0, edit: { kind: "putPolicy", policy: slower } });
  await publishDraft(actor, { revision, note: "Slower" });
  await reassignLead(actor, { leadId, toRepId: office.reps.Greta as string, reason: "wrong_region" });
  expect(await leadOf(office)).toMatchObject({ dueAt: due("10:00", 25) });

  await withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
    db.updateTable("lead").set({ slaPolicyId: NEWS.id }).where("workspaceId", "=", workspaceId).execute(),
  );
  await reassignLead(actor, { leadId, toRepId: office.reps.Ana as string, reason: "wrong_region" });
  expect(await leadOf(office)).toMatchObject({ dueAt: due("10:00", 480) });
});

test("a held lead keeps its SLA policy until somebody has it, and replays equal", async () => {
  const office = await makeOffice();
  await pause(office, true);
  await send(office, { email: "jo@held.example", type: "contact" }, "10:00");
  expect(await leadOf(office)).toMatchObject({ status: "held", slaPolicyId: FAST.id, dueAt: null });
  await pause(office, false);
  await writing(systemActor(office.workspaceId, at("11:00")), releaseHeld);
  expect(await leadOf(office)).toMatchObject({ status: "assigned", slaPolicyId: FAST.id, dueAt: due("11:00", 11) });
  expect(await replays(office)).toEqual(["equal", "equal"]);
});

test("a lead that goes to nurture is on record with its track, and a policy or track that a rule names is not deleted", async () => {
  const office = await makeOffice();
  await send(office, { email: "jo@mit.edu", type: "contact" }, "10:00");
  const body = await withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
    db.selectFrom("decision").select("body").where("workspaceId", "=", workspaceId).executeTakeFirstOrThrow(),
  );
  expect(body).toMatchObject({ body: { track: NEWS.id } });
  const actor = systemActor(office.workspaceId, at("10:00"));
  for (const [id, used] of [
    [FAST.id, "All"],
    [NEWS.id, "Students"],
  ] as const)
    await expect(editLibrary(actor, { revision: 0, edit: { kind: "remove", id } })).rejects.toThrow(used);
  await expect(
    editLibrary(actor, { revision: 0, edit: { kind: "putTrack", track: { ...NEWS, id: FAST.id.replace(/a$/, "c") } } }),
  ).rejects.toThrow("There is another nurture track called Product news.");
});
