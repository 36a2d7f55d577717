import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember as addPerson, makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { type Actor, systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { addRep } from "./add-rep.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { importReps } from "./import-reps.ts";
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

async function membersOf(office: WorkspaceFixture) {
  const { members } = await readPool(systemActor(office.workspaceId), office.pools.DACH as string);
  return members.map(({ name, byCondition }) => `${name} ${byCondition ? "by condition" : "by hand"}`);
}

const standingOf = (office: WorkspaceFixture, name: string) =>
  withWorkspace(database.kysely, office.workspaceId, ({ db }) =>
    db
      .selectFrom("poolMember")
      .select(["isMember", "balanceNano", "assigned", "weight"])
      .where("repId", "=", office.reps[name] as string)
      .executeTakeFirstOrThrow(),
  );

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
  for (let n = 0; n < 4; n++)
    await submitLead(office.workspaceId, arrival(office.sourceId, { email: `p${n}@c${n}.example`, type: "contact" }));
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
  const recounts = await withWorkspace(database.kysely, office.workspaceId, recountLedgers);
  expect(recounts.flatMap(({ differences }) => differences)).toEqual([]);
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
