import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["rules"];

/** Everything the ruleset page shows, as the server answers it. */
export type Editor = Outputs["editor"];

/** A published version in the history. */
export type PublishedVersion = Outputs["history"][number];

/** A lead ready to be tried. */
export type TryLead = Outputs["typedLead"];

/** Who would go to another owner by the draft's territories. */
export type TerritoryMoves = Outputs["territoryMoves"];

/** People, pools and standings that a try is told. */
export type TryContext = Outputs["tryContext"];
