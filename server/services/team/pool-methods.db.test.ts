import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { addMember as addPerson, makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { type Desk, makeDesk } from "#db/testing/lead-fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { NO_CRITERIA } from "#server/core/library/library.ts";
import { uuidv7 } from "../../ids.ts";
import type { Actor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { acceptLead } from "../leads/accept-lead.ts";
import { claimLead } from "../leads/claim-lead.ts";
import { qualifyLead } from "../leads/qualify-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { editLibrary } from "../rules/edit-library.ts";
import { publishDraft } from "../rules/publish-draft.ts";
import { addMember } from "./add-member.ts";
import { archivePool } from "./archive-pool.ts";
import { createPool } from "./create-pool.ts";
import { editMember } from "./edit-member.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { readPool } from "./read-pool.ts";
import { recountLedger } from "./recount-ledger.ts";
import { setSkills } from "./set-skills.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () => makeDesk(database.kysely);
const poolOf = (desk: Desk) => desk.pools.EMEA as string;
const set = (desk: Desk, change: Record<string, unknown>) =>
  editPool(desk.as("admin"), { poolId: poolOf(desk), ...change });
const send = (desk: Desk, count: number, more: Record<string, unknown> = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, at) =>
      submitLead(
        desk.workspaceId,
        arrival(desk.sourceId, { email: `jo@c${count}-${at}.example`, country: "DE", ...more }),
      ),
    ),
  );
const recount = (desk: Desk, poolId = poolOf(desk)) =>
  withWorkspace(database.kysely, desk.workspaceId, (scope) => recountLedger(scope, poolId));

/** The ledger adds up, and every decision replays. */
async function holds(desk: Desk, turns: number, poolId = poolOf(desk)): Promise<void> {
  expect(await recount(desk, poolId)).toMatchObject({ turns, differences: [] });
  const found = await desk.read((scope) => replayDecisions(scope, 500));
  expect(found.filter(({ outcome }) => outcome !== "equal")).toEqual([]);
}

const balanceOf = async (desk: Desk, name: string, poolId = poolOf(desk)) =>
  (await readPool(desk.as("admin"), poolId)).members.find((member) => member.name === name);

describe("a pool's method", () => {
  test("least loaded: the leads go where fewest are open, and the ledger is kept all the same", async () => {
    const desk = await make();
    await set(desk, { rules: { method: "least_loaded" } });
    await editRep(desk.as("admin"), { repId: desk.reps.Ana as string, isPaused: true });
    await send(desk, 3);
    await editRep(desk.as("admin"), { repId: desk.reps.Ana as string, isPaused: false });
    const answers = await send(desk, 2);
    expect(answers.map(({ owner }) => owner?.name)).toEqual(["Ana", "Ana"]);
    await holds(desk, 5);
  });

  test("skills, tiers and conditions decide who is asked, and say why not the others", async () => {
    const desk = await make();
    const [ana, ben] = [desk.reps.Ana as string, desk.reps.Ben as string];
    await setSkills(desk.as("manager"), { repId: ben, skills: [{ kind: "language", value: "FR" }] });
    await set(desk, { rules: { required: [{ kind: "language", value: null }] } });
    const [french] = await send(desk, 1, { language: "fr" });
    expect(french?.owner?.name).toBe("Ben");
    await set(desk, { rules: {} });
    await editMember(desk.as("admin"), { poolId: poolOf(desk), repId: ben, tier: 2 });
    expect((await send(desk, 3)).map(({ owner }) => owner?.name)).toEqual(["Ana", "Ana", "Ana"]);
    const when = { fact: "lead.country", op: "in" as const, value: ["IT"] };
    await editMember(desk.as("admin"), { poolId: poolOf(desk), repId: ana, when });
    expect((await send(desk, 4)).map(({ owner }) => owner?.name)).toEqual(["Ben", "Ben", "Ben", "Ben"]);
    await holds(desk, 8);
  });

  test("a member counts for leads of a territory of the rules in force, which then cannot be published away", async () => {
    const desk = await make();
    const admin = desk.as("admin");
    const france = {
      id: uuidv7(),
      name: "France",
      parentId: null,
      criteria: { ...NO_CRITERIA, countries: ["FR"] },
      owner: null,
    };
    const when = { fact: "lead.territory", op: "inTerritory" as const, value: france.id };
    const counts = { poolId: poolOf(desk), repId: desk.reps.Ana as string, when };
    await expect(editMember(admin, counts)).rejects.toMatchObject({ code: "invalid", field: "when" });
    const put = { kind: "putTerritories" as const, territories: [france] };
    let { revision } = await editLibrary(admin, { revision: 0, edit: put });
    await publishDraft(admin, { revision, note: "France" });
    await editMember(admin, counts);
    expect((await readPool(admin, poolOf(desk))).libraryNames).toMatchObject({ [france.id]: "France" });
    expect((await send(desk, 3)).map(({ owner }) => owner?.name)).toEqual(["Ben", "Ben", "Ben"]);
    await holds(desk, 3);
    ({ revision } = await editLibrary(admin, { revision: 0, edit: { kind: "remove", id: france.id } }));
    await expect(publishDraft(admin, { revision, note: "No France" })).rejects.toMatchObject({
      code: "invalid",
      message: "Ana counts in the pool EMEA for something that this draft does not have.",
    });
  });

  test("sticky keeps a company with the rep of its last lead", async () => {
    const desk = await make();
    await set(desk, { rules: { stickyDays: 60 } });
    const owners = [];
    for (let at = 0; at < 4; at++) {
      const json = { email: `p${at}@hallmann.example`, country: "DE" };
      owners.push((await submitLead(desk.workspaceId, arrival(desk.sourceId, json))).owner?.name);
    }
    expect(new Set(owners).size).toBe(1);
    await holds(desk, 4);
  });

  test("an absence is paid back under catch up, in the database as in the core", async () => {
    const desk = await make();
    await set(desk, { rules: { absence: "catch_up" } });
    await editRep(desk.as("admin"), { repId: desk.reps.Ana as string, isPaused: true });
    await send(desk, 6);
    expect((await balanceOf(desk, "Ana"))?.owedNano).toBe(3_000_000_000);
    await editRep(desk.as("admin"), { repId: desk.reps.Ana as string, isPaused: false });
    const owners = (await send(desk, 4)).map(({ owner }) => owner?.name);
    expect(owners.filter((name) => name === "Ana")).toHaveLength(3);
    expect((await balanceOf(desk, "Ana"))?.owedNano).toBe(2_000_000_000);
    await holds(desk, 10);
  });

  test("value points are kept beside leads, and a credit takes its lead's points along", async () => {
    const desk = await make();
    const priority = { P1: 5, P2: 3, P3: 2, P4: 1 };
    await set(desk, { rules: { points: { priority } } });
    const answers = await send(desk, 4, { type: "demo" });
    const [first] = answers;
    await holds(desk, 4);
    expect((await balanceOf(desk, "Ana"))?.value).toEqual({ assigned: 10, balanceNano: 0 });
    const [from, to] = first?.owner?.name === "Ana" ? ["Ana", "Ben"] : ["Ben", "Ana"];
    const leadId = first?.leadId as string;
    await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps[to as string] as string, reason: "balance" });
    expect((await balanceOf(desk, from as string))?.value).toEqual({ assigned: 5, balanceNano: 5_000_000_000 });
    expect((await balanceOf(desk, to as string))?.value).toEqual({ assigned: 15, balanceNano: -5_000_000_000 });
    await holds(desk, 4);
  });
});

