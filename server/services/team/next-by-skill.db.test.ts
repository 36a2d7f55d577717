import { beforeAll, expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { SkillKind } from "#server/core/pool/pool-rules.ts";
import { type Actor, systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { addMember } from "./add-member.ts";
import { createPool } from "./create-pool.ts";
import { editMember } from "./edit-member.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { readPool } from "./read-pool.ts";
import { setSkills } from "./set-skills.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const SKILLS: Record<string, [SkillKind, string][]> = {
  Ana: [
    ["language", "DE"],
    ["language", "Elvish"],
  ],
  Ben: [
    ["language", "fr"],
    ["language", "de"],
    ["product", "Analytics"],
  ],
  Cleo: [["segment", "enterprise"]],
};

/** Ana speaks German, Ben French and German and sells Analytics, Cleo neither; the pool requires the lead's language and prefers its product. */
async function makeOffice() {
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Ana" }, { name: "Ben" }, { name: "Cleo" }, { name: "Dev" }],
    pools: [{ name: "North", members: ["Ana", "Ben", "Cleo"] }],
    rules: ({ pools }) => [poolRule(pools.North as string)],
  });
  const system = systemActor(at.workspaceId);
  for (const [name, skills] of Object.entries(SKILLS))
    await setSkills(system, {
      repId: at.reps[name] as string,
      skills: skills.map(([kind, value]) => ({ kind, value })),
    });
  const needs = {
    required: [{ kind: "language" as const, value: null }],
    preferred: [{ kind: "product" as const, value: null }],
  };
  await editPool(system, { poolId: at.pools.North as string, rules: needs });
  return { ...at, system, poolId: at.pools.North as string, needs };
}
type Office = Awaited<ReturnType<typeof makeOffice>>;

const rep = (at: WorkspaceFixture, name: string) => at.reps[name] as string;
const told = async ({ system, poolId }: Office, actor: Actor = system) =>
  Object.fromEntries(
    (await readPool(actor, poolId)).nextBySkill.map(({ kind, value, status, people, otherPoolName }) => [
      `${kind}:${value}`,
      [status, ...people.map(({ name }) => name), ...(otherPoolName === null ? [] : [otherPoolName])],
    ]),
  );
let sent = 0;
const send = async (at: Office, more: Record<string, unknown>) => {
  const { status, owner } = await submitLead(
    at.workspaceId,
    arrival(at.sourceId, { external_id: `skill-${++sent}`, ...more }),
  );
  return [status, ...(owner ? [owner.name] : [])];
};

test("a pool tells who is next for each skill that a lead may name there, and such leads then go to them", async () => {
  const at = await makeOffice();
  for (let n = 0; n < 4; n++) {
    const next = await told(at);
    expect(Object.keys(next)).toEqual(["language:de", "language:fr", "product:analytics"]);
    expect(next["language:fr"]).toEqual(["assigned", "Ben"]);
    expect(next["product:analytics"]).toEqual(["assigned", "Ben"]);
    expect(await send(at, { language: "de" })).toEqual(next["language:de"]);
  }
  expect(await send(at, { language: "fr" })).toEqual(["assigned", "Ben"]);
  expect(await send(at, { product_interest: ["Analytics"] })).toEqual(["assigned", "Ben"]);
});

test("that nobody could take it is told as the pool then does: it is held, or goes over to another pool", async () => {
  const at = await makeOffice();
  await editRep(at.system, { repId: rep(at, "Ben"), isPaused: true });
  expect(await told(at)).toMatchObject({ "language:de": ["assigned", "Ana"], "language:fr": ["held"] });
  expect(await send(at, { language: "fr" })).toEqual(["held"]);
  const { poolId: overflowPoolId } = await createPool(at.system, { name: "South" });
  await addMember(at.system, { poolId: overflowPoolId, repId: rep(at, "Dev") });
  await editPool(at.system, { poolId: at.poolId, nobodyEligible: "overflow", rules: { ...at.needs, overflowPoolId } });
  expect((await told(at))["language:fr"]).toEqual(["assigned", "Dev", "South"]);
  const asAna: Actor = { workspaceId: at.workspaceId, personId: null, repId: rep(at, "Ana"), role: "rep" };
  expect((await told(at, asAna))["language:fr"]).toEqual(["assigned", "South"]);
});

test("a member who takes only some leads is next where the skill says that this is one, and nowhere else", async () => {
  const at = await makeOffice();
  const isGerman = { fact: "lead.language", op: "equals" as const, value: "de" };
  await editMember(at.system, { poolId: at.poolId, repId: rep(at, "Ben"), when: isGerman });
  await editRep(at.system, { repId: rep(at, "Ana"), isPaused: true });
  expect(await told(at)).toMatchObject({ "language:de": ["assigned", "Ben"], "language:fr": ["held"] });
  const isItalian = { fact: "lead.country", op: "equals" as const, value: "IT" };
  await editMember(at.system, { poolId: at.poolId, repId: rep(at, "Ben"), when: isItalian });
  expect(await told(at)).toMatchObject({ "language:de": ["held"], "language:fr": ["held"] });
});

test("where leads are claimed it tells to whom one would be offered, and a pool without such skills tells nothing", async () => {
  const at = await makeOffice();
  await editPool(at.system, { poolId: at.poolId, rules: { ...at.needs, method: "claim" } });
  expect((await told(at))["language:de"]).toEqual(["queued", "Ana", "Ben"]);
  expect((await told(at))["language:fr"]).toEqual(["queued", "Ben"]);
  await editPool(at.system, { poolId: at.poolId, rules: { required: [{ kind: "language", value: "de" }] } });
  expect(await told(at)).toEqual({});
});
