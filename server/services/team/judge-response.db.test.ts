import { sql } from "kysely";
import { expect, test } from "vitest";
import { withWorkspace } from "#db/scope.ts";
import { arrival } from "#db/testing/arrivals.ts";
import { makeWorkspace, poolRule } from "#db/testing/fixtures.ts";
import { testDatabase } from "#db/testing/test-database.ts";
import { installTestRuntime } from "#db/testing/test-runtime.ts";
import { WEEKDAYS } from "#server/core/time/schedule.ts";
import { uuidv7 } from "../../ids.ts";
import { systemActor } from "../actor.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { addWeeklyTimeOff } from "./add-weekly-time-off.ts";
import { editPool } from "./edit-pool.ts";
import { judgeResponse } from "./judge-response.ts";

test("whoever took too long over ten leads gets none of a pool that passes slow reps over, until they are quicker", async () => {
  const database = await testDatabase();
  installTestRuntime(database);
  const at = await makeWorkspace(database.kysely, {
    reps: [{ name: "Greta" }, { name: "Ana" }, { name: "Ben" }],
    pools: [{ name: "EMEA", members: ["Ana", "Ben"] }],
    rules: ({ pools }) => [poolRule(pools.EMEA as string)],
  });
  const { workspaceId, reps, pools } = at;
  const read = <T>(work: Parameters<typeof withWorkspace<T>>[2]) => withWorkspace(database.kysely, workspaceId, work);
  let sent = 0;
  const send = async () =>
    (await submitLead(workspaceId, arrival(at.sourceId, { email: `p@c${++sent}.example`, type: "demo" }))).owner?.name;
  for (let lead = 0; lead < 20; lead++) await send();
  const act = (name: string, minutes: number) =>
    read(({ db }) =>
      db
        .updateTable("lead")
        .set({ firstActionAt: sql<Date>`assigned_at + ${minutes}::integer * interval '1 minute'` })
        .where("ownerRepId", "=", reps[name] as string)
        .execute(),
    );
  await act("Ana", 60);
  await act("Ben", 4);
  const judge = () => read((scope) => judgeResponse({ scope, now: Date.now() + 7_200_000 }));
  expect(await judge()).toBeNull();
  await editPool(systemActor(workspaceId), { poolId: pools.EMEA as string, passesOverSlow: true });
  expect(await judge()).toEqual([reps.Ana]);
  expect([await send(), await send(), await send()]).toEqual(["Ben", "Ben", "Ben"]);
  await act("Ana", 4);
  expect(await judge()).toEqual([reps.Ana]);
  expect([await send(), await send()].toSorted()).toContain("Ana");
  // Who never acts is no quicker than who acts late; leads that are not due yet say nothing.
  await read(({ db }) =>
    db
      .updateTable("lead")
      .set({ firstActionAt: null })
      .where("ownerRepId", "=", reps.Ana as string)
      .execute(),
  );
  expect(await read((scope) => judgeResponse({ scope, now: Date.now() }))).toEqual([]);
  expect(await judge()).toEqual([reps.Ana]);
  // A holiday, and weekly time off, are nobody's delay.
  const dates = [-1, 0, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
  const holidays = dates.map((onDate) => ({ workspaceId, id: uuidv7(), name: "Closed", onDate }));
  await read(({ db }) => db.insertInto("holiday").values(holidays).execute());
  expect(await judge()).toEqual([reps.Ana]);
  await read(({ db }) => db.deleteFrom("holiday").where("workspaceId", "=", workspaceId).execute());
  expect(await judge()).toEqual([reps.Ana]);
  const repId = reps.Ana as string;
  const weekly = WEEKDAYS.map((weekday) => ({ weekday, fromTime: "00:00", toTime: "24:00" }));
  for (const one of weekly)
    await addWeeklyTimeOff(systemActor(workspaceId), { repId, ...one, startsOn: dates[0] as string });
  expect(await judge()).toEqual([reps.Ana]);
});
