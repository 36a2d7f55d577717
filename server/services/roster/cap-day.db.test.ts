import { expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { replayDecisions } from "../replay/replay-decisions.ts";

const CAP = 2;
/** Monday 23 November, 07:00 in Sydney, where it is eleven hours later than UTC; in New York it is Sunday afternoon. */
const MORNING = "2026-11-22T20:00:00Z";
const NEW_YORK_MIDNIGHT = "2026-11-23T05:00:00Z";
const LAST_MINUTE = "2026-11-23T12:59:00Z";
const NEXT_DAY = "2026-11-23T13:00:00Z";

const database = await testDatabase();
installTestRuntime(database);

/** A workspace in New York whose only pool has one member, with a cap of two leads a day. */
async function make(timeZone: string) {
  const at = await makeWorkspace(database.kysely, {
    now: new Date(MORNING),
    timeZone: "America/New_York",
    reps: [{ name: "Greta" }, { name: "Sam", timeZone, caps: [{ per: "day", kind: "calendar", limit: CAP }] }],
    pools: [{ name: "All", members: ["Sam"] }],
    rules: ({ pools }) => [poolRule(pools.All as string)],
  });
  let sent = 0;
  const send = async (instant: string) => {
    const json = { email: `jo@c${sent++}.example` };
    const answer = await submitLead(at.workspaceId, arrival(at.sourceId, json, { at: Date.parse(instant) }));
    return answer.owner?.name ?? answer.status;
  };
  return { ...at, send };
}

test("a daily cap in Sydney, of a workspace in New York: full at 23:59 in Sydney, free a minute later", async () => {
  const { workspaceId, send } = await make("Australia/Sydney");
  expect([await send(MORNING), await send(MORNING)]).toEqual(["Sam", "Sam"]);
  expect([await send(NEW_YORK_MIDNIGHT), await send(LAST_MINUTE)]).toEqual(["held", "held"]);
  // What was held comes first, and fills the new day.
  expect(await send(NEXT_DAY)).toBe("held");
  await withWorkspace(database.kysely, workspaceId, async (scope) => {
    const owned = await scope.db.selectFrom("lead").select("decidedAt").where("ownerRepId", "is not", null).execute();
    const given = owned.map(({ decidedAt }) => decidedAt.getTime()).toSorted();
    expect(given).toEqual([MORNING, MORNING, NEXT_DAY, NEXT_DAY].map((instant) => Date.parse(instant)));
    const outcomes = (await replayDecisions(scope, 100)).map(({ outcome }) => outcome);
    expect(new Set(outcomes)).toEqual(new Set(["equal"]));
  });
});

test("control: the day of a colleague in New York ends at midnight there", async () => {
  const { send } = await make("America/New_York");
  expect([await send(MORNING), await send(MORNING), await send(NEW_YORK_MIDNIGHT)]).toEqual(["Sam", "Sam", "Sam"]);
});
