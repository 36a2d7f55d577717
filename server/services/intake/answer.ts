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

/** A decision with what its reason is told from. */
export type KnownDecision = { row: BatchRow<"decision">; told: Told; rules: Names["rules"] };

/** What a batch's answers are made of: each item's result, the decisions that they name, and what things are called. */
export type Answering = {
  results: (ItemResult | AppError)[];
  decisions: ReadonlyMap<string, KnownDecision>;
  names: KnownNames;
};

/**
 * Answers every item of a batch. A replay is told what the first request was told (from its decision);
 * an unchanged item is told where its lead stands now.
 */
export function answerAll(
  context: BatchContext,
  { results, decisions, names }: Answering,
): (IntakeAnswer | AppError)[] {
  return results.map((result) => {
    if (result instanceof Error) return result;
    const known = decisions.get(result.decisionId);
    if (!known) throw new Error("a lead's decision is not on record");
    const lead = result.kind === "unchanged" ? context.state.leads.get(result.leadId)?.row : undefined;
    return toAnswer(result, known, lead ?? known.row, names);
  });
}

/** The decisions that answer a batch, by id: those just made, and those on record that replays repeat. */
export async function decisionsOf(
  client: BatchClient,
  { state, told, configuration }: BatchContext,
  results: (ItemResult | Error)[],
  before?: ReadonlyMap<string, KnownDecision>,
): Promise<Map<string, KnownDecision>> {
  const decisions = new Map<string, KnownDecision>();
  for (const row of state.rows.decisions) {
    const rules = ruleNames(configuration.ruleset);
    decisions.set(row.id as string, { row, told: told.get(row.id as string) as Told, rules });
  }
  const missing: string[] = [];
  for (const result of results) {
    if (result instanceof Error || decisions.has(result.decisionId)) continue;
    const known = before?.get(result.decisionId);
    if (known) decisions.set(result.decisionId, known);
    else missing.push(result.decisionId);
  }
  const found = missing.length > 0 ? await getDecisionRows(client, missing) : [];
  for (const one of found) decisions.set(one.row.id as string, await recorded(client, configuration, one));
  return decisions;
}

/** What was told once is told by the version that decided, which need not be the one in force. */
async function recorded(
  client: BatchClient,
  { ruleset: inForce }: Configuration,
  found: FoundDecision,
): Promise<KnownDecision> {
  const { ruleset_version: version, roster_hash: rosterHash } = found.row;
  const ruleset =
    version === inForce.number
      ? inForce.ruleset
      : rulesetSchema.parse((await readConfiguration(client, version as number, rosterHash as string)).ruleset);
  const rules = Object.fromEntries(ruleset.rules.map(({ id, name }) => [id, name]));
  return { row: found.row, told: toldFromRecord(found, ruleset), rules };
}

type Place = BatchRow<"decision"> | BatchRow<"lead">;

function toAnswer(
  { leadId, submissionId, decisionId, kind }: ItemResult,
  { row, told, rules }: KnownDecision,
  place: Place,
  names: KnownNames,
): IntakeAnswer {
  const ownerId = place.owner_rep_id;
  return {
    leadId,
    submissionId,
    decisionId,
    kind: kind === "unchanged" ? "unchanged" : row.kind === "attached" ? "attached" : "decided",
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
    reason: reasonSentence(told.decision, {
      ...told,
      names: { ...names.names, rules },
    }),
    dueAt: place.due_at === null ? null : Date.parse(place.due_at),
    rulesetVersion: place.ruleset_version as number,
    isNewLead: row.kind === "decided" && kind !== "unchanged",
    isReplay: kind === "replay",
  };
}

const named = (id: string | null, names: Readonly<Record<string, string>>) =>
  id === null ? null : { id, name: names[id] ?? "" };
