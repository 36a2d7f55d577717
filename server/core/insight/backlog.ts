import type { Period } from "./period.ts";

/** Where a lead waits. */
export const WAITING = ["parked", "held", "queued"] as const;
/** How many leads wait, by place. */
export type Waiting = (typeof WAITING)[number];

/** A time that a lead waited, half-open, in epoch milliseconds; `endMs` null while it still waits. */
export type WaitingSpan = { readonly status: Waiting; readonly startMs: number; readonly endMs: number | null };

/** How many leads waited where when a day ended, or now, for a day that has not ended. */
export type BacklogDay = { readonly day: string } & Readonly<Record<Waiting, number>>;

/** Answers how many leads waited at each day's end. A lead that came and went within a day is not seen. */
export function backlogOf(spans: readonly WaitingSpan[], { days }: Pick<Period, "days">, now: number): BacklogDay[] {
  return days.map(({ day, endMs }) => {
    // The end of a day belongs to the next one.
    const at = Math.min(endMs - 1, now);
    const then = spans.filter((span) => span.startMs <= at && (span.endMs === null || span.endMs > at));
    const count = (status: Waiting) => then.filter((span) => span.status === status).length;
    return { day, parked: count("parked"), held: count("held"), queued: count("queued") };
  });
}
