import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { readConfiguration } from "#db/queries/intake/configuration.ts";
import { type FoundDecision, getDecisionRows } from "#db/queries/intake/decisions.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { Names } from "#server/core/handoff/names.ts";
import { reasonSentence } from "#server/core/handoff/reason.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import { namesOf } from "./names.ts";
import { toldFromRecord } from "./told.ts";

/** A decision on record with its reason in words. */
export type ReadDecision = { decision: Decision; rulesetVersion: number; reason: string; names: Names };

/**
 * Reads decisions of the scope's workspace by id, in the order of the ids; unknown ids are left out. `readerRepId`: the
 * rep for whom the reasons are written.
 */
export async function readDecisions(
  scope: WorkspaceScope,
  ids: string[],
  readerRepId: string | null = null,
): Promise<ReadDecision[]> {
  const client = batchClientOf(scope);
  const found = new Map((await getDecisionRows(client, ids)).map((one) => [one.row.id as string, one]));
  const read: ReadDecision[] = [];
  for (const id of ids) {
    const one = found.get(id);
    if (one) read.push(await readOne(scope, one, readerRepId));
  }
  return read;
}

async function readOne(scope: WorkspaceScope, found: FoundDecision, readerRepId: string | null): Promise<ReadDecision> {
  const client = batchClientOf(scope);
  const { row } = found;
  const { names } = await namesOf(client, row.roster_hash as string);
  const { ruleset } = await readConfiguration(client, row.ruleset_version as number, row.roster_hash as string);
  const version = rulesetSchema.parse(ruleset);
  const { decision, ...told } = toldFromRecord(found, version);
  const known = { ...names, rules: Object.fromEntries(version.rules.map(({ id, name }) => [id, name])) };
  return {
    decision,
    rulesetVersion: row.ruleset_version as number,
    reason: reasonSentence(decision, { ...told, names: known, readerRepId }),
    names: known,
  };
}
