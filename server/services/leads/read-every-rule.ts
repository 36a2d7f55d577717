import { batchClientOf } from "#db/directory/batch-transaction.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { everyRule } from "#server/core/handoff/every-rule.ts";
import { reasonContext, reasonSentence } from "#server/core/handoff/reason.ts";
import { LibraryIndex } from "#server/core/library/resolve.ts";
import { compileRuleset } from "#server/core/routing/compile.ts";
import type { Decision, Effect } from "#server/core/routing/decision.ts";
import { replay } from "#server/core/routing/replay.ts";
import type { Rule, Ruleset } from "#server/core/routing/rule.ts";
import type { RosterIndex } from "#server/core/routing/situation.ts";
import type { LeadSnapshot } from "#server/core/routing/snapshot.ts";
import { type Actor, reading } from "../actor.ts";
import { namesOf } from "../intake/names.ts";
import { readEvidence, type WhichDecision } from "./read-explanation.ts";

/** How many rules are shown at a time. */
const PAGE_RULES = 200;

/** Which of a decision's rules: the page that begins with number `cursor`; none is the first. */
export type WhichRules = WhichDecision & { cursor?: number | null | undefined };

/**
 * The enabled rules of the version that decided, a page at a time in running order, with a tick or a cross for each of
 * their tests: the decision is made again from the record, and `outcome` says whether it came out the same; where it did
 * not, `outcomes` tells both. The rules that matched are all on the first page, wherever they stand, and on no other.
 * Empty where no rule was asked (a further submission, a release). `next`: where the next page begins, null after the
 * last; `left`: how many enabled rules come from there on. `not_found` for any other lead's.
 */
export function readEveryRule(actor: Actor, { cursor, ...which }: WhichRules) {
  return reading(actor, async (scope) => {
    const { stored, decision, snapshot, ruleset, roster, rulesetVersion } = await readEvidence(scope, actor, which);
    const compiled = compileRuleset({ id: String(rulesetVersion), number: rulesetVersion }, ruleset);
    const again = replay({ decision: stored, snapshot, ruleset: compiled, roster });
    const made = "decision" in again ? again.decision : decision;
    const isOther = again.outcome !== "equal" && again.differences.length > 0;
    const outcomes = isOther
      ? await toldBoth(scope, actor, { was: decision, is: made, snapshot, ruleset, roster })
      : null;
    const isAsked = decision.kind === "decided" || decision.kind === "redecided";
    const library = new LibraryIndex(ruleset.library);
    const { timeZone } = await getWorkspace(scope);
    const from = cursor ?? 0;
    const { page, next, left } = pageOf(isAsked ? ruleset.rules : [], from);
    const isShown = ({ id }: Rule, effect: Effect | null) => (effect === null ? page.has(id) : from === 0);
    const places = new Map(ruleset.rules.map(({ id }, at) => [id, at + 1]));
    const subject = { ...snapshot, now: made.at, roster, library };
    const sections = isAsked ? everyRule(ruleset.rules, made, subject, { timeZone, isShown }) : [];
    return {
      outcome: again.outcome,
      outcomes,
      next,
      left,
      sections: sections.map(({ rules, ...section }) => ({
        ...section,
        rules: rules.map(({ rule, ...verdict }) => ({
          id: rule.id,
          name: rule.name,
          place: places.get(rule.id) ?? 0,
          ...verdict,
        })),
      })),
    };
  });
}

type Both = { was: Decision; is: Decision; snapshot: LeadSnapshot; ruleset: Ruleset; roster: RosterIndex };

/** What is on record and what comes out now, each in a sentence with its priority. */
async function toldBoth(scope: WorkspaceScope, { repId }: Actor, { was, is, snapshot, ruleset, roster }: Both) {
  const { names } = await namesOf(batchClientOf(scope), roster.hash);
  const known = { ...names, rules: Object.fromEntries(ruleset.rules.map(({ id, name }) => [id, name])) };
  const context = { rules: ruleset.rules, library: new LibraryIndex(ruleset.library) };
  const tell = (decision: Decision) => ({
    sentence: reasonSentence(decision, {
      names: known,
      readerRepId: repId,
      ...reasonContext(decision, snapshot, context),
    }),
    priority: decision.priority,
  });
  return { was: tell(was), is: tell(is) };
}

/** The ids of the enabled rules on the page that begins with number `from`. */
function pageOf(rules: readonly Rule[], from: number) {
  const enabled = rules.filter((rule) => rule.enabled);
  const page = new Set(enabled.slice(from, from + PAGE_RULES).map(({ id }) => id));
  const left = Math.max(0, enabled.length - from - PAGE_RULES);
  return { page, next: left > 0 ? from + PAGE_RULES : null, left };
}
