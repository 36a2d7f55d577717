import { type BatchClient, batchClientOf } from "#db/directory/batch-transaction.ts";
import type { BatchRow } from "#db/queries/intake/columns.ts";
import { emptyLookUp, lookUpLead } from "#db/queries/intake/look-up-lead.ts";
import { writeBatch } from "#db/queries/intake/write-batch.ts";
import { changedFields } from "#server/core/identify/changed-fields.ts";
import { inherit, type Succession } from "#server/core/identify/inherit.ts";
import type { NormalisedLead } from "#server/core/lead/lead.ts";
import { qualify } from "#server/core/qualify/qualify.ts";
import { applyDecision } from "#server/core/routing/apply.ts";
import { decide } from "#server/core/routing/decide.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import type { Occasion, Release, Situation } from "#server/core/routing/situation.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { notFound } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import type { Writing } from "../actor.ts";
import { endCover } from "../cover/end-cover.ts";
import { noteHeld } from "../held/note-held.ts";
import { accountsNow } from "./account-now.ts";
import { startBatch } from "./batch-state.ts";
import { recordDecision } from "./decision-rows.ts";
import { finishRows } from "./finish-rows.ts";
import type { BatchContext } from "./run-batch.ts";
import { intakeSettings } from "./settings.ts";
import { configurationOf, standingsOf } from "./workspace-cache.ts";

/** Why a lead on record is decided again, and who must not get it. `release` runs only the step that holds it. */
export type Redecide = {
  leadId: string;
  occasion: Exclude<Occasion, "intake">;
  excludedRepIds?: readonly string[];
  release?: Release;
  /** What was somebody's by right is their successor's (null: nobody's). */
  successor?: Succession;
  /** The lead as a person has corrected it; left out: as it was decided last. */
  lead?: NormalisedLead;
};

/**
 * Decides a lead again inside a service's own transaction, from its last snapshot with its account as it is now, and
 * writes the outcome: decision, assignment, ledger, loads, exceptions, outbox. The caller has the lock (`writing`) and has already
 * ended what was: the assignment closed, the former owner's load lowered. Throws `not_found` for a stranger's lead.
 */
export async function redecideLead(
  writing: Writing,
  { leadId, occasion, excludedRepIds = [], release, successor, lead: corrected }: Redecide,
): Promise<Decision> {
  const client = batchClientOf(writing.scope);
  const found = await lookUpLead(client, leadId);
  if (!found) throw notFound("lead");
  const context = await openContext(client, writing, [found.lead]);
  const lead = context.state.leads.get(leadId);
  if (!lead) throw notFound("lead");
  const snapshot = leadSnapshotSchema.parse(found.snapshot);
  const { companyDomain } = corrected ?? snapshot.lead;
  const account = (await accountsNow(client, [companyDomain], writing.head.seq))(companyDomain);
  const verdict = { ...snapshot.verdict, account };
  const decisionId = uuidv7(writing.now);
  const situation: Situation = {
    ...snapshot,
    ...(corrected ? { lead: corrected, proposal: proposalOf(corrected) } : {}),
    clock: context.configuration.ruleset.usesClock ? context.settings.clockAt(writing.now) : undefined,
    decisionId,
    leadId,
    now: writing.now,
    seed: Number.parseInt(decisionId.slice(-8), 16),
    occasion,
    verdict: {
      ...(successor ? inherit(verdict, successor) : verdict),
      kind: "again",
      standing: null,
      changed: corrected && changedFields(snapshot.lead, corrected),
    },
    excludedRepIds,
    release: release ?? null,
    ruleset: context.configuration.ruleset,
    roster: context.configuration.roster,
    ledgers: context.state.standings.ledgers,
    loads: context.state.standings.loads,
    standards: context.settings.standards,
  };
  await endCover(writing, { leadId, reason: "moved" });
  const decision = decide(situation);
  applyDecision(context.state.standings, decision, situation.roster);
  recordDecision(context, { situation, decision, lead, seq: writing.head.seq });
  const rows = finishRows(context, writing.head.seq);
  if (rows) await writeBatch(client, rows);
  await noteHeld(client, context);
  return decision;
}

/** A corrected lead may be of another type. */
function proposalOf(lead: NormalisedLead): Situation["proposal"] {
  const { priority, disposition } = qualify(lead);
  return { priority, disposition };
}

/** What leads on record are decided with, as it stands under the lock. */
export async function openContext(
  client: BatchClient,
  { head, now }: Pick<Writing, "head" | "now">,
  leads: BatchRow<"lead">[],
): Promise<BatchContext> {
  const at = { ...head, now };
  const configuration = await configurationOf(client, at);
  const state = startBatch({ ...emptyLookUp(), leads }, await standingsOf(client, at));
  const settings = await intakeSettings(client);
  return {
    state,
    head: at,
    configuration,
    settings,
    told: new Map(),
    changed: { pools: new Set(), reps: new Set(), topics: [], assigned: [] },
  };
}