describe("a performance-tilted pool", () => {
  test("gives more to who qualifies more, from the day's renewal on, and its ledger adds up by the weights of the day", async () => {
    const desk = await make();
    const first = await send(desk, 40);
    for (const { leadId, owner } of first)
      if (owner?.name === "Ana") {
        await acceptLead(desk.as("Ana"), { leadId });
        await qualifyLead(desk.as("Ana"), { leadId });
      }
    await set(desk, { rules: { method: "performance" } });
    const [ana, ben] = [await balanceOf(desk, "Ana"), await balanceOf(desk, "Ben")];
    expect([ana?.weightNow, ben?.weightNow]).toEqual([150, 50]);
    const next = await send(desk, 20);
    expect(next.filter(({ owner }) => owner?.name === "Ana").length).toBeGreaterThanOrEqual(14);
    await holds(desk, 60);
  });
});

describe("a pool among others", () => {
  test("pools of one ledger share their turns, and it adds up over all of them", async () => {
    const desk = await make();
    const admin = desk.as("admin");
    const { poolId } = await createPool(admin, { name: "DACH", ledgerPoolId: poolOf(desk) });
    for (const name of ["Ana", "Cleo"]) await addMember(admin, { poolId, repId: desk.reps[name] as string });
    await set(desk, { nobodyEligible: "overflow", rules: { overflowPoolId: poolId } });
    await send(desk, 4);
    await editRep(admin, { repId: desk.reps.Ana as string, isPaused: true });
    await editRep(admin, { repId: desk.reps.Ben as string, isPaused: true });
    const over = await send(desk, 2);
    expect(over.map(({ pool, owner }) => [pool?.name, owner?.name])).toEqual([
      ["DACH", "Cleo"],
      ["DACH", "Cleo"],
    ]);
    await editRep(admin, { repId: desk.reps.Ana as string, isPaused: false });
    expect((await balanceOf(desk, "Ana", poolId))?.balanceNano).toBe((await balanceOf(desk, "Ana"))?.balanceNano);
    await holds(desk, 6);
    await expect(archivePool(admin, { poolId: poolOf(desk) })).rejects.toMatchObject({ code: "conflict" });
  });

  test("leads that would go round in a circle, and a ledger of a ledger, are refused", async () => {
    const desk = await make();
    const admin = desk.as("admin");
    const rules = { overflowPoolId: poolOf(desk) };
    const { poolId } = await createPool(admin, { name: "DACH", nobodyEligible: "overflow", rules });
    await expect(set(desk, { nobodyEligible: "overflow", rules: { overflowPoolId: poolId } })).rejects.toMatchObject({
      code: "invalid",
    });
    await editPool(admin, { poolId, ledgerPoolId: poolOf(desk) });
    await expect(createPool(admin, { name: "Alps", ledgerPoolId: poolId })).rejects.toMatchObject({ code: "invalid" });
    await expect(set(desk, { ledgerPoolId: poolId })).rejects.toMatchObject({ code: "invalid" });
  });

  test("a pool counts what its settings say: leads picked by hand and owned companies, as debits", async () => {
    const desk = await make();
    await set(desk, { rules: { countsByHand: true } });
    const leadId = await desk.send({ email: "pat@reseller.example" });
    await reassignLead(desk.as("manager"), { leadId, toRepId: desk.reps.Ana as string, reason: "balance" });
    expect(await balanceOf(desk, "Ana")).toMatchObject({ assigned: 1, balanceNano: -1_000_000_000 });
    expect(await recount(desk)).toMatchObject({ turns: 0, corrections: 1, differences: [] });
  });
});

