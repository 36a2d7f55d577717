import { batchClientOf } from "#db/directory/batch-transaction.ts";
import type { Writing } from "../actor.ts";
import { configurationOf } from "../intake/workspace-cache.ts";

/** Answers who looks after what no rule settles: the rep whom the catch-all in force names. */
export async function accountableRepId({ scope, head, now }: Pick<Writing, "scope" | "head" | "now">): Promise<string> {
  const { ruleset } = await configurationOf(batchClientOf(scope), { ...head, now });
  return ruleset.accountableRepId;
}
