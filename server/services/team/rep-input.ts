import * as z from "zod";
import { splitEmail } from "#server/core/normalise/email.ts";
import { capsInput } from "#server/core/pool/caps.ts";
import { WEEKDAYS, weeklyScheduleSchema } from "#server/core/time/schedule.ts";
import { isHolidayRegion } from "../roster/holidays-of.ts";
import { timeZoneName } from "../workspaces/time-zone-name.ts";

const name = z.string().trim().min(1, "Write a name.").max(120, "Use at most 120 characters.");
const email = z
  .string()
  .trim()
  .refine((text) => splitEmail(text) !== null, "This is not an email address. It looks like name@company.com.");
const limit = z
  .int("Write a whole number.")
  .min(1, "Write a number from 1, or leave it empty for none.")
  .max(100_000, "Write a number up to 100,000.")
  .nullable();

/** A week of working hours: at most six blocks a day, none of which overlap. */
const schedule = weeklyScheduleSchema.superRefine((week, context) => {
  for (const day of WEEKDAYS) {
    const blocks = week[day].map(([start, end]) => [start, end <= start ? "24:00" : end] as const).toSorted();
    const clash = blocks.findIndex(([start], at) => at > 0 && start < (blocks[at - 1]?.[1] ?? ""));
    if (clash > 0) {
      context.addIssue({
        code: "custom",
        path: [day],
        message: "These hours overlap. Make them one block, or part them.",
      });
    }
  }
});

const holidayRegion = z.string().max(12).refine(isHolidayRegion, "Choose a country or a part of one from the list.");

/** Somebody who begins to take leads: a member (`personId`), or a name and an address without one. */
export const newRepInput = z
  .strictObject({
    personId: z.uuid().optional(),
    name: name.optional(),
    email: email.optional(),
    timeZone: timeZoneName.optional(),
  })
  .superRefine((rep, context) => {
    if (rep.personId !== undefined) return;
    if (rep.name === undefined) context.addIssue({ code: "custom", path: ["name"], message: "Write a name." });
    if (rep.email === undefined)
      context.addIssue({ code: "custom", path: ["email"], message: "Write an email address." });
  });

/** A change of a rep; what is not named stays. Null for a cap or limit: none. */
export const repChangeInput = z.strictObject({
  repId: z.uuid(),
  name: name.optional(),
  email: email.optional(),
  timeZone: timeZoneName.optional(),
  schedule: schedule.optional(),
  holidayRegion: holidayRegion.nullable().optional(),
  caps: capsInput.optional(),
  openLimit: limit.optional(),
  coverRepId: z.uuid().nullable().optional(),
  isActive: z.boolean().optional(),
  isPaused: z.boolean().optional(),
});

/** A pause of one's own, until an instant (epoch ms) or, with null, until one ends it. */
export const ownPauseInput = z.strictObject({ isPaused: z.boolean(), until: z.int().nullable().default(null) });

/** A rep's own hours. */
export const ownHoursInput = z.strictObject({ timeZone: timeZoneName, schedule });

/** Whose public holidays a rep keeps, such as "DE" or "DE-BY"; null: none. */
export const ownHolidaysInput = z.strictObject({ holidayRegion: holidayRegion.nullable() });

const YEAR_MS = 366 * 86_400_000;

/** Time off from one instant (inclusive) to another (exclusive), epoch ms; without `repId` one's own. */
export const timeOffInput = z
  .strictObject({
    repId: z.uuid().optional(),
    startsAt: z.int(),
    endsAt: z.int(),
    note: z.string().trim().max(200, "Use at most 200 characters.").default(""),
  })
  .superRefine(({ startsAt, endsAt }, context) => {
    if (endsAt <= startsAt) context.addIssue({ code: "custom", path: ["endsAt"], message: "It ends after it starts." });
    else if (endsAt - startsAt > YEAR_MS)
      context.addIssue({
        code: "custom",
        path: ["endsAt"],
        message: "Use at most one year. Deactivate somebody who is gone for longer.",
      });
  });
