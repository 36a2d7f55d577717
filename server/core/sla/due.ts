import type { Priority } from "../routing/rule.ts";
import type { ResponseStandard, RosterRep } from "../routing/situation.ts";
import { addBusinessMs } from "./business-time.ts";

const MINUTE_MS = 60_000;

/**
 * Answers until when the owner should act first on a lead assigned at `at`: the response
 * standard of its priority in the owner's business time, in epoch milliseconds; null when
 * the priority has no standard. For an owner without known hours it is wall-clock time.
 */
export function dueAt(
  owner: RosterRep | undefined,
  standards: ResponseStandard,
  priority: Priority,
  at: number,
): number | null {
  const minutes = standards[priority];
  if (minutes === null) return null;
  return addBusinessMs(owner?.working ?? [], owner?.timeOff ?? [], at, minutes * MINUTE_MS);
}

/** The response standard of a workspace that has set none: minutes to the first action by priority. */
export const DEFAULT_STANDARDS: ResponseStandard = { P1: 5, P2: 60, P3: 480, P4: null };
