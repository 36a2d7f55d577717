import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["exception"];

/** An exception with its cause in a sentence and what can be done about it. */
export type Exception = Outputs["list"][number];

/** How many exceptions there are. */
export type ExceptionCounts = Outputs["counts"];

/** What a person decides about one. */
export type Settlement = inferRouterInputs<AppRouter>["exception"]["resolve"]["resolution"];
