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

/** How much of a cap is used: "4 of 12 today", "9 of 40 in 7 days". */
export function capUse({ per, kind, limit, count }: Cap & { count: number }): string {
  const of = `${count} of ${limit}`;
  if (kind === "rolling") return `${of} in ${ROLLING[per]}`;
  return per === "day" ? `${of} today` : `${of} this ${per}`;
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
