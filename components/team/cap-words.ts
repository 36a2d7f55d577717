import { type CapUse, isDayOfAll } from "#server/core/pool/cap-use.ts";
import type { Cap } from "#server/core/pool/caps.ts";

const NAMES: Readonly<Record<Cap["per"], string>> = { hour: "Hourly", day: "Daily", week: "Weekly", month: "Monthly" };
const ROLLING: Readonly<Record<Cap["per"], string>> = {
  hour: "60 minutes",
  day: "24 hours",
  week: "7 days",
  month: "30 days",
};

/** What a cap is called: "Daily cap", "Cap in any 7 days". */
export function capName({ per, kind }: Pick<Cap, "per" | "kind">): string {
  return kind === "calendar" ? `${NAMES[per]} cap` : `Cap in any ${ROLLING[per]}`;
}

/** The time within which a cap counts, as the end of a phrase: "today", "this week", "in 7 days". */
export function capSpan({ per, kind }: Pick<Cap, "per" | "kind">): string {
  if (kind === "rolling") return `in ${ROLLING[per]}`;
  return per === "day" ? "today" : `this ${per}`;
}

/** How much of a cap is used: "4 of 12 today", "9 of 40 in 7 days". */
export function capUse(cap: Cap & { count: number }): string {
  return `${cap.count} of ${cap.limit} ${capSpan(cap)}`;
}

/** Every cap that may refuse a lead of a pool: "4 today, no cap · 3 of 5 this week, of this pool". `today`: leads of the day, which are told in any case. */
export function capUsesWords(uses: readonly CapUse[], today: number): string {
  const day = uses.some(isDayOfAll) ? [] : [`${today} today, no cap`];
  return [...day, ...uses.map((use) => `${capUse(use)}${use.isOfPool ? ", of this pool" : ""}`)].join(" · ");
}

/** Every kind of cap, as a select offers it; the value is "day calendar" and the like. */
export const CAP_KINDS: readonly { value: string; label: string }[] = [
  { value: "day calendar", label: "a day" },
  { value: "week calendar", label: "a week, from Monday" },
  { value: "month calendar", label: "a month" },
  { value: "hour calendar", label: "an hour, by the clock" },
  { value: "hour rolling", label: "in any 60 minutes" },
  { value: "day rolling", label: "in any 24 hours" },
  { value: "week rolling", label: "in any 7 days" },
  { value: "month rolling", label: "in any 30 days" },
];
