import type { Taken } from "../pool/caps.ts";
import { loadAt } from "../pool/eligibility.ts";
import type { CompiledRuleset } from "./compile.ts";
import { decide } from "./decide.ts";
import { type Decision, ENGINE_VERSION } from "./decision.ts";
import { type Difference, findDifferences } from "./differences.ts";
import type { PoolLedger, RepLoad, RosterIndex, Situation } from "./situation.ts";
import type { LeadSnapshot } from "./snapshot.ts";
import { fromStored, standardsOf } from "./store.ts";
import type { StoredDecision } from "./stored-decision.ts";
import { sumOf } from "./stored-turn.ts";
import { toldLoad } from "./told-load.ts";

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

/** Outcome of a replay: `was` is on record, `decision` is what comes out now. Neither `engine_changed` nor `erased` is a mismatch. */
export type Replay =
  | { outcome: "equal"; differences: readonly Difference[] }
  | { outcome: "mismatch" | "engine_changed"; differences: readonly Difference[]; was: Decision; decision: Decision }
  | { outcome: "erased"; differences: readonly Difference[] };

/** Decides again from what is on record, and compares field by field. */
export function replay(evidence: Evidence): Replay {
  const { decision, snapshot, roster } = evidence;
  if (snapshot === null) return { outcome: "erased", differences: [] };
  const was = fromStored(decision, roster);
  const is = { ...decide(situationOf(evidence, snapshot, was)), engineVersion: was.engineVersion };
  const differences = [...changedSums(decision), ...findDifferences(was, is)];
  if (was.engineVersion !== ENGINE_VERSION) return { outcome: "engine_changed", differences, was, decision: is };
  return differences.length === 0
    ? { outcome: "equal", differences }
    : { outcome: "mismatch", differences, was, decision: is };
}

/** Turns whose numbers are not those that were written. */
function changedSums({ body }: StoredDecision): Difference[] {
  return body.turns.flatMap((turn, at) => {
    const is = sumOf(turn);
    return turn.sum === undefined || turn.sum === is ? [] : [{ path: `turns.${at}.sum`, was: turn.sum, is }];
  });
}

function situationOf(
  { decision: { body }, ruleset, roster }: Evidence,
  snapshot: LeadSnapshot,
  was: Decision,
): Situation {
  const { lead, source, verdict, proposal, clock } = snapshot;
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
    ...(clock ? { clock } : {}),
    excludedRepIds: excluded,
    release,
    ...(line ? { line: { ahead: new Map(line.ahead), paced: line.paced } } : {}),
    ruleset,
    roster,
    ledgers: ledgersOf(was),
    loads: loadsOf(was, roster),
    standards: standardsOf(body),
  };
}

/** Ledgers as they stood before: of one that two pools share, each turn tells of the members of its own pool. */
function ledgersOf({ turns }: Decision): Map<string, PoolLedger> {
  const ledgers = new Map<string, PoolLedger>();
  for (const { before } of turns) {
    const known = ledgers.get(before.poolId)?.members ?? [];
    const told = new Set(known.map(({ repId }) => repId));
    const members = [...known, ...before.members.filter(({ repId }) => !told.has(repId))];
    ledgers.set(before.poolId, { poolId: before.poolId, members });
  }
  return ledgers;
}

/** Loads of everybody who was considered; nobody else's was looked at. */
function loadsOf(was: Decision, roster: RosterIndex): Map<string, RepLoad> {
  const loads = new Map<string, RepLoad>();
  const add = (repId: string, open: number, today: number, extra = 0, taken?: Taken) => {
    const { dayStart } = loadAt(roster.reps.get(repId), undefined, was.at);
    const counts = { ...loads.get(repId)?.taken?.counts, ...taken?.counts };
    loads.set(repId, {
      repId,
      open,
      dayStart,
      today,
      ...(extra ? { extra } : {}),
      ...(taken ? { taken: { counts, recent: [] } } : {}),
    });
  };
  if (was.loadBefore) add(was.loadBefore.repId, was.loadBefore.open, was.loadBefore.today);
  for (const { repId, open, today, extra } of was.repsAsked) add(repId, open, today, extra);
  for (const turn of was.turns) {
    const members = roster.pools.get(turn.poolId)?.members ?? [];
    for (const [at, , open, today, detail] of turn.candidates) {
      const repId = members[at]?.repId ?? "";
      const { extra, taken } = toldLoad(roster, turn.poolId, { repId, detail, at: was.at });
      add(repId, open, today, extra, taken);
    }
  }
  return loads;
}
