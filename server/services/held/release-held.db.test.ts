import { beforeAll, describe, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { Cap } from "#server/core/pool/caps.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import { systemActor, writing } from "../actor.ts";
import type { IntakeItem } from "../intake/item.ts";
import { redecideLead } from "../intake/redecide.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";
import { recountLedger } from "../team/recount-ledger.ts";
import { updateWorkspace } from "../workspaces/update-workspace.ts";
import { raiseWaiting } from "./raise-waiting.ts";
import { releaseHeld } from "./release-line.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const DAY: [string, string][] = [["09:00", "17:00"]];
const HOURS: WeeklySchedule = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] };
/** A time of Wednesday 18 November 2026, UTC. */
const at = (time: string, day = 18) => Date.parse(`2026-11-${day}T${time}:00Z`);

type People = { name: string; caps?: Cap[]; schedule?: WeeklySchedule }[];

/** A pool of reps who work from nine to five; demos are P1, everything else P3. */
const makeOffice = (people: People = [{ name: "Ana" }]) =>
  makeWorkspace(database.kysely, {
    now: new Date(at("00:00")),
    reps: [{ name: "Greta" }, ...people.map((rep) => ({ schedule: HOURS, ...rep }))],
    pools: [{ name: "EMEA", members: people.map(({ name }) => name) }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });

let sent = 0;
async function send(
  office: WorkspaceFixture,
  time: string,
  json: Record<string, unknown> = {},
  more: Partial<IntakeItem> = {},
) {
  const lead = { email: `p${++sent}@free${sent}.example`, type: "contact", ...json };
  return submitLead(office.workspaceId, arrival(office.sourceId, lead, { at: at(time), ...more }));
}

const release = (office: WorkspaceFixture, time: string, day?: number) =>
  writing(systemActor(office.workspaceId, at(time, day)), releaseHeld);

/** Releases so far, in the order of their seqs. */
const releases = (office: WorkspaceFixture) =>
  withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
    db
      .selectFrom("decision")
      .select(["leadId", "ownerRepId", "seq", "rulesetVersion", "reason"])
      .where("workspaceId", "=", workspaceId)
      .where("kind", "=", "release")
      .orderBy("seq")
      .execute(),
  );

