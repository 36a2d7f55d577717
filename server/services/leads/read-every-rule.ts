import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import { everyRule } from "#server/core/handoff/every-rule.ts";
import { LibraryIndex } from "#server/core/library/resolve.ts";
import { compileRuleset } from "#server/core/routing/compile.ts";
import { replay } from "#server/core/routing/replay.ts";
import { type Actor, reading } from "../actor.ts";
import { readEvidence, type WhichDecision } from "./read-explanation.ts";

/** How many rules are shown; a ruleset of more shows its first ones. */
const MOST_RULES = 500;

/**
 * Every enabled rule of the version that decided, with a tick or a cross for each of its tests: the decision is made
 * again from the record, and `outcome` says whether it came out the same. Empty where no rule was asked (a further
 * submission, a release). `left`: rules that are not shown. `not_found` for any other lead's.
 */
export function readEveryRule(actor: Actor, which: WhichDecision) {
  return reading(actor, async (scope) => {
    const { stored, decision, snapshot, ruleset, roster, rulesetVersion } = await readEvidence(scope, actor, which);
    const compiled = compileRuleset({ id: String(rulesetVersion), number: rulesetVersion }, ruleset);
    const again = replay({ decision: stored, snapshot, ruleset: compiled, roster });
    const made = "decision" in again ? again.decision : decision;
    const isAsked = decision.kind === "decided" || decision.kind === "redecided";
    const library = new LibraryIndex(ruleset.library);
    const shown = ruleset.rules.slice(0, MOST_RULES);
    const { timeZone } = await getWorkspace(scope);
    const sections = isAsked ? everyRule(shown, made, { ...snapshot, now: made.at, roster, library }, timeZone) : [];
    return {
      outcome: again.outcome,
      left: ruleset.rules.length - shown.length,
      sections: sections.map(({ rules, ...section }) => ({
        ...section,
        rules: rules.map(({ rule, ...verdict }) => ({
          id: rule.id,
          name: rule.name,
          place: shown.indexOf(rule) + 1,
          ...verdict,
        })),
      })),
    };
  });
}
