import type { CompiledSection } from "./compile.ts";
import type { Effect, MatchTrace } from "./decision.ts";
import { type Placement, setAside } from "./placement.ts";
import type { Rule, RuleAction } from "./rule.ts";
import { mark, type Run, raise, traceSection } from "./run.ts";
import { candidatesOf } from "./section-index.ts";
import { chosenTargets, isInEffect, variantOf } from "./split.ts";
import { placeByTargets } from "./targets.ts";

/** What a matching rule does. */
type Acting = Pick<Rule, "id" | "action">;

/** A run that cannot go on because a rule cannot be evaluated. */
export type BrokenRule = { ruleId: string };

/**
 * Asks the rules of a section in order until one settles, and records the trace. Where an
 * owner was found before, rules mark unless they replace the owner.
 * Answers the rule that could not be evaluated, null when all went well.
 */
export function runSection(run: Run, section: CompiledSection): BrokenRule | null {
  if (section.rules.length === 0) {
    run.traces.push({ section: section.section, outcome: "none_matched", looked: 0, matched: [] });
    return null;
  }
  const matched: MatchTrace[] = [];
  let resting = 0;
  const next = candidatesOf(section.index, run.facts);
  for (let place = next(); place >= 0; place = next()) {
    const compiled = section.rules[place];
    if (!compiled) break;
    const isSure = section.index.sure?.[place] === 1;
    if (!isInEffect(compiled, run.situation.now)) {
      if (isSure || wouldMatch(run, compiled)) resting++;
      continue;
    }
    const effect = tryRule(run, compiled, section.section, isSure);
    if (effect === null) continue;
    matched.push(traceOf(run, compiled, effect));
    if (effect !== "settled" && effect !== "error") continue;
    traceSection(run, { section: section.section, looked: place + 1, matched, resting });
    return effect === "error" ? { ruleId: compiled.id } : null;
  }
  traceSection(run, { section: section.section, looked: section.rules.length, matched, resting });
  return null;
}

/** A rule outside its dates takes no lead, broken or not; that it would have is worth a number in the trace. */
function wouldMatch(run: Run, { matches }: CompiledSection["rules"][number]): boolean {
  try {
    return typeof matches === "function" && matches(run.facts) === true;
  } catch {
    return false;
  }
}

function traceOf({ situation }: Run, rule: Acting, effect: Effect): MatchTrace {
  const variant = effect === "error" ? null : variantOf(rule, situation);
  return variant === null ? { ruleId: rule.id, effect } : { ruleId: rule.id, effect, variant };
}

/** Whatever goes wrong in a rule stays in that rule: the lead goes to a person instead of nowhere. */
function tryRule(
  run: Run,
  compiled: CompiledSection["rules"][number],
  section: CompiledSection["section"],
  isSure: boolean,
): Effect | null {
  const { matches } = compiled;
  if (typeof matches !== "function") return "error";
  try {
    return isSure || matches(run.facts) === true ? applyRule(run, compiled, section) : null;
  } catch {
    return "error";
  }
}

function applyRule(run: Run, rule: Acting, section: CompiledSection["section"]): Effect {
  const { action } = rule;
  if (isMarking(action)) return markOnly(run, rule, "marked");
  if (run.placement !== null && !action.replacesOwner) return markOnly(run, rule, "owner_kept");
  if (section === "guards" && isSpared(run, action)) {
    mark(run, rule);
    run.disposition = "account_owner_review";
    return "marked";
  }
  const placement = placementOf(run, rule);
  if (placement === null) return "found_nobody";
  if (run.placement !== null) replaceOwner(run);
  mark(run, rule);
  run.placement = placement;
  run.ruleId = rule.id;
  if (isContested(run, rule)) raise(run, "conflict", { ruleId: rule.id });
  return "settled";
}

/** The rule goes by the owners of the account and of its parent, and they are two people: one has the lead, a person is told. */
function isContested({ situation, placement }: Run, rule: Acting): boolean {
  if (placement?.reason !== "account_owner" && placement?.reason !== "parent_account_owner") return false;
  const { account } = situation.verdict;
  const [own, parents] = [account?.ownerRepId, account?.parent?.ownerRepId].map(
    (id) => id && situation.roster.reps.get(id),
  );
  if (!own || !own.isActive || !parents || !parents.isActive || own.id === parents.id) return false;
  const kinds = chosenTargets(rule, situation).map(({ kind }) => kind);
  return kinds.includes("accountOwner") && kinds.includes("parentAccountOwner");
}

function placementOf({ situation, facts, asked, priority }: Run, rule: Acting): Placement | null {
  const { disposition } = rule.action;
  if (disposition === "nurture" || disposition === "disqualified") return setAside(disposition, "rule");
  const targets = chosenTargets(rule, situation);
  return placeByTargets(situation, { targets, priority: rule.action.priority ?? priority, facts }, asked);
}

/** A rule without a place for the lead only adds to it. */
function isMarking({ targets, split, disposition }: RuleAction): boolean {
  return targets.length === 0 && !split && (disposition === null || disposition === "account_owner_review");
}

/** A guard never disqualifies a lead of a customer or of an open opportunity: the account's owner reviews it. */
function isSpared({ situation }: Run, { disposition }: RuleAction): boolean {
  const { account } = situation.verdict;
  return disposition === "disqualified" && (account?.class === "customer" || account?.opportunity !== undefined);
}

function markOnly(run: Run, rule: Acting, effect: Effect): Effect {
  mark(run, rule);
  return effect;
}

/** Whoever ownership found does not get the lead: a turn that gave it is undone. */
function replaceOwner(run: Run): void {
  const { turns } = run.asked;
  const poolId = run.placement?.poolId ?? null;
  const at = turns.findIndex((turn) => turn.poolId === poolId && turn.usesTurn);
  const turn = turns[at];
  if (turn) turns[at] = { ...turn, usesTurn: false, after: turn.before };
  const place = run.traces.findIndex((trace) => trace.section === "ownership");
  const trace = run.traces[place];
  if (trace) run.traces[place] = { ...trace, outcome: "replaced" };
}
