import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember as addPerson, makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { type Actor, systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { addRep } from "./add-rep.ts";
import { archivePool, restorePool } from "./archive-pool.ts";
import { createPool } from "./create-pool.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { importReps } from "./import-reps.ts";
import { offboardRep } from "./offboard-rep.ts";
import { previewMembership } from "./preview-membership.ts";
import { readPool } from "./read-pool.ts";
import { recountLedgers } from "./recount-ledger.ts";
import { removeMember } from "./remove-member.ts";
import { setSkills } from "./set-skills.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const GERMAN = { all: ["language:de"], any: [], timeZones: [] };
const DE = [{ kind: "language" as const, value: "de" }];

/** Ana was added by hand; Ben and Cleo speak German. All leads go to the pool. */
const makeOffice = () =>
  makeWorkspace(database.kysely, {
    reps: [
      { name: "Greta" },
      { name: "Ana" },
      { name: "Ben", skills: ["language:de"] },
      { name: "Cleo", skills: ["language:de"] },
    ],
    pools: [{ name: "DACH", members: ["Ana"] }],
    rules: ({ pools }) => [poolRule(pools.DACH as string)],
  });

async function membersOf(office: WorkspaceFixture, poolId = office.pools.DACH as string) {
  const { members } = await readPool(systemActor(office.workspaceId), poolId);
  return members.map(({ name, byCondition }) => `${name} ${byCondition ? "by condition" : "by hand"}`);
}

const standingIn = (office: WorkspaceFixture, poolId: string, name: string) =>
  withWorkspace(database.kysely, office.workspaceId, ({ db }) =>
    db
      .selectFrom("poolMember")
      .select(["isMember", "balanceNano", "assigned", "weight"])
      .where("poolId", "=", poolId)
      .where("repId", "=", office.reps[name] as string)
      .executeTakeFirstOrThrow(),
  );
const standingOf = (office: WorkspaceFixture, name: string) => standingIn(office, office.pools.DACH as string, name);

let sent = 0;
async function giveLeads(office: WorkspaceFixture, count: number) {
  for (let n = 0; n < count; n += 1) {
    sent += 1;
    const lead = { email: `p${sent}@c${sent}.example`, type: "contact" };
    await submitLead(office.workspaceId, arrival(office.sourceId, lead));
  }
}

async function differencesOf(office: WorkspaceFixture) {
  const recounts = await withWorkspace(database.kysely, office.workspaceId, recountLedgers);
  return recounts.flatMap(({ differences }) => differences);
}

test("who fits joins, is given leads, leaves with the skill and comes back with the balance; hand-added people stay", async () => {
  const [office, other] = [await makeOffice(), await makeOffice()];
  const actor = systemActor(office.workspaceId);
  const poolId = office.pools.DACH as string;
  const ben = office.reps.Ben as string;
  const elsewhere = { all: ["language:fr"], any: [], timeZones: [] };
  await editPool(systemActor(other.workspaceId), { poolId: other.pools.DACH as string, membership: elsewhere });
  const preview = await previewMembership(actor, { poolId, membership: GERMAN });
  expect(preview).toEqual({ joining: ["Ben", "Cleo"], leaving: [], members: 3 });
  expect(await membersOf(office)).toEqual(["Ana by hand"]);

  await editPool(actor, { poolId, membership: GERMAN });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Ben by condition", "Cleo by condition"]);
  await giveLeads(office, 4);
  const before = await standingOf(office, "Ben");
  expect(before.assigned).toBeGreaterThan(0);

  await setSkills(actor, { repId: ben, skills: [] });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Cleo by condition"]);
  expect(await standingOf(office, "Ben")).toEqual({ ...before, isMember: false });
  await setSkills(actor, { repId: ben, skills: DE });
  expect(await standingOf(office, "Ben")).toEqual(before);

  await editRep(actor, { repId: office.reps.Cleo as string, isActive: false });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Ben by condition"]);
  expect(await membersOf(other)).toEqual(["Ana by hand"]);
  expect(await differencesOf(office)).toEqual([]);
});

test("people who are added or imported later join by themselves, in the zones that are named", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId);
  const poolId = office.pools.DACH as string;
  const membership = { all: [], any: [], timeZones: ["Europe/Vienna"] };
  await editPool(actor, { poolId, membership });
  await addRep(actor, { name: "Dora", email: "dora@example.com", timeZone: "Europe/Vienna" });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Dora by condition"]);
  const csv = "Name,Email,Time zone\nEmil,emil@example.com,Europe/Vienna\nFay,fay@example.com,Europe/Paris\n";
  await importReps(actor, { text: csv });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Dora by condition", "Emil by condition"]);
});

test("whoever moves to another time zone leaves the pool of the one and joins that of the other", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId);
  const zones = (timeZones: string[]) => ({ all: ["language:de"], any: [], timeZones });
  await editPool(actor, { poolId: office.pools.DACH as string, membership: zones(["Europe/Vienna"]) });
  const { poolId } = await createPool(actor, { name: "Overseas", membership: zones(["America/New_York"]) });
  const ben = office.reps.Ben as string;
  await editRep(actor, { repId: ben, timeZone: "Europe/Vienna" });
  expect([await membersOf(office), await membersOf(office, poolId)]).toEqual([["Ana by hand", "Ben by condition"], []]);
  await editRep(actor, { repId: ben, timeZone: "America/New_York" });
  expect([await membersOf(office), await membersOf(office, poolId)]).toEqual([["Ana by hand"], ["Ben by condition"]]);
});

