import * as z from "zod";
import { type LeadFilter, leadFilterSchema } from "../lead/lead-filter.ts";
import type { Period } from "./period.ts";

const { from, to, source, rule, pool, priority } = leadFilterSchema.shape;

/** Which leads the numbers are of. Days are of the workspace's zone, both included; left out: the last 30. */
export const insightFilterSchema = z.object({ from, to, source, rule, pool, priority, rep: z.uuid().optional() });

/** What `insightFilterSchema` reads. */
export type InsightFilter = z.infer<typeof insightFilterSchema>;

/**
 * Answers the list of leads that a number is of: those received in the period that the filters leave, tests not
 * among them. `as` says whether a rep means the present owner, or whoever had the lead.
 */
export function leadsBehind(
  { rep, ...filter }: InsightFilter,
  { from, to }: Pick<Period, "from" | "to">,
  as: "owner" | "had",
): LeadFilter {
  return { ...filter, ...(rep ? { [as]: rep } : {}), from, to, test: "no" };
}
