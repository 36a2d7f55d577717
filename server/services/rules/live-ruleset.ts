import { getRulesetBody } from "#db/queries/rules/ruleset.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { type Ruleset, rulesetSchema } from "#server/core/routing/rule.ts";

/** Reads a published version as rules. Throws when it does not exist or no longer has a known shape. */
export async function readRulesetVersion(scope: WorkspaceScope, version: number): Promise<Ruleset> {
  return rulesetSchema.parse(await getRulesetBody(scope, version));
}
