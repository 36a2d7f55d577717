import { expect, test } from "vitest";
import { arrival } from "#db/testing/arrivals.ts";
import { as, giveLeads, inside, make, openTeamDesk, rep } from "#db/testing/team-desk.ts";
import { submitLead } from "../intake/submit-lead.ts";
import { holidaysOf } from "../roster/holidays-of.ts";
import { addWeeklyTimeOff } from "./add-weekly-time-off.ts";
import { removeWeeklyTimeOff } from "./remove-weekly-time-off.ts";
import { setOwnHolidays } from "./set-own-holidays.ts";

openTeamDesk();

const DAY = 86_400_000;
const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);

test("weekly time off takes a rep out of the rotation until they take it back; another rep's does not exist", async () => {
  const at = await make();
  const ana = as(at, "rep", rep(at, "Ana"));
  const ids: string[] = [];
  for (const weekday of ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const) {
    const hours = { weekday, fromTime: "00:00", toTime: "24:00", startsOn: dateOf(Date.now() - DAY) };
    ids.push((await addWeeklyTimeOff(ana, hours)).weeklyTimeOffId);
  }
  expect((await giveLeads(at, 3)).map(({ owner }) => owner?.id)).toEqual(Array(3).fill(rep(at, "Ben")));
  const ben = as(at, "rep", rep(at, "Ben"));
  await expect(removeWeeklyTimeOff(ben, { weeklyTimeOffId: ids[0] as string })).rejects.toMatchObject({
    code: "not_found",
  });
  for (const weeklyTimeOffId of ids) await removeWeeklyTimeOff(ana, { weeklyTimeOffId });
  const next = await submitLead(at.workspaceId, arrival(at.sourceId, { external_id: "back" }));
  expect(next.owner?.id).toBe(rep(at, "Ana"));
});

test("a rep chooses whose public holidays they keep; a region that is not known is refused by name", async () => {
  const at = await make();
  const ana = as(at, "rep", rep(at, "Ana"));
  await setOwnHolidays(ana, { holidayRegion: "DE-BY" });
  const region = () =>
    inside(at, ({ db }) =>
      db.selectFrom("rep").select("holidayRegion").where("id", "=", rep(at, "Ana")).executeTakeFirstOrThrow(),
    );
  expect(await region()).toEqual({ holidayRegion: "DE-BY" });
  expect(holidaysOf("DE-BY", 2026).flatMap(({ closures }) => closures.map(({ date }) => date))).toContain("2026-01-06");
  await expect(async () => setOwnHolidays(ana, { holidayRegion: "XX" })).rejects.toMatchObject({
    code: "invalid",
    field: "holidayRegion",
  });
  await setOwnHolidays(ana, { holidayRegion: null });
  expect(await region()).toEqual({ holidayRegion: null });
});
