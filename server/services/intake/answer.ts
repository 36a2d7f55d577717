import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { BatchRow } from "#db/queries/intake/columns.ts";
import { getDecisionRows } from "#db/queries/intake/decisions.ts";
import type { ItemResult } from "./decide-item.ts";
import type { IntakeAnswer } from "./item.ts";
import type { BatchContext } from "./run-batch.ts";

/**
 * Answers every item of a batch. A replay is told what the first request was told (from its decision);
 * an unchanged item is told where its lead stands now.
 */
export async function answerAll<E extends Error>(
  client: BatchClient,
  { state }: BatchContext,
  results: (ItemResult | E)[],
): Promise<(IntakeAnswer | E)[]> {
  const made = new Map(state.rows.decisions.map((row) => [row.id as string, row]));
  const missing = results.flatMap((result) =>
    result instanceof Error || made.has(result.decisionId) ? [] : result.decisionId,
  );
  for (const row of missing.length > 0 ? await getDecisionRows(client, missing) : []) made.set(row.id as string, row);
  return results.map((result) => {
    if (result instanceof Error) return result;
    const decision = made.get(result.decisionId) as BatchRow<"decision">;
    const lead = result.kind === "unchanged" ? state.leads.get(result.leadId)?.row : undefined;
    return lead ? standingAnswer(result, lead) : decisionAnswer(result, decision);
  });
}

function decisionAnswer(result: ItemResult, row: BatchRow<"decision">): IntakeAnswer {
  const kind = result.kind === "unchanged" ? "unchanged" : row.kind === "attached" ? "attached" : "decided";
  return {
    ...ids(result),
    ...placeOf(row),
    kind,
    rulesetVersion: row.ruleset_version as number,
    isNewLead: row.kind === "decided" && result.kind !== "unchanged",
    isReplay: result.kind === "replay",
  };
}

function standingAnswer(result: ItemResult, row: BatchRow<"lead">): IntakeAnswer {
  return {
    ...ids(result),
    ...placeOf(row),
    kind: "unchanged",
    rulesetVersion: row.ruleset_version as number,
    isNewLead: false,
    isReplay: false,
  };
}

const ids = ({ leadId, submissionId, decisionId }: ItemResult) => ({ leadId, submissionId, decisionId });

function placeOf(row: BatchRow<"decision"> | BatchRow<"lead">) {
  return {
    status: row.status as IntakeAnswer["status"],
    ownerRepId: row.owner_rep_id,
    poolId: row.pool_id,
    queueId: row.queue_id,
    disposition: row.disposition as IntakeAnswer["disposition"],
    priority: row.priority as IntakeAnswer["priority"],
    reason: row.reason as IntakeAnswer["reason"],
    ruleId: row.rule_id,
    dueAt: row.due_at === null ? null : Date.parse(row.due_at),
  };
}
