import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { type EvidenceRow, listEvidence, listEvidenceOf } from "#db/queries/replay/evidence.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { type CompiledRuleset, compileRuleset } from "#server/core/routing/compile.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import type { Difference } from "#server/core/routing/differences.ts";
import { replay } from "#server/core/routing/replay.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import type { RosterIndex } from "#server/core/routing/situation.ts";
import { leadSnapshotSchema } from "#server/core/routing/snapshot.ts";
import { decisionBodySchema } from "#server/core/routing/stored-decision.ts";
import { documentHash } from "../document-hash.ts";
import { headOf } from "../intake/told.ts";

const PAGE = 200;
/** Each row brings its roster: a few at a time, so that nothing else waits for long. */
const FEW = 20;

/** How a decision replayed. `tampered`: a document is not the one that was written; `failed`: it cannot be decided. */
export type ReplayFinding = {
  decisionId: string;
  outcome: "equal" | "mismatch" | "engine_changed" | "erased" | "tampered" | "failed";
  differences: readonly Difference[];
  /** Where something else comes out now: what is on record, and what comes out. */
  outcomes?: readonly [was: Outcome, is: Outcome];
};

/** What a decision came to, in codes and ids. */
export type Outcome = Pick<Decision, "status" | "reason" | "ownerRepId" | "poolId" | "queueId" | "priority">;

/**
 * Decides every decision of a workspace again from the database alone, oldest first, at most `limit`, and
 * answers what came out for each. Reads only. Source: product.md 2.7.
 */
export async function replayDecisions(scope: WorkspaceScope, limit: number): Promise<ReplayFinding[]> {
  const findings: ReplayFinding[] = [];
  const known: Known = { rulesets: new Map(), rosters: new Map() };
  let afterSeq = 0;
  while (findings.length < limit) {
    const rows = await listEvidence(batchClientOf(scope), afterSeq, Math.min(PAGE, limit - findings.length));
    for (const row of rows) findings.push(replayOne(row, known));
    const last = rows.at(-1);
    if (!last) break;
    afterSeq = last.row.seq as number;
  }
  return findings;
}

/** Decides these decisions again, each few in the order in which they were made. One that cannot be is a finding like the others. Reads only. */
export async function replayThese(scope: WorkspaceScope, decisionIds: readonly string[]): Promise<ReplayFinding[]> {
  const findings: ReplayFinding[] = [];
  const known: Known = { rulesets: new Map(), rosters: new Map() };
  for (let at = 0; at < decisionIds.length; at += FEW) {
    const rows = await listEvidenceOf(batchClientOf(scope), decisionIds.slice(at, at + FEW));
    for (const row of rows) findings.push(replaySafely(row, known));
  }
  return findings;
}

function replaySafely(evidence: EvidenceRow, known: Known): ReplayFinding {
  try {
    return replayOne(evidence, known);
  } catch {
    return { decisionId: evidence.row.id as string, outcome: "failed", differences: [] };
  }
}

type Known = { rulesets: Map<number, CompiledRuleset>; rosters: Map<string, RosterIndex | null> };

function replayOne(evidence: EvidenceRow, known: Known): ReplayFinding {
  const { row, snapshot } = evidence;
  const decisionId = row.id as string;
  const roster = rosterOf(evidence, known);
  if (!roster || isTampered(evidence)) return { decisionId, outcome: "tampered", differences: [] };
  const found = replay({
    decision: { head: headOf(row), body: decisionBodySchema.parse(row.body) },
    snapshot: snapshot === null ? null : leadSnapshotSchema.parse(JSON.parse(snapshot)),
    ruleset: rulesetOf(evidence, known),
    roster,
  });
  const { outcome, differences } = found;
  if (!("was" in found) || differences.length === 0) return { decisionId, outcome, differences };
  return { decisionId, outcome, differences, outcomes: [outcomeOf(found.was), outcomeOf(found.decision)] };
}

function outcomeOf({ status, reason, ownerRepId, poolId, queueId, priority }: Decision): Outcome {
  return { status, reason, ownerRepId, poolId, queueId, priority };
}

/** The snapshot of the lead carries its own hash in the decision; an erased one carries nothing to compare. */
function isTampered({ row, snapshot }: EvidenceRow): boolean {
  return snapshot !== null && row.snapshot_hash !== documentHash(snapshot);
}

function rosterOf({ row, roster }: EvidenceRow, { rosters }: Known): RosterIndex | null {
  const hash = row.roster_hash as string;
  const kept = rosters.get(hash);
  if (kept !== undefined) return kept;
  const isTrue = roster !== null && documentHash(roster) === hash;
  const index = isTrue ? indexRoster(rosterSchema.parse(JSON.parse(roster)), hash) : null;
  rosters.set(hash, index);
  return index;
}

function rulesetOf({ row, ruleset }: EvidenceRow, { rulesets }: Known): CompiledRuleset {
  const number = row.ruleset_version as number;
  const kept = rulesets.get(number);
  if (kept) return kept;
  const compiled = compileRuleset({ id: String(number), number }, rulesetSchema.parse(ruleset));
  rulesets.set(number, compiled);
  return compiled;
}
