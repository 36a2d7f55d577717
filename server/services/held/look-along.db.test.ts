import { beforeAll, expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule, rule, type WorkspaceFixture } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import type { WeeklySchedule } from "#server/core/time/schedule.ts";
import { systemActor, writing } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { raiseWaiting } from "./raise-waiting.ts";
import { releaseHeld } from "./release-line.ts";

const database = await testDatabase();
beforeAll(() => installTestRuntime(database));

const DAY: [string, string][] = [["09:00", "17:00"]];
const HOURS: WeeklySchedule = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] };
/** A time of Wednesday 18 November 2026, UTC. */
const at = (time: string, day = 18) => Date.parse(`2026-11-${day}T${time}:00Z`);

/** Ana speaks English; Ida, who is away on Wednesdays, Italian. Both work from nine to five; demos are P1, everything else P3. */
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

let sent = 0;
async function send(office: WorkspaceFixture, time: string, json: Record<string, unknown>) {
  const lead = { email: `p${++sent}@free${sent}.example`, type: "contact", ...json };
  return submitLead(office.workspaceId, arrival(office.sourceId, lead, { at: at(time) }));
}

const release = (office: WorkspaceFixture, time: string, day?: number) =>
  writing(systemActor(office.workspaceId, at(time, day)), releaseHeld);

/** Releases so far, in the order of their seqs. */
const releases = (office: WorkspaceFixture) =>
  withWorkspace(database.kysely, office.workspaceId, ({ db, workspaceId }) =>
    db
      .selectFrom("decision")
      .select(["leadId", "ownerRepId"])
      .where("workspaceId", "=", workspaceId)
      .where("kind", "=", "release")
      .orderBy("seq")
      .execute(),
  );

test("thirty that nobody there can take hide none of those behind them, whoever comes first", async () => {
  const office = await makeSkilledOffice();
  const italian = [];
  for (let n = 10; n < 40; n++) italian.push((await send(office, `07:${n}`, { language: "it" })).leadId);
  const older = await send(office, "07:40", { language: "en" });
  const newer = await send(office, "07:41", { language: "en" });
  const urgent = await send(office, "07:42", { language: "it", type: "demo" });
  expect((await release(office, "09:00")).count).toBe(2);
  expect((await releases(office)).map(({ leadId }) => leadId)).toEqual([older.leadId, newer.leadId]);
  // Nobody is kept waiting by those that stay, and each of them is told, those at the end too.
  const fresh = await send(office, "09:05", { language: "en" });
  expect(fresh).toMatchObject({ status: "assigned", owner: { id: office.reps.Ana } });
  const { leadIds } = await writing(systemActor(office.workspaceId, at("09:31")), raiseWaiting);
  expect(new Set(leadIds)).toEqual(new Set(italian));
  // Ida is back: hers go to her in their order, the urgent one first.
  expect((await release(office, "09:00", 19)).count).toBe(4);
  expect((await releases(office)).slice(2).map(({ leadId }) => leadId)).toEqual([
    urgent.leadId,
    ...italian.slice(0, 3),
  ]);
});

test("a line longer than one look is looked along in several, one after the other, to its end", async () => {
  const office = await makeSkilledOffice();
  for (let n = 0; n < 140; n++) await send(office, "07:00", { language: "it" });
  const english = await send(office, "07:05", { language: "en" });
  expect(await release(office, "09:00")).toEqual({ count: 0, next: at("09:00") });
  // Whoever comes meanwhile takes no turn before one that was not looked at.
  const fresh = await send(office, "09:00", { language: "en" });
  expect(fresh.status).toBe("held");
  expect((await release(office, "09:00")).count).toBe(2);
  expect((await releases(office)).map(({ leadId }) => leadId)).toEqual([english.leadId, fresh.leadId]);
  // Begun anew there is nothing to give, and the look comes to its end.
  expect(await release(office, "09:00")).toMatchObject({ count: 0, next: at("09:00") });
  expect(await release(office, "09:00")).toEqual({ count: 0, next: at("09:01") });
});

test("thirty that wait for one rep by name hide none that waits for another", async () => {
  const office = await makeWorkspace(database.kysely, {
    now: new Date(at("00:00")),
    reps: [{ name: "Greta" }, { name: "Ana", schedule: { ...HOURS, wed: [] } }, { name: "Ida", schedule: HOURS }],
    rules: ({ reps }) => [
      rule({
        name: "Italian",
        when: { fact: "lead.language", op: "equals", value: "it" },
        action: { targets: [{ kind: "rep", id: reps.Ida as string, ifUnavailable: "hold" }] },
      }),
      rule({ name: "Others", action: { targets: [{ kind: "rep", id: reps.Ana as string, ifUnavailable: "hold" }] } }),
    ],
  });
  for (let n = 10; n < 40; n++) await send(office, `07:${n}`, { language: "en", type: "demo" });
  const italian = await send(office, "07:40", { language: "it" });
  expect(italian.status).toBe("held");
  expect((await release(office, "09:00")).count).toBe(1);
  expect(await releases(office)).toEqual([{ leadId: italian.leadId, ownerRepId: office.reps.Ida }]);
});
