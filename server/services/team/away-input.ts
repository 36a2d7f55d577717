import * as z from "zod";
import { endTime, startTime, WEEKDAYS } from "#server/core/time/schedule.ts";

const date = z.iso.date("Write a date such as 2026-12-24.");
const note = z.string().trim().max(200, "Use at most 200 characters.").default("");

/** Answers whether a part of a day ends after it starts. */
const isForward = ({ fromTime, toTime }: { fromTime: string; toTime: string }) => toTime > fromTime;

/** Time off that comes back every week, in the rep's own zone; without `repId` one's own, `endsOn` null until taken back. */
export const weeklyTimeOffInput = z
  .strictObject({
    repId: z.uuid().optional(),
    weekday: z.enum(WEEKDAYS),
    fromTime: startTime,
    toTime: endTime,
    startsOn: date,
    endsOn: date.nullable().default(null),
    note,
  })
  .refine(isForward, { path: ["toTime"], message: "It ends after it starts." })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "The last day is not before the first.",
  });

/** A day, or part of one in each rep's own zone, on which nobody works. */
export const holidayInput = z
  .strictObject({
    onDate: date,
    name: z.string().trim().min(1, "Write a name.").max(80, "Use at most 80 characters."),
    fromTime: startTime.default("00:00"),
    toTime: endTime.default("24:00"),
  })
  .refine(isForward, { path: ["toTime"], message: "It ends after it starts." });
