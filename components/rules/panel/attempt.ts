import { everyRule, type VerdictSection } from "#server/core/handoff/every-rule.ts";
import { type ExplainedPool, explainPool } from "#server/core/handoff/explain-pools.ts";
import type { Names } from "#server/core/handoff/names.ts";
import { reasonContext, reasonSentence } from "#server/core/handoff/reason.ts";
import type { Library } from "#server/core/library/library.ts";
import { compileRuleset } from "#server/core/routing/compile.ts";
import { decide } from "#server/core/routing/decide.ts";
import type { Decision } from "#server/core/routing/decision.ts";
import { indexRoster } from "#server/core/routing/roster.ts";
import { type Rule, rulesetOf } from "#server/core/routing/rule.ts";
import type { TryContext, TryLead } from "../types.ts";

/** One lead tried on one list of rules. */
export type Attempt = {
  decision: Decision;
  sentence: string;
  sections: readonly VerdictSection[];
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
    ...reasonContext(decision, { lead, source, verdict }, { rules, library: ruleset.library }),
  });
  return {
    decision,
    sentence,
    sections: everyRule(
      rules,
      decision,
      {
        lead,
        source,
        verdict,
        now: context.now,
        clock: context.clock,
        roster,
        library: ruleset.library,
      },
      { timeZone: names.timeZone },
    ),
    pools: decision.turns.map((turn) => explainPool(turn, { roster, names, at: decision.at })),
  };
}