test("an archived pool keeps its members as they were; restored, it has those who fit now", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId);
  const { poolId } = await createPool(actor, { name: "German", membership: GERMAN });
  const people = { ben: office.reps.Ben as string, greta: office.reps.Greta as string };
  await archivePool(actor, { poolId });
  await setSkills(actor, { repId: people.ben, skills: [] });
  await setSkills(actor, { repId: people.greta, skills: DE });
  const seats = () =>
    withWorkspace(database.kysely, office.workspaceId, ({ db }) =>
      db.selectFrom("poolMember").select("repId").where("poolId", "=", poolId).where("isMember", "=", true).execute(),
    );
  expect((await seats()).map(({ repId }) => repId)).toContain(people.ben);
  await restorePool(actor, { poolId });
  expect(await membersOf(office, poolId)).toEqual(["Cleo by condition", "Greta by condition"]);
});

test("two pools with conditions that count in one ledger: whoever joins both, leaves one and returns has one balance", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId);
  const home = office.pools.DACH as string;
  const ben = office.reps.Ben as string;
  await editPool(actor, { poolId: home, membership: GERMAN });
  const french = { all: ["language:fr"], any: [], timeZones: [] };
  const { poolId } = await createPool(actor, { name: "Romandie", ledgerPoolId: home, membership: french });
  await giveLeads(office, 3);
  await setSkills(actor, { repId: ben, skills: [...DE, { kind: "language", value: "fr" }] });
  expect(await membersOf(office, poolId)).toEqual(["Ben by condition"]);
  await giveLeads(office, 4);
  const before = await standingIn(office, home, "Ben");
  expect(before.assigned).toBeGreaterThan(0);
  await setSkills(actor, { repId: ben, skills: [{ kind: "language", value: "fr" }] });
  expect([await membersOf(office), await membersOf(office, poolId)]).toEqual([
    ["Ana by hand", "Cleo by condition"],
    ["Ben by condition"],
  ]);
  expect(await standingIn(office, home, "Ben")).toEqual({ ...before, isMember: false });
  await giveLeads(office, 2);
  await setSkills(actor, { repId: ben, skills: DE });
  expect(await standingIn(office, home, "Ben")).toEqual(before);
  expect(await differencesOf(office)).toEqual([]);
});

test("whoever is let go leaves the pools that took them in, and returns to them with the balance once they are back", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId);
  await editPool(actor, { poolId: office.pools.DACH as string, membership: GERMAN });
  await giveLeads(office, 6);
  const ben = office.reps.Ben as string;
  const gone = await offboardRep(actor, { repId: ben, successorRepId: office.reps.Greta as string });
  expect(gone).toMatchObject({ pools: 1, leads: { total: 2, waiting: 0 } });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Cleo by condition"]);
  // Later changes of people do not bring them back while they are gone.
  await setSkills(actor, { repId: office.reps.Ana as string, skills: DE });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Cleo by condition"]);
  const left = await standingOf(office, "Ben");
  await editRep(actor, { repId: ben, isActive: true });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Ben by condition", "Cleo by condition"]);
  expect(await standingOf(office, "Ben")).toEqual({ ...left, isMember: true });
  expect(await differencesOf(office)).toEqual([]);
});

test("a member by condition is not removed by hand; without the condition those who came by it stay", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId);
  const poolId = office.pools.DACH as string;
  await editPool(actor, { poolId, membership: GERMAN });
  const gone = { poolId, repId: office.reps.Ben as string };
  await expect(removeMember(actor, gone)).rejects.toThrow("DACH takes them in by its condition.");
  await setSkills(actor, { repId: office.reps.Ana as string, skills: DE });
  await expect(removeMember(actor, { poolId, repId: office.reps.Ana as string })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Ben by condition", "Cleo by condition"]);
  await editPool(actor, { poolId, membership: null });
  expect(await membersOf(office)).toEqual(["Ana by hand", "Ben by hand", "Cleo by hand"]);
  await removeMember(actor, gone);
  expect(await membersOf(office)).toEqual(["Ana by hand", "Cleo by hand"]);
});

test("a condition that names nothing is refused with its field, and so is a rep who asks", async () => {
  const office = await makeOffice();
  const actor = systemActor(office.workspaceId);
  const poolId = office.pools.DACH as string;
  const empty = { poolId, membership: { all: [], any: [], timeZones: [] } };
  expect(() => editPool(actor, empty)).toThrow(expect.objectContaining({ field: "membership.all" }));
  const mars = { poolId, membership: { timeZones: ["Mars/Olympus"] } };
  expect(() => editPool(actor, mars)).toThrow(expect.objectContaining({ field: "membership.timeZones.0" }));
  const rep: Actor = { ...actor, role: "rep", personId: await addPerson(database.kysely, office.workspaceId, "rep") };
  const forbidden = expect.objectContaining({ code: "forbidden" });
  expect(() => previewMembership(rep, { poolId, membership: GERMAN })).toThrow(forbidden);
  expect(() => editPool(rep, { poolId, membership: GERMAN })).toThrow(forbidden);
});
