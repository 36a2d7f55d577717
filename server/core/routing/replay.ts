import { loadAt } from "../pool/eligibility.ts";
import type { CompiledRuleset } from "./compile.ts";
import { decide } from "./decide.ts";
import { type Decision, ENGINE_VERSION } from "./decision.ts";
import { type Difference, findDifferences } from "./differences.ts";
import type { PoolLedger, RepLoad, RosterIndex, Situation } from "./situation.ts";
import type { LeadSnapshot } from "./snapshot.ts";
import { fromStored, standardsOf } from "./store.ts";
import type { StoredDecision } from "./stored-decision.ts";

/**
 * All that replays one decision: `decision` (its columns, and the body document through
 * `decisionBodySchema`), `snapshot` (its lead_snapshot through `leadSnapshotSchema`; null: the
 * person was erased), `ruleset` (its version, compiled) and `roster` (the roster_snapshot whose
 * hash it names, indexed). Nothing that can change later is among them.
 */
export type Evidence = {
  decision: StoredDecision;
  snapshot: LeadSnapshot | null;
  ruleset: CompiledRuleset;
  roster: RosterIndex;
};

/** Outcome of a replay. Neither `engine_changed` nor `erased` is a mismatch. */
export type Replay =
  | { outcome: "equal"; differences: readonly Difference[] }
  | { outcome: "mismatch" | "engine_changed"; differences: readonly Difference[]; decision: Decision }
  | { outcome: "erased"; differences: readonly Difference[] };

/** Decides again from what is on record, and compares field by field. */
export function replay(evidence: Evidence): Replay {
  const { decision, snapshot, roster } = evidence;
  if (snapshot === null) return { outcome: "erased", differences: [] };
  const was = fromStored(decision, roster);
  const is = { ...decide(situationOf(evidence, snapshot, was)), engineVersion: was.engineVersion };
  const differences = findDifferences(was, is);
  if (was.engineVersion !== ENGINE_VERSION) return { outcome: "engine_changed", differences, decision: is };
  return differences.length === 0
    ? { outcome: "equal", differences }
    : { outcome: "mismatch", differences, decision: is };
}

function situationOf(
  { decision: { body }, ruleset, roster }: Evidence,
  snapshot: LeadSnapshot,
  was: Decision,
): Situation {
  const { lead, source, verdict, proposal } = snapshot;
  const { occasion, excluded, release, line } = body.told;
  return {
    decisionId: was.id,
    leadId: was.leadId,
    now: was.at,
    seed: was.seed,
    occasion,
    lead,
    source,
    verdict,
    proposal,
    excludedRepIds: excluded,
    release,
    ...(line ? { line: { ahead: new Map(line.ahead), paced: line.paced } } : {}),
    ruleset,
    roster,
    ledgers: new Map(was.turns.map((turn): [string, PoolLedger] => [turn.poolId, turn.before])),
    loads: loadsOf(was, roster),
    standards: standardsOf(body),
  };
}

/** Loads of everybody who was considered; nobody else's was looked at. */
function loadsOf(was: Decision, roster: RosterIndex): Map<string, RepLoad> {
  const loads = new Map<string, RepLoad>();
  const add = (repId: string, open: number, today: number) => {
    const { dayStart } = loadAt(roster.reps.get(repId), undefined, was.at);
    loads.set(repId, { repId, open, dayStart, today });
  };
  for (const turn of was.turns) {
    const members = roster.pools.get(turn.poolId)?.members ?? [];
    for (const [at, , open, today] of turn.candidates) add(members[at]?.repId ?? "", open, today);
  }
  for (const { repId, open, today } of was.repsAsked) add(repId, open, today);
  if (was.loadBefore) add(was.loadBefore.repId, was.loadBefore.open, was.loadBefore.today);
  return loads;
}
