import type { SlaPolicy } from "../library/library.ts";
import type { Priority } from "../routing/rule.ts";
import type { ResponseStandard, RosterRep } from "../routing/situation.ts";
import { addBusinessMs } from "./business-time.ts";

const MINUTE_MS = 60_000;

/** What a lead is measured by: the workspace's response standard, or an SLA policy that a rule named. */
export type Measure = ResponseStandard | Pick<SlaPolicy, "minutes" | "countedIn">;

/**
 * Answers until when the owner should act first on a lead assigned at `at`: the minutes of
 * its priority in the owner's business time, in epoch milliseconds; null when the priority
 * has none. For an owner without known hours, and where a policy says so, it is wall-clock time.
 */
export function dueAt(owner: RosterRep | undefined, measure: Measure, priority: Priority, at: number): number | null {
  const isPolicy = "minutes" in measure;
  const minutes = (isPolicy ? measure.minutes : measure)[priority];
  if (minutes === null) return null;
  if (isPolicy && measure.countedIn === "wallClock") return at + minutes * MINUTE_MS;
  return addBusinessMs(owner?.working ?? [], owner?.timeOff ?? [], at, minutes * MINUTE_MS);
}

/** The response standard of a workspace that has set none: minutes to the first action by priority. */
export const DEFAULT_STANDARDS: ResponseStandard = { P1: 5, P2: 60, P3: 480, P4: null };
