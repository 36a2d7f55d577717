import { beforeAll, describe, expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { type TestDatabase, testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { LEAD_NANO } from "#server/core/pool/shares.ts";
import { type Actor, systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { reassignLead } from "../leads/reassign-lead.ts";
import { addMember } from "./add-member.ts";
import { addTimeOff } from "./add-time-off.ts";
import { createPool } from "./create-pool.ts";
import { editMember } from "./edit-member.ts";
import { editPool } from "./edit-pool.ts";
import { editRep } from "./edit-rep.ts";
import { readLedger } from "./read-ledger.ts";
import { readOwnDay, readOwnStanding } from "./read-own-day.ts";
import { readPeople } from "./read-people.ts";
import { readPerson } from "./read-person.ts";
import { readPool } from "./read-pool.ts";
import { readPools } from "./read-pools.ts";
import { readQueues } from "./read-queues.ts";
import { removeMember } from "./remove-member.ts";
import { setMemberCaps } from "./set-member-caps.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  installTestRuntime(database);
});

const make = () =>
  makeWorkspace(database.kysely, {
    reps: [
      { name: "Ana" },
      { name: "Ben" },
      { name: "Cleo", caps: [{ per: "day", kind: "calendar", limit: 2 }] },
      { name: "Dev" },
    ],
    pools: [{ name: "North", members: ["Ana", "Ben", "Cleo"], weights: [100, 100, 50] }],
    queues: ["Review"],
    rules: ({ pools }) => [poolRule(pools.North as string)],
  });
const system = (at: WorkspaceFixture) => systemActor(at.workspaceId);
const rep = (at: WorkspaceFixture, name: string) => at.reps[name] as string;
const asRep = (at: WorkspaceFixture, name: string): Actor => ({
  workspaceId: at.workspaceId,
  personId: null,
  repId: rep(at, name),
  role: "rep",
});
const north = (at: WorkspaceFixture) => at.pools.North as string;
const send = (at: WorkspaceFixture, name: string) =>
  submitLead(at.workspaceId, arrival(at.sourceId, { external_id: name }));

describe("a pool", () => {
  test("tells who can take a lead now and who gets the next ones, as they then do", async () => {
    const at = await make();
    for (let n = 0; n < 5; n++) await send(at, `x${n}`);
    const { next } = await readPool(system(at), north(at));
    const owners = [];
    for (let n = 0; n < 3; n++) owners.push((await send(at, `y${n}`)).owner?.id);
    expect(next.repIds.slice(0, 3)).toEqual(owners);
    expect(next.repIds).toHaveLength(7);
  });

  test.each(
    (["fair_rotation", "least_loaded", "most_spare", "longest_idle", "performance"] as const).flatMap((method) =>
      (["forfeit", "keep_turn", "catch_up"] as const).map((absence) => ({ method, absence })),
    ),
  )(
    "by $method with $absence tells who gets the next ones after somebody was away and while one is full",
    async (how) => {
      const at = await make();
      await editPool(system(at), { poolId: north(at), rules: how });
      await editRep(system(at), { repId: rep(at, "Ben"), isPaused: true });
      for (let n = 0; n < 7; n++) await send(at, `x${n}`);
      const told = async () => (await readPool(system(at), north(at))).next.repIds.slice(0, 5);
      const expectTold = async (name: string) => {
        const next = await told();
        const owners = [];
        for (let n = 0; n < 5; n++) owners.push((await send(at, `${name}${n}`)).owner?.id);
        expect(next).toEqual(owners);
      };
      await expectTold("away");
      await editRep(system(at), { repId: rep(at, "Ben"), isPaused: false });
      await expectTold("back");
    },
  );

  test("adds up: entitlement and assigned are the leads it gave, those of former members too", async () => {
    const at = await make();
    for (let n = 0; n < 9; n++) await send(at, `x${n}`);
    await removeMember(system(at), { poolId: north(at), repId: rep(at, "Ben") });
    const pool = await readPool(system(at), north(at));
    const all = [...pool.members, ...pool.former];
    expect(all.map(({ name }) => name)).toEqual(["Ana", "Cleo", "Ben"]);
    expect(all.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(9);
    expect(all.reduce((sum, { balanceNano, assigned }) => sum + balanceNano + assigned * LEAD_NANO, 0)).toBe(
      9 * LEAD_NANO,
    );
    expect(pool).toMatchObject({ givenToday: 9, held: { leads: 0 } });
    expect(pool.rules.map(({ name }) => name)).toEqual(["To the pool"]);
    expect(pool.others.map(({ name }) => name)).toEqual(["Ben", "Dev"]);
  });

  test("says why a member cannot take a lead, and what it holds meanwhile", async () => {
    const at = await make();
    const now = Date.now();
    for (let n = 0; n < 10; n++) await send(at, `x${n}`);
    await editRep(system(at), { repId: rep(at, "Ana"), isPaused: true });
    await addTimeOff(system(at), { repId: rep(at, "Ben"), startsAt: now - 1000, endsAt: now + 3_600_000 });
    await send(at, "nobody");
    const pool = await readPool(system(at), north(at));
    expect(pool.members.map(({ name, now }) => [name, now.exclusion])).toEqual([
      ["Ana", "paused"],
      ["Ben", "time_off"],
      ["Cleo", "at_cap"],
    ]);
    expect(pool.held.leads).toBe(1);
    expect(pool.next).toEqual({ repIds: [], balanceNano: null, passedOver: [] });
  });

  test("tells of every cap of a member how much of it is used, as it then refuses leads", async () => {
    const at = await make();
    const cleo = { poolId: north(at), repId: rep(at, "Cleo") };
    await setMemberCaps(system(at), { ...cleo, caps: [{ per: "week", kind: "calendar", limit: 3 }] });
    const { poolId: other } = await createPool(system(at), { name: "South" });
    await addMember(system(at), { poolId: other, repId: rep(at, "Cleo") });
    await editMember(system(at), { poolId: north(at), repId: rep(at, "Ana"), tier: 2 });
    await editMember(system(at), { poolId: north(at), repId: rep(at, "Ben"), tier: 2 });
    const used = async (poolId: string) => {
      const { members } = await readPool(system(at), poolId);
      const member = members.find(({ name }) => name === "Cleo");
      return { uses: member?.capUses, exclusion: member?.now.exclusion };
    };
    const day = (count: number) => ({ per: "day", kind: "calendar", limit: 2, count, isOfPool: false });
    const week = (count: number) => ({ per: "week", kind: "calendar", limit: 3, count, isOfPool: true });
    expect(await used(north(at))).toEqual({ uses: [day(0), week(0)], exclusion: null });
    expect((await send(at, "first")).owner?.id).toBe(rep(at, "Cleo"));
    expect(await used(north(at))).toEqual({ uses: [day(1), week(1)], exclusion: null });
    expect(await used(other)).toEqual({ uses: [day(1)], exclusion: null });
    await setMemberCaps(system(at), { ...cleo, caps: [{ per: "week", kind: "calendar", limit: 1 }] });
    expect(await used(north(at))).toEqual({ uses: [day(1), { ...week(1), limit: 1 }], exclusion: "at_pool_week_cap" });
    const { members, now } = await readPool(system(at), north(at));
    const until = members.find(({ name }) => name === "Cleo")?.now.until ?? 0;
    expect((until - now) / 86_400_000).toBeGreaterThan(0);
    expect((until - now) / 86_400_000, "by the next Monday it is free again").toBeLessThanOrEqual(7);
    expect((await send(at, "second")).owner?.id).not.toBe(rep(at, "Cleo"));
  });

  test("has in the line of leads that anybody may take nobody who takes only some, as such leads then go", async () => {
    const at = await make();
    const when = { fact: "lead.country", op: "equals" as const, value: "IT" };
    await editMember(system(at), { poolId: north(at), repId: rep(at, "Ana"), when });
    const { repIds } = (await readPool(system(at), north(at))).next;
    expect(repIds).not.toContain(rep(at, "Ana"));
    expect((await send(at, "anybody")).owner?.id).toBe(repIds[0]);
    const day = await readOwnDay(asRep(at, "Ana"));
    expect(day?.pools).toMatchObject([{ isForSome: true, place: null }]);
    expect((await readOwnDay(asRep(at, "Ben")))?.pools).toMatchObject([{ isForSome: false }]);
  });

  test("is shown to its members and does not exist for another rep", async () => {
    const at = await make();
    expect((await readPool(asRep(at, "Ana"), north(at))).canReadLedger).toBe(false);
    await expect(readPool(asRep(at, "Dev"), north(at))).rejects.toMatchObject({ code: "not_found" });
    await expect(async () => readPools(asRep(at, "Ana"))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the ledger's page", () => {
  test("lists turns and corrections newest first, in pages that miss and repeat nothing", async () => {
    const at = await make();
    let moved: string | undefined;
    for (let n = 0; n < 60; n++) moved = (await send(at, `x${n}`)).leadId;
    await reassignLead(system(at), { leadId: moved as string, toRepId: rep(at, "Dev"), reason: "no_time" });
    const first = await readLedger(system(at), { poolId: north(at) });
    const second = await readLedger(system(at), { poolId: north(at), beforeSeq: first.nextCursor as number });
    expect(second.nextCursor).toBeNull();
    const lines = [...first.lines, ...second.lines];
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(lines.map(({ kind }) => kind).filter((kind) => kind === "turn")).toHaveLength(60);
    expect(first.lines[0]).toMatchObject({ kind: "credit", assignedChange: -1 });
    const { lines: corrections } = await readLedger(system(at), { poolId: north(at), onlyCorrections: true });
    expect(corrections).toHaveLength(1);
  });
});

describe("people", () => {
  test("are listed with their pools, those who left last; a person's page names the rules that name them", async () => {
    const at = await make();
    await editRep(system(at), { repId: rep(at, "Ben"), isActive: false });
    const { people } = await readPeople(system(at));
    expect(people.map(({ name, pools }) => [name, pools.map((pool) => pool.name)])).toEqual([
      ["Ana", ["North"]],
      ["Cleo", ["North"]],
      ["Dev", []],
      ["Ben", ["North"]],
    ]);
    const ana = await readPerson(system(at), rep(at, "Ana"));
    expect(ana.rules).toMatchObject([{ name: "Everything else", isCatchAll: true }]);
    expect((await readPerson(system(at), rep(at, "Dev"))).otherPools.map(({ name }) => name)).toEqual(["North"]);
  });

  test("read their own balance and place in line", async () => {
    const at = await make();
    for (let n = 0; n < 2; n++) await send(at, `x${n}`);
    const line = (await readPool(system(at), north(at))).next.repIds;
    const day = await readOwnDay(asRep(at, "Cleo"));
    expect(day?.pools).toMatchObject([{ name: "North", place: line.indexOf(rep(at, "Cleo")) + 1 }]);
    expect(await readOwnStanding(asRep(at, "Cleo"))).toMatchObject({
      exclusion: null,
      poolCount: 1,
      nearest: { poolName: "North" },
    });
    expect(await readOwnStanding({ ...asRep(at, "Cleo"), repId: null })).toBeNull();
  });

  test("are told a balance only of pools that go by shares", async () => {
    const at = await make();
    const { poolId } = await createPool(system(at), { name: "By load", rules: { method: "least_loaded" } });
    for (const name of ["Cleo", "Dev"]) await addMember(system(at), { poolId, repId: rep(at, name) });
    for (let n = 0; n < 2; n++) await send(at, `x${n}`);
    const [byLoad, north] = (await readOwnDay(asRep(at, "Cleo")))?.pools ?? [];
    expect([byLoad?.name, north?.name]).toEqual(["By load", "North"]);
    expect(await readOwnStanding(asRep(at, "Cleo"))).toMatchObject({ poolCount: 2, balanceNano: north?.balanceNano });
    expect(await readOwnStanding(asRep(at, "Dev"))).toMatchObject({ poolCount: 1, balanceNano: null });
  });
});

test("queues are listed with the rules that send leads there", async () => {
  const at = await make();
  expect((await readQueues(system(at))).queues).toMatchObject([
    { name: "Review", leads: 0, oldestAt: null, rules: [] },
  ]);
});
