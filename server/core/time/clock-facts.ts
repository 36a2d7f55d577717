import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { WEEKDAY_NAMES } from "../lead/field-catalogue.ts";
import { compileSchedule, type WeeklySchedule } from "./schedule.ts";
import { isWithin } from "./within.ts";

/** Reads clock facts on their way out of a snapshot. */
export const clockFactsSchema = z.object({
  weekday: z.enum(WEEKDAY_NAMES),
  hour: z.int(),
  date: z.int(),
  isBusinessHours: z.boolean(),
});
/** What a clock on the workspace's wall says: weekday, hour 0 to 23, the day as the number 20261224. */
export type ClockFacts = z.infer<typeof clockFactsSchema>;

/** Reads the wall clock of a workspace at an instant (epoch milliseconds). Throws RangeError on an unknown zone. */
export function clockFactsAt(
  now: number,
  { timeZone, weekly }: { timeZone: string; weekly: WeeklySchedule },
): ClockFacts {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return {
    weekday: WEEKDAY_NAMES[local.dayOfWeek - 1] ?? "monday",
    hour: local.hour,
    date: local.year * 10_000 + local.month * 100 + local.day,
    isBusinessHours: isWithin(compileSchedule({ timeZone, weekly, from: now, days: 1 }).working, now),
  };
}
