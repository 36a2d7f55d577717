/** Where a lead can stand. `assigned` is the only open one; the last two are ends of a lead that had an owner. */
export const LEAD_STATUSES = [
  "assigned",
  "queued",
  "held",
  "parked",
  "nurture",
  "qualified",
  "recycled",
  "disqualified",
] as const;

/** One of `LEAD_STATUSES`. */
export type LeadStatus = (typeof LEAD_STATUSES)[number];