describe("leads that a pool holds", () => {
  test("held leads are released by priority, then age", async () => {
    const office = await makeOffice();
    const first = await send(office, "07:00");
    const second = await send(office, "07:05");
    const urgent = await send(office, "07:10", { type: "demo" });
    expect([first.status, urgent.status]).toEqual(["held", "held"]);
    expect(await release(office, "08:00")).toEqual({ count: 0, next: at("09:00") });
    expect((await release(office, "09:00")).count).toBe(3);
    const done = await releases(office);
    expect(done.map(({ leadId }) => leadId)).toEqual([urgent.leadId, first.leadId, second.leadId]);
    expect(new Set(done.map(({ seq }) => seq)).size).toBe(3);
    expect(done[0]).toMatchObject({ ownerRepId: office.reps.Ana, reason: "released_from_hold" });
  });

  /** Ana speaks English; Ida, who is away on Wednesdays, Italian. */
  const makeSkilledOffice = () =>
    makeWorkspace(database.kysely, {
      now: new Date(at("00:00")),
      reps: [
        { name: "Greta" },
        { name: "Ana", schedule: HOURS, skills: ["language:en"] },
        { name: "Ida", schedule: { ...HOURS, wed: [] }, skills: ["language:it"] },
      ],
      pools: [{ name: "EMEA", members: ["Ana", "Ida"], rules: { required: [{ kind: "language", value: null }] } }],
      rules: ({ pools }) => [poolRule(pools.EMEA as string)],
    });

  test("one that asks for a skill nobody there has keeps no other lead waiting, neither held nor new", async () => {
    const office = await makeSkilledOffice();
    const italian = await send(office, "07:00", { language: "it" });
    const english = await send(office, "07:05", { language: "en" });
    expect([italian.status, english.status]).toEqual(["held", "held"]);
    expect((await release(office, "09:00")).count).toBe(1);
    expect(await releases(office)).toMatchObject([{ leadId: english.leadId, ownerRepId: office.reps.Ana }]);
    const fresh = await send(office, "09:05", { language: "en" });
    expect(fresh).toMatchObject({ status: "assigned", owner: { id: office.reps.Ana } });
    expect((await send(office, "09:10", { language: "it" })).status).toBe("held");
    const raise = (time: string) => writing(systemActor(office.workspaceId, at(time)), raiseWaiting);
    expect((await raise("09:29")).leadIds).toEqual([]);
    expect((await raise("09:31")).leadIds).toEqual([italian.leadId]);
    expect((await raise("09:32")).leadIds).toEqual([]);
    // Ida is back: hers go to her in their order, before a newer one.
    expect((await release(office, "09:00", 19)).count).toBe(2);
    expect((await releases(office)).slice(1)).toMatchObject([
      { leadId: italian.leadId, ownerRepId: office.reps.Ida },
      { ownerRepId: office.reps.Ida },
    ]);
    const found = await withWorkspace(database.kysely, office.workspaceId, (scope) => replayDecisions(scope, 20));
    expect(new Set(found.map(({ outcome }) => outcome))).toEqual(new Set(["equal"]));
  });

  test("at most three to one rep in 15 minutes, those of P1 aside", async () => {
    const office = await makeOffice();
    for (let count = 0; count < 5; count++) await send(office, "07:00");
    await send(office, "07:30", { type: "demo" });
    expect((await release(office, "09:00")).count).toBe(4);
    expect(await release(office, "09:14")).toEqual({ count: 0, next: at("09:15") });
    expect((await release(office, "09:15")).count).toBe(2);
    expect(await release(office, "09:16")).toEqual({ count: 0, next: null });
  });

  test("the workspace sets how many go to one rep, and within how long; each still replays equal", async () => {
    const office = await makeOffice();
    const settings = { heldPace: { leads: 2, withinMinutes: 40 } };
    await updateWorkspace(systemActor(office.workspaceId, at("06:00")), { settings });
    for (let count = 0; count < 5; count++) await send(office, "07:00");
    expect((await release(office, "09:00")).count).toBe(2);
    expect(await release(office, "09:15")).toEqual({ count: 0, next: at("09:40") });
    expect((await release(office, "09:40")).count).toBe(2);
    const found = await withWorkspace(database.kysely, office.workspaceId, (scope) => replayDecisions(scope, 100));
    expect(found.map(({ outcome }) => outcome)).toEqual(Array(9).fill("equal"));
  });

  test("with two reps both get theirs, and the ledger adds up", async () => {
    const office = await makeOffice([{ name: "Ana" }, { name: "Ben" }]);
    for (let count = 0; count < 8; count++) await send(office, "07:00");
    expect((await release(office, "09:00")).count).toBe(6);
    const owners = (await releases(office)).map(({ ownerRepId }) => ownerRepId);
    expect(owners.filter((id) => id === office.reps.Ana)).toHaveLength(3);
    const recount = await withWorkspace(database.kysely, office.workspaceId, (scope) =>
      recountLedger(scope, office.pools.EMEA as string),
    );
    expect(recount).toMatchObject({ turns: 6, differences: [] });
  });

  test("a full cap lets the rest go on the next working day", async () => {
    const office = await makeOffice([{ name: "Ana", caps: [{ per: "day", kind: "calendar", limit: 1 }] }]);
    await send(office, "10:00");
    expect((await send(office, "10:01")).status).toBe("held");
    expect(await release(office, "10:02")).toEqual({ count: 0, next: at("09:00", 19) });
    expect((await release(office, "09:00", 19)).count).toBe(1);
  });

  test("when caps bind, the older held lead is released before the newer, day after day", async () => {
    const office = await makeOffice([{ name: "Ana", caps: [{ per: "day", kind: "calendar", limit: 1 }] }]);
    const oldest = await send(office, "07:00");
    const older = await send(office, "07:05");
    expect((await release(office, "09:00")).count).toBe(1);
    const newest = await send(office, "10:00");
    expect([older.status, newest.status]).toEqual(["held", "held"]);
    expect(await release(office, "10:01")).toEqual({ count: 0, next: at("09:00", 19) });
    expect((await release(office, "09:00", 19)).count).toBe(1);
    expect((await release(office, "09:00", 20)).count).toBe(1);
    expect((await releases(office)).map(({ leadId }) => leadId)).toEqual(
      [oldest, older, newest].map((lead) => lead.leadId),
    );
  });

  test("a release that finds nobody writes nothing", async () => {
    const office = await makeOffice();
    await send(office, "07:00");
    await release(office, "08:00");
    expect(await releases(office)).toEqual([]);
  });

  test("it is decided under the version that chose the pool", async () => {
    const office = await makeOffice();
    await send(office, "07:00");
    await withWorkspace(database.kysely, office.workspaceId, async ({ db, workspaceId }) => {
      const { body } = await db
        .selectFrom("ruleset")
        .select("body")
        .where("workspaceId", "=", workspaceId)
        .executeTakeFirstOrThrow();
      await db
        .insertInto("ruleset")
        .values({ workspaceId, version: 2, body: JSON.stringify(body), note: "second", publishedAt: new Date() })
        .execute();
    });
    await database.kysely
      .updateTable("directory.workspaceHead")
      .set({ rulesetVersion: 2 })
      .where("workspaceId", "=", office.workspaceId)
      .execute();
    await release(office, "09:00");
    expect((await releases(office))[0]?.rulesetVersion).toBe(1);
  });

  test("who rejected a lead does not get it back from the pool", async () => {
    const office = await makeOffice([{ name: "Ana" }, { name: "Ben", schedule: { ...HOURS, wed: [] } }]);
    const { leadId, owner } = await send(office, "10:00");
    expect(owner?.name).toBe("Ana");
    const rejected = await writing(systemActor(office.workspaceId, at("10:05")), (change) =>
      redecideLead(change, { leadId, occasion: "reject", excludedRepIds: [office.reps.Ana as string] }),
    );
    expect(rejected.status).toBe("held");
    expect(await release(office, "10:06")).toEqual({ count: 0, next: at("09:00", 19) });
    expect((await release(office, "09:00", 19)).count).toBe(1);
    expect((await releases(office))[0]?.ownerRepId).toBe(office.reps.Ben);
  });
});

