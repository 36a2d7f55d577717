import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

type Outputs = inferRouterOutputs<AppRouter>;

/** A lead as a line of a list. */
export type LeadRow = Outputs["inbox"]["list"][number];

/** A lead with everything its page shows. */
export type LeadPage = Outputs["lead"]["byId"];

/** A decision in sentences. */
export type LeadExplanation = Outputs["lead"]["explanation"];

/** Every rule of the version that decided, as it came out for the lead. */
export type EveryRuleAnswer = Outputs["lead"]["everyRule"];

/** What leads can be filtered by and given to. */
export type FilterOptions = Outputs["lead"]["filterOptions"];
