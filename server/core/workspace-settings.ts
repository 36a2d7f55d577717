import * as z from "zod";
import type { Picklist } from "./normalise/picklist.ts";
import { DEFAULT_PACE, type Pace } from "./pool/pacing.ts";
import type { Priority } from "./routing/rule.ts";
import { DEFAULT_STANDARDS } from "./sla/due.ts";
import { NEW_REP_SCHEDULE, type WeeklySchedule, weeklyScheduleSchema } from "./time/schedule.ts";

const DAY_MINUTES = 1_440;
const word = z.string().trim().min(1).max(120);
const minutes = z
  .int()
  .min(1)
  .max(90 * DAY_MINUTES)
  .nullable();

const countTo = (most: number, what: string) => {
  const message = `${what}: write a whole number from 1 to ${most.toLocaleString("en")}.`;
  return z.int(message).min(1, message).max(most, message);
};

/**
 * What an admin sets for the whole workspace, as kept in `workspace.settings` (product.md section 8).
 * `productInterests`: the catalogue, each value with the other words that mean it; empty keeps none.
 * `responseMinutes`: from assignment to first action in the owner's business time; null has no standard.
 * `sameCompanyDays`: how long a lead's owner also gets the next lead of the same company; 0 never.
 * `businessHours`: what rules mean by it, in the workspace's zone; not anybody's working time.
 * `opportunityWeight`: what an open opportunity adds to its owner's load, in hundredths of a work unit; 0 nothing.
 */
export const workspaceSettingsSchema = z.object({
  schemaVersion: z.literal(1),
  productInterests: z
    .array(z.object({ value: word, synonyms: z.array(word).max(50) }))
    .max(500)
    .refine((list) => isEachWordOnce(list), "Every word may stand once, as a product or as a synonym of one."),
  responseMinutes: z.object({ P1: minutes, P2: minutes, P3: minutes, P4: minutes }),
  sameCompanyDays: z.int().min(0).max(365),
  businessHours: weeklyScheduleSchema,
  opportunityWeight: z.int().min(0).max(10_000),
  /** How many held leads, P1 aside, one rep is given within how many minutes. */
  heldPace: z.object({
    leads: countTo(1_000, "Held leads, at most to one rep"),
    withinMinutes: countTo(DAY_MINUTES, "Held leads, within"),
  }),
  /** How long somebody of a pool was at work before a person is told that a lead is held; of P1 at once. */
  staffedMinutes: countTo(DAY_MINUTES, "Held leads, exception after"),
  /** How long, by the wall clock, any lead is held before a person is told. */
  heldHours: countTo(720, "Held leads, in any case after"),
});

/** The settings of a workspace. */
export type WorkspaceSettings = {
  schemaVersion: 1;
  productInterests: Picklist;
  responseMinutes: Readonly<Record<Priority, number | null>>;
  sameCompanyDays: number;
  businessHours: WeeklySchedule;
  opportunityWeight: number;
  heldPace: Pace;
  staffedMinutes: number;
  heldHours: number;
};

/** What a new workspace starts with. */
export const DEFAULT_SETTINGS: WorkspaceSettings = {
  schemaVersion: 1,
  productInterests: [],
  responseMinutes: DEFAULT_STANDARDS,
  sameCompanyDays: 30,
  businessHours: NEW_REP_SCHEDULE,
  opportunityWeight: 0,
  heldPace: DEFAULT_PACE,
  staffedMinutes: 30,
  heldHours: 24,
};

/** Reads settings on their way out of the database; what an older version did not know yet is the default. Throws on a wrong type. */
export function readWorkspaceSettings(stored: unknown): WorkspaceSettings {
  return workspaceSettingsSchema.parse({ ...DEFAULT_SETTINGS, ...z.record(z.string(), z.unknown()).parse(stored) });
}

function isEachWordOnce(list: Picklist): boolean {
  const words = list
    .flatMap(({ value, synonyms }) => [value, ...synonyms])
    .map((text) => text.normalize("NFKC").toLowerCase());
  return new Set(words).size === words.length;
}
