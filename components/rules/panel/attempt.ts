import { evaluate, type Truth } from "#server/core/conditions/evaluate.ts";
import type { Subject } from "#server/core/conditions/facts.ts";
import { type ExplainedTest, explainCondition } from "#server/core/handoff/explain-condition.ts";
import { type ExplainedPool, explainPool } from "#server/core/handoff/explain-pools.ts";
import { sectionTitle } from "#server/core/handoff/explain-sections.ts";
import type { Names } from "#server/core/handoff/names.ts";
import { reasonSentence } from "#server/core/handoff/reason.ts";
import type { Library } from "#server/core/library/library.ts";
import { compileRuleset } from "#server/core/routing/compile.ts";
import { decide } from "#server/core/routing/decide.ts";
import type { Decision, Effect, SectionOutcome } from "#server/core/routing/decision.ts";
import { indexRoster } from "#server/core/routing/roster.ts";
import { type Rule, rulesetOf, type Section } from "#server/core/routing/rule.ts";
import type { TryContext, TryLead } from "../types.ts";

/** A rule as it came out for the lead. `truth` "broken": it cannot be evaluated. `isReached`: the run looked at it before it ended. */
export type TriedRule = {
  rule: Rule;
  truth: Truth | "broken";
  effect: Effect | null;
  isReached: boolean;
  tests: readonly ExplainedTest[];
};

/** A section of the run, with every enabled rule of it. */
export type TriedSection = { section: Section; title: string; outcome: SectionOutcome; rules: readonly TriedRule[] };

/** One lead tried on one list of rules. */
export type Attempt = {
  decision: Decision;
  sentence: string;
  sections: readonly TriedSection[];
  pools: readonly ExplainedPool[];
};

/** Rules as they stand in the draft, with what they may name. */
type Tried = { rules: readonly Rule[]; library: Library };

const NOBODY = "00000000-0000-4000-8000-000000000000";

/**
 * Decides a lead by a list of rules with people and standings as given: the same `decide` as in the live path, and
 * nothing is written. Null where the rules name nobody for the catch-all, so that they cannot run.
 */
export function attempt({ rules, library }: Tried, tried: TryLead, context: TryContext, names: Names): Attempt | null {
  const target = rules.find(({ section }) => section === "catchAll")?.action.targets[0];
  if (target?.kind !== "rep" || target.id === "") return null;
  const { lead, source, verdict, proposal } = tried;
  const ruleset = compileRuleset({ id: "try", number: 0 }, rulesetOf(rules, library));
  const roster = indexRoster(context.roster, context.rosterHash);
  const decision = decide({
    decisionId: NOBODY,
    leadId: NOBODY,
    now: context.now,
    seed: 0,
    occasion: "intake",
    lead,
    source,
    verdict,
    proposal: { priority: proposal.priority, disposition: proposal.disposition },
    excludedRepIds: [],
    release: null,
    clock: context.clock,
    ruleset,
    roster,
    ledgers: new Map(context.ledgers.map((ledger) => [ledger.poolId, ledger])),
    loads: new Map(context.loads.map((load) => [load.repId, load])),
    standards: context.standards,
  });
  const sentence = reasonSentence(decision, {
    names,
    account: verdict.account,
    companyDomain: lead.companyDomain,
    leadType: lead.type,
  });
  return {
    decision,
    sentence,
    sections: sectionsOf(rules, decision, {
      lead,
      source,
      verdict,
      now: context.now,
      clock: context.clock,
      roster,
      library: ruleset.library,
    }),
    pools: decision.turns.map((turn) => explainPool(turn, { roster, names, at: decision.at })),
  };
}

function sectionsOf(rules: readonly Rule[], decision: Decision, subject: Subject): TriedSection[] {
  return decision.sections.map(({ section, outcome, looked, matched }) => {
    const enabled = rules.filter((rule) => rule.enabled && rule.section === section);
    const effects = new Map(matched.map(({ ruleId, effect }) => [ruleId, effect]));
    const tried = enabled.map(
      (rule, at): TriedRule => ({
        rule,
        truth: truthOf(rule, subject),
        effect: effects.get(rule.id) ?? null,
        isReached: at < looked,
        tests: explainCondition(rule.when, subject),
      }),
    );
    return { section, title: sectionTitle(section), outcome, rules: tried };
  });
}

function truthOf({ when }: Rule, subject: Subject): Truth | "broken" {
  try {
    return evaluate(when, subject);
  } catch {
    return "broken";
  }
}
