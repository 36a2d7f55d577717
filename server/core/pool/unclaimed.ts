import type { SlaPolicy } from "../library/library.ts";
import type { Priority } from "../routing/rule.ts";
import type { Interval } from "../routing/situation.ts";
import type { WorkspaceSettings } from "../workspace-settings.ts";
import { passedAt } from "./staffed.ts";

/** An offer that nobody has accepted; `offeredAt` epoch ms; `policy` that a rule named for the lead. */
export type Offer = {
  readonly priority: Priority;
  readonly offeredAt: number;
  readonly policy?: Pick<SlaPolicy, "minutes" | "countedIn"> | undefined;
};

/** When a person is told that nobody takes a lead (epoch ms), and for how long it was on offer then, as the exception keeps it. */
export type Unclaimed = { readonly at: number; readonly detail: Span };
type Span = { minutes: number; isWallClock?: true } | { hours: number };

/**
 * Answers when somebody is told of an offer: once people of the pool were at work for as long as the lead's SLA policy
 * allows its priority (or as long by the wall clock, where the policy counts so); without one for the response standard
 * of P1, or for as long as leads of other priorities are held before somebody is told; in any case after as many hours by
 * the wall clock as leads are held. `staffed`: when somebody of the pool is at work.
 */
export function unclaimedAt(
  staffed: readonly Interval[],
  { priority, offeredAt, policy }: Offer,
  { responseMinutes, staffedMinutes, heldHours }: WorkspaceSettings,
): Unclaimed {
  const latest: Unclaimed = { at: offeredAt + heldHours * HOUR_MS, detail: { hours: heldHours } };
  const standard = priority === "P1" ? (responseMinutes.P1 ?? staffedMinutes) : staffedMinutes;
  const own = policy?.minutes[priority] ?? null;
  const minutes = own ?? standard;
  const isWallClock = own !== null && policy?.countedIn === "wallClock";
  const at = isWallClock ? offeredAt + minutes * MINUTE_MS : passedAt(staffed, offeredAt, minutes * MINUTE_MS);
  if (at === null || at > latest.at) return latest;
  return { at, detail: isWallClock ? { minutes, isWallClock } : { minutes } };
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
