import { addHoliday } from "../team/add-holiday.ts";
import { addTimeOff } from "../team/add-time-off.ts";
import { addWeeklyTimeOff } from "../team/add-weekly-time-off.ts";
import type { Sample } from "./found-sample.ts";

const DAY_MS = 86_400_000;

/** What lies ahead of the sample company as of `now`: half of Christmas Eve for everybody, Hugo away, Emi's free Friday afternoons. */
export async function planDaysOff({ owner, reps }: Sample, now: number): Promise<void> {
  const actor = { ...owner, at: now };
  const repId = (name: string) => reps.find((one) => one.name === name)?.repId as string;
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const onDate = `${new Date(now).getUTCFullYear()}-12-24`;
  await addHoliday(actor, { onDate, name: "Christmas Eve", fromTime: "12:00", toTime: "24:00" });
  const away = { startsAt: today + 3 * DAY_MS, endsAt: today + 6 * DAY_MS, note: "Family" };
  await addTimeOff(actor, { repId: repId("Hugo Silva"), ...away });
  const startsOn = new Date(now).toISOString().slice(0, 10);
  const friday = { weekday: "fri" as const, fromTime: "13:00", toTime: "17:00", startsOn };
  await addWeeklyTimeOff(actor, { repId: repId("Emi Sato"), ...friday });
}
