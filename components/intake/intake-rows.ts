import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

type Answers = inferRouterOutputs<AppRouter>;

/** A source with its volume, as the table shows it. */
export type SourceRow = Answers["intake"]["sources"][number];

/** A form in the list. */
export type FormRow = Answers["form"]["list"][number];

/** A form as its editor opens it. */
export type OpenedForm = Answers["form"]["get"];

/** An API key in the list. */
export type KeyRow = Answers["key"]["list"][number];