describe("a newer lead", () => {
  test("takes no turn before one that is held, unless it is more urgent", async () => {
    const office = await makeOffice();
    for (let count = 0; count < 4; count++) await send(office, "07:00");
    await release(office, "09:00");
    const newer = await send(office, "09:05");
    expect(newer.status).toBe("held");
    expect(newer.reason).toContain("held leads first");
    expect((await send(office, "09:06", { type: "demo" })).owner?.name).toBe("Ana");
    await release(office, "09:15");
    expect((await send(office, "09:31")).owner?.name).toBe("Ana");
  });

  test("lets those be served first that are held, in its own batch", async () => {
    const office = await makeOffice();
    const held = await send(office, "07:00");
    const newer = await send(office, "09:01");
    expect(newer.owner?.name).toBe("Ana");
    const [first] = await releases(office);
    expect(first).toMatchObject({ leadId: held.leadId, ownerRepId: office.reps.Ana });
    const seqs = await withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
      db.selectFrom("decision").select(["id", "seq"]).where("workspaceId", "=", workspaceId).orderBy("seq").execute(),
    );
    expect(seqs.map(({ id }) => id).indexOf(newer.decisionId)).toBe(2);
    expect(new Set(seqs.map(({ seq }) => seq)).size).toBe(3);
  });

  test("of the person whose lead is held joins the lead when that was just released", async () => {
    const office = await makeOffice();
    const held = await send(office, "07:00", { email: "jo@same.example" });
    const again = await send(office, "09:01", { email: "jo@same.example" });
    expect(again).toMatchObject({ leadId: held.leadId, kind: "attached", status: "assigned" });
  });
});

describe("a lead that waits for one rep", () => {
  test("is released to that rep when their day begins", async () => {
    const office = await makeWorkspace(database.kysely, {
      now: new Date(at("00:00")),
      reps: [{ name: "Greta" }, { name: "Ana", schedule: HOURS }],
      rules: ({ reps }) => [
        rule({ action: { targets: [{ kind: "rep", id: reps.Ana as string, ifUnavailable: "hold" }] } }),
      ],
    });
    const { status, leadId } = await send(office, "07:00");
    expect(status).toBe("held");
    expect(await release(office, "07:01")).toEqual({ count: 0, next: at("09:00") });
    expect((await release(office, "09:00")).count).toBe(1);
    expect(await releases(office)).toMatchObject([{ leadId, ownerRepId: office.reps.Ana }]);
  });
});
