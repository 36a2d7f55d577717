import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["insight"];

/** How fast leads were worked. */
export type SpeedPage = Outputs["speed"];

/** Which leads were given back or handed over. */
export type QualityPage = Outputs["quality"];

/** How a pool shared its leads. */
export type FairnessPage = Outputs["fairness"];
export type FairnessSeries = NonNullable<FairnessPage["series"]>;

/** What waits for somebody. */
export type BacklogPage = Outputs["backlog"];
