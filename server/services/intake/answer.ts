import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { BatchRow } from "#db/queries/intake/columns.ts";
import { readConfiguration } from "#db/queries/intake/configuration.ts";
import { type FoundDecision, getDecisionRows } from "#db/queries/intake/decisions.ts";
import type { Names } from "#server/core/handoff/names.ts";
import { reasonSentence } from "#server/core/handoff/reason.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import type { AppError } from "../../errors.ts";
import type { ItemResult } from "./decide-item.ts";
import type { IntakeAnswer } from "./item.ts";
import { type KnownNames, ruleNames } from "./names.ts";
import type { BatchContext } from "./run-batch.ts";
import { type Told, toldFromRecord } from "./told.ts";
import type { Configuration } from "./workspace-cache.ts";

/** Where a decision, or what came after it, has put a lead. */
type Place = Pick<
  BatchRow<"decision">,
  "status" | "owner_rep_id" | "pool_id" | "queue_id" | "disposition" | "priority"
> &
  Pick<BatchRow<"decision">, "reason" | "due_at" | "ruleset_version">;

/** All that a request that comes again is answered from. */
export type KnownDecision = { kind: string; place: Place; reason: string };

/** What a batch's answers are made of: each item's result, the earlier decisions that they name, and what things are called. */
export type Answering = {
  results: (ItemResult | AppError)[];
  earlier: ReadonlyMap<string, KnownDecision>;
  names: KnownNames;
};

/**
 * Answers every item of a batch, with the decisions that it was answered from. A replay is told what the first request
 * was told (from its decision); an unchanged item is told where its lead stands now.
 */
export function answerAll(
  { state, told, configuration }: BatchContext,
  { results, earlier, names }: Answering,
): { answers: (IntakeAnswer | AppError)[]; decisions: Map<string, KnownDecision> } {
  const decisions = new Map(earlier);
  const namesNow = { ...names.names, rules: ruleNames(configuration.ruleset) };
  for (const row of state.rows.decisions)
    decisions.set(row.id as string, known(row, told.get(row.id as string) as Told, namesNow));
  const answers = results.map((result) => {
    if (result instanceof Error) return result;
    const decision = decisions.get(result.decisionId);
    if (!decision) throw new Error("a lead's decision is not on record");
    const lead = result.kind === "unchanged" ? state.leads.get(result.leadId)?.row : undefined;
    return toAnswer(result, decision, lead ?? decision.place, names);
  });
  return { answers, decisions };
}

function known(row: BatchRow<"decision">, told: Told, names: Names): KnownDecision {
  const { status, owner_rep_id, pool_id, queue_id, disposition, priority, reason, due_at, ruleset_version } = row;
  const place = { status, owner_rep_id, pool_id, queue_id, disposition, priority, reason, due_at, ruleset_version };
  return { kind: row.kind as string, place, reason: reasonSentence(told.decision, { ...told, names }) };
}

/** The decisions on record that a batch's replays repeat, by id: from the batch before, or read. */
export async function earlierDecisions(
  client: BatchClient,
  { state, configuration }: BatchContext,
  { results, before, names }: { results: Answering["results"]; before?: Answering["earlier"]; names: KnownNames },
): Promise<Map<string, KnownDecision>> {
  const decisions = new Map<string, KnownDecision>();
  const own = new Set(state.rows.decisions.map(({ id }) => id));
  const missing: string[] = [];
  for (const result of results) {
    if (result instanceof Error || own.has(result.decisionId)) continue;
    const left = before?.get(result.decisionId);
    if (left) decisions.set(result.decisionId, left);
    else missing.push(result.decisionId);
  }
  const found = missing.length > 0 ? await getDecisionRows(client, missing) : [];
  for (const one of found) decisions.set(one.row.id as string, await recorded(client, configuration, one, names));
  return decisions;
}

/** What was told once is told by the version that decided, which need not be the one in force. */
async function recorded(
  client: BatchClient,
  { ruleset: inForce }: Configuration,
  found: FoundDecision,
  { names }: KnownNames,
): Promise<KnownDecision> {
  const { ruleset_version: version, roster_hash: rosterHash } = found.row;
  const ruleset =
    version === inForce.number
      ? inForce.ruleset
      : rulesetSchema.parse((await readConfiguration(client, version as number, rosterHash as string)).ruleset);
  const rules = Object.fromEntries(ruleset.rules.map(({ id, name }) => [id, name]));
  return known(found.row, toldFromRecord(found, ruleset), { ...names, rules });
}

function toAnswer(
  { leadId, submissionId, decisionId, kind }: ItemResult,
  decision: KnownDecision,
  place: Place,
  names: KnownNames,
): IntakeAnswer {
  const ownerId = place.owner_rep_id;
  return {
    leadId,
    submissionId,
    decisionId,
    kind: kind === "unchanged" ? "unchanged" : decision.kind === "attached" ? "attached" : "decided",
    status: place.status as IntakeAnswer["status"],
    owner:
      ownerId === null
        ? null
        : { id: ownerId, name: names.names.reps[ownerId] ?? "", email: names.emails.get(ownerId) ?? "" },
    pool: named(place.pool_id, names.names.pools),
    queue: named(place.queue_id, names.names.queues),
    disposition: place.disposition as IntakeAnswer["disposition"],
    priority: place.priority as IntakeAnswer["priority"],
    reasonCode: place.reason as IntakeAnswer["reasonCode"],
    reason: decision.reason,
    dueAt: place.due_at === null ? null : Date.parse(place.due_at),
    rulesetVersion: place.ruleset_version as number,
    isNewLead: decision.kind === "decided" && kind !== "unchanged",
    isReplay: kind === "replay",
  };
}

const named = (id: string | null, names: Readonly<Record<string, string>>) =>
  id === null ? null : { id, name: names[id] ?? "" };
