import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { readConfiguration } from "#db/queries/intake/configuration.ts";
import { getDecisionRows } from "#db/queries/intake/decisions.ts";
import { findLead } from "#db/queries/lead/find-lead.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { explain } from "#server/core/handoff/explain.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { fromStored } from "#server/core/routing/store.ts";
import { decisionBodySchema } from "#server/core/routing/stored-decision.ts";
import { notFound } from "../../errors.ts";
import { type Actor, reading } from "../actor.ts";
import { namesOf } from "../intake/names.ts";
import { headOf } from "../intake/told.ts";
import { viewerOf } from "./lead-at-hand.ts";

/** A decision on a lead. */
export type WhichDecision = { leadId: string; decisionId: string };

/** A decision on a lead in sentences, rendered from its evidence and today's names. `not_found` for any other lead's. */
export function readExplanation(actor: Actor, which: WhichDecision) {
  return reading(actor, async (scope) => {
    const { decision, snapshot, ruleset, roster, rulesetVersion } = await readEvidence(scope, actor, which);
    const { names } = await namesOf(batchClientOf(scope), roster.hash);
    const rules = Object.fromEntries(ruleset.rules.map(({ id, name }) => [id, name]));
    const { timeZone } = await getWorkspace(scope);
    const known = { ...names, rules, timeZone };
    const explanation = explain(decision, {
      subject: snapshot,
      ruleset,
      roster,
      names: known,
      readerRepId: actor.repId,
    });
    const { id, at, kind, status, ownerRepId, queueId, ruleId, engineVersion, isTest } = decision;
    const ownerName = ownerRepId === null ? null : (names.reps[ownerRepId] ?? null);
    return {
      id,
      at,
      kind,
      status,
      ownerRepId,
      queueId,
      ownerName,
      ruleId,
      isTest,
      engineVersion,
      rulesetVersion,
      ...explanation,
    };
  });
}

/** What `readExplanation` answers. */
export type LeadExplanation = Awaited<ReturnType<typeof readExplanation>>;

/** The whole evidence of a decision as one document to keep: the decision, what it was told, and under which versions. */
export function readDecisionDocument(actor: Actor, which: WhichDecision) {
  return reading(actor, async (scope) => {
    const { decision, snapshot, roster, rulesetVersion } = await readEvidence(scope, actor, which);
    return { decision, ruleset_version: rulesetVersion, roster_hash: roster.hash, lead_snapshot: snapshot };
  });
}

/** Reads a decision on a lead that the actor may see, with the documents it was made from. `not_found` for any other. */
export async function readEvidence(scope: WorkspaceScope, actor: Actor, { leadId, decisionId }: WhichDecision) {
  const client = batchClientOf(scope);
  const lead = await findLead(scope, viewerOf(actor), leadId);
  const [found] = lead ? await getDecisionRows(client, [decisionId]) : [];
  if (found?.row.lead_id !== leadId) throw notFound("decision");
  const { row } = found;
  const hash = row.roster_hash as string;
  const rulesetVersion = row.ruleset_version as number;
  const roster = indexRoster(rosterSchema.parse(found.roster), hash);
  const { ruleset } = await readConfiguration(client, rulesetVersion, hash);
  const stored = { head: headOf(row), body: decisionBodySchema.parse(row.body) };
  return {
    stored,
    decision: fromStored(stored, roster),
    snapshot: leadSnapshotSchema.parse(found.snapshot),
    ruleset: rulesetSchema.parse(ruleset),
    roster,
    rulesetVersion,
  };
}
