import type { Priority } from "../routing/rule.ts";
import type { Interval } from "../routing/situation.ts";
import type { WorkspaceSettings } from "../workspace-settings.ts";
import { passedAt } from "./staffed.ts";

/** An offer that nobody has accepted; `offeredAt` epoch ms. */
export type Offer = { readonly priority: Priority; readonly offeredAt: number };

/** When a person is told that nobody takes a lead (epoch ms), and for how long it was on offer then, as the exception keeps it. */
export type Unclaimed = { readonly at: number; readonly detail: { minutes: number } | { hours: number } };

/**
 * Answers when somebody is told of an offer: once people of the pool were at work for the response standard of P1 since,
 * or for as long as leads of other priorities are held before somebody is told; in any case after as many hours by the
 * wall clock as leads are held. `staffed`: when somebody of the pool is at work.
 */
export function unclaimedAt(
  staffed: readonly Interval[],
  { priority, offeredAt }: Offer,
  { responseMinutes, staffedMinutes, heldHours }: WorkspaceSettings,
): Unclaimed {
  const minutes = priority === "P1" ? (responseMinutes.P1 ?? staffedMinutes) : staffedMinutes;
  const latest = offeredAt + heldHours * 3_600_000;
  const at = passedAt(staffed, offeredAt, minutes * 60_000);
  return at !== null && at <= latest ? { at, detail: { minutes } } : { at: latest, detail: { hours: heldHours } };
}
