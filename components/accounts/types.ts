import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "#server/trpc/root.ts";

type Answers = inferRouterOutputs<AppRouter>;

/** A page of the list of accounts. */
export type AccountList = Answers["account"]["list"];
export type AccountLine = AccountList["accounts"][number];

/** An account as its page shows it. */
export type AccountPage = Answers["account"]["show"];

/** Somebody who may own an account. */
export type Owner = AccountPage["owners"][number];

/** An opportunity as a list shows it. */
export type OpportunityLine = Answers["opportunity"]["list"]["opportunities"][number];