/** Whoever finds no free connection asks again: fifty at once are more than the pool of connections holds. */
async function answered<T>(claim: () => Promise<T>): Promise<T> {
  try {
    return await claim();
  } catch (error) {
    if ((error as Error).message.includes("trying to connect")) return answered(claim);
    throw error;
  }
}

const FIFTY = 50;

/** A pool of fifty reps, each of them signed up, and an admin. */
async function makeFifty() {
  const names = Array.from({ length: FIFTY }, (_, place) => `Rep ${place + 1}`);
  const at = await makeWorkspace(database.kysely, {
    reps: names.map((name) => ({ name })),
    pools: [{ name: "All", members: names }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  const { workspaceId } = at;
  const members = await Promise.all(
    names.map(async (name): Promise<Actor> => {
      const repId = at.reps[name] as string;
      const personId = await addPerson(database.kysely, workspaceId, "rep", { name: name.replace(" ", "-"), repId });
      return { workspaceId, personId, repId, role: "rep" };
    }),
  );
  const personId = await addPerson(database.kysely, workspaceId, "admin");
  const admin: Actor = { workspaceId, personId, repId: null, role: "admin" };
  return { at, members, admin };
}

describe("a lead that a pool offers", () => {
  test("of fifty members who accept at once exactly one has it, one turn is used, the others read who took it", async () => {
    const { at, members, admin } = await makeFifty();
    const poolId = at.pools.All as string;
    await editPool(admin, { poolId, rules: { method: "claim" } });
    const { leadId, ...offer } = await submitLead(at.workspaceId, arrival(at.sourceId, { email: "jo@c.example" }));
    expect(offer).toMatchObject({ status: "queued", owner: null, reasonCode: "offered_to_pool" });
    const claims = await Promise.allSettled(members.map((member) => answered(() => claimLead(member, { leadId }))));
    const winners = members.filter((_, place) => claims[place]?.status === "fulfilled");
    expect(winners).toHaveLength(1);
    const winner = Object.entries(at.reps).find(([, repId]) => repId === winners[0]?.repId)?.[0];
    const lost = claims.filter((claim) => claim.status === "rejected").map(({ reason }) => reason.message);
    expect(lost).toEqual(Array(FIFTY - 1).fill(`Taken by ${winner}.`));
    await withWorkspace(database.kysely, at.workspaceId, async (scope) => {
      const lead = await scope.db.selectFrom("lead").selectAll().executeTakeFirstOrThrow();
      expect(lead).toMatchObject({ status: "assigned", reason: "claimed_from_pool", ownerRepId: winners[0]?.repId });
      expect(lead.acceptedAt).toEqual(lead.assignedAt);
      expect(await recountLedger(scope, poolId)).toMatchObject({ turns: 1, differences: [] });
      for (const { outcome } of await replayDecisions(scope, 500)) expect(outcome).toBe("equal");
    });
    const standings = (await readPool(admin, poolId)).members;
    expect(standings.filter(({ assigned }) => assigned === 1).map(({ name }) => name)).toEqual([winner]);
    expect(standings.reduce((sum, { balanceNano }) => sum + balanceNano, 0)).toBe(0);
    expect(Math.min(...standings.map(({ balanceNano }) => balanceNano))).toBe(-980_000_000);
  });

  test("is not there for somebody outside the pool, and a member who cannot take it reads why", async () => {
    const desk = await make();
    await set(desk, { rules: { method: "claim" } });
    const [answer] = await send(desk, 1);
    const leadId = answer?.leadId as string;
    await expect(claimLead(desk.as("Cleo"), { leadId })).rejects.toMatchObject({ code: "not_found" });
    await editRep(desk.as("admin"), { repId: desk.reps.Ana as string, isPaused: true });
    await expect(claimLead(desk.as("Ana"), { leadId })).rejects.toMatchObject({
      code: "precondition",
      message: "You cannot take this lead now: you are paused.",
    });
    expect(await desk.lead(leadId)).toMatchObject({ status: "queued", ownerRepId: null });
  });
});
