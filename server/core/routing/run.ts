import type { FactsOf } from "../conditions/evaluate.ts";
import type { Effect, MatchTrace, RaisedException, SectionOutcome, SectionTrace } from "./decision.ts";
import type { Asked, Placement } from "./placement.ts";
import type { Disposition, Priority, Rule, Section } from "./rule.ts";
import type { Situation } from "./situation.ts";

/** A run of the rules under way: what has been found so far. Lives within one call of `decide`. */
export type Run = {
  readonly situation: Situation;
  readonly facts: FactsOf;
  readonly asked: Asked;
  readonly tags: string[];
  readonly exceptions: RaisedException[];
  readonly traces: SectionTrace[];
  priority: Priority;
  disposition: Disposition;
  /** Of the library, as rules named them; undefined: none did. */
  slaPolicyId: string | undefined;
  nurtureTrackId: string | undefined;
  placement: Placement | null;
  ruleId: string | null;
};

/** Begins a run from what qualify proposed. */
export function startRun(situation: Situation): Run {
  return {
    situation,
    facts: situation.ruleset.slots.about(situation),
    asked: { turns: [], reps: [] },
    tags: [],
    exceptions: [],
    traces: [],
    priority: situation.proposal.priority,
    disposition: situation.proposal.disposition,
    slaPolicyId: undefined,
    nurtureTrackId: undefined,
    placement: null,
    ruleId: null,
  };
}

/** Takes over what a rule adds besides its target; of two rules that name a priority, SLA policy or nurture track the later one counts. */
export function mark(run: Run, { id, action }: Pick<Rule, "id" | "action">): void {
  run.priority = action.priority ?? run.priority;
  run.slaPolicyId = action.slaPolicyId ?? run.slaPolicyId;
  run.nurtureTrackId = action.nurtureTrackId ?? run.nurtureTrackId;
  for (const tag of action.tags) if (!run.tags.includes(tag)) run.tags.push(tag);
  if (action.disposition === "account_owner_review") run.disposition = "account_owner_review";
  if (action.exceptionType === null) return;
  raise(run, action.exceptionType, { ruleId: id });
  if (action.exceptionType !== "strategic_account") run.disposition = action.exceptionType;
}

/** Adds an exception to those that this run raises. */
export function raise(run: Run, type: RaisedException["type"], about: Partial<Omit<RaisedException, "type">>): void {
  run.exceptions.push({ type, ruleId: null, poolId: null, field: null, ...about });
}

type Traced = { section: Section; looked: number; matched: readonly MatchTrace[]; resting: number };

/** Records what came of a section. */
export function traceSection(run: Run, { section, looked, matched, resting }: Traced): void {
  const trace: SectionTrace = { section, outcome: outcomeOf(matched), looked, matched };
  if (resting > 0) trace.resting = resting;
  run.traces.push(trace);
}

/** What each effect makes of its section, and how much that weighs: the heaviest counts. */
const WEIGHTS: Readonly<Record<Effect, readonly [weight: number, SectionOutcome]>> = {
  error: [4, "error"],
  settled: [3, "settled"],
  found_nobody: [2, "found_nobody"],
  marked: [1, "marked"],
  owner_kept: [1, "marked"],
};

function outcomeOf(matched: readonly MatchTrace[]): SectionOutcome {
  let outcome: SectionOutcome = "none_matched";
  let heaviest = 0;
  for (const { effect } of matched) {
    const [weight, made] = WEIGHTS[effect];
    if (weight <= heaviest) continue;
    heaviest = weight;
    outcome = made;
  }
  return outcome;
}
