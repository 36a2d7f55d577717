import { checkCondition, type KnownField } from "../conditions/check.ts";
import { checkLibrary } from "../library/check-library.ts";
import type { Library } from "../library/library.ts";
import { type Rule, type Ruleset, SECTIONS, type Target, targetsOf } from "./rule.ts";

/** What a ruleset is held against: the workspace as it is now. */
export type Surroundings = {
  readonly fields: readonly KnownField[];
  readonly reps: ReadonlyMap<string, { readonly isActive: boolean }>;
  readonly poolIds: ReadonlySet<string>;
  readonly queueIds: ReadonlySet<string>;
};

/** Something that must be mended before a ruleset is published; `ruleId` is null when it is about the whole. */
export type RulesetProblem = {
  readonly ruleId: string | null;
  /** The segment, list or territory at fault. */
  readonly libraryId?: string;
  readonly code: string;
  readonly message: string;
};

/**
 * Finds what keeps a ruleset from being published: the catch-all, the order of the sections,
 * targets that are gone, conditions that cannot be evaluated. Disabled rules are let be, except
 * for their place. In the order of the rules; empty: it can be published.
 */
export function checkRuleset({ rules, library }: Ruleset, around: Surroundings): RulesetProblem[] {
  return [
    ...checkLibrary(library, around).map((problem) => ({ ...problem, ruleId: null })),
    ...orderProblems(rules),
    ...idProblems(rules),
    ...rules.filter(({ enabled }) => enabled).flatMap((rule) => ruleProblems(rule, around, library)),
    ...catchAllProblems(rules, around),
  ];
}

function orderProblems(rules: readonly Rule[]): RulesetProblem[] {
  const places = rules.map(({ section }) => SECTIONS.indexOf(section));
  const at = places.findIndex((place, i) => i > 0 && place < (places[i - 1] ?? 0));
  const rule = rules[at];
  return rule
    ? [found(rule, "wrong_order", "Sections run in a fixed order; this rule stands after a later section.")]
    : [];
}

function idProblems(rules: readonly Rule[]): RulesetProblem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    if (seen.has(rule.id)) return [found(rule, "twice", "This rule is in the ruleset twice.")];
    seen.add(rule.id);
    return [];
  });
}

function ruleProblems(rule: Rule, around: Surroundings, library: Library): RulesetProblem[] {
  const { disposition } = rule.action;
  const targets = targetsOf(rule.action);
  const problems = checkCondition(rule.when, around.fields, library).map(({ code, message }) => {
    return found(rule, code, message);
  });
  for (const target of targets) problems.push(...targetProblems(rule, target, around, library));
  problems.push(...splitProblems(rule), ...dateProblems(rule), ...reviewerProblems(rule, around));
  problems.push(...handlingProblems(rule, library));
  if (targets.length > 0 && (disposition === "nurture" || disposition === "disqualified")) {
    problems.push(
      found(
        rule,
        "target_and_disposition",
        "A lead that is set aside goes to nobody: choose targets or a disposition.",
      ),
    );
  }
  if (rule.section !== "catchAll" && doesNothing(rule))
    problems.push(found(rule, "no_action", "This rule does nothing with a lead that matches."));
  return problems;
}

function doesNothing({ action }: Rule): boolean {
  return (
    targetsOf(action).length === 0 &&
    !action.split &&
    action.disposition === null &&
    action.priority === null &&
    action.tags.length === 0 &&
    action.exceptionType === null &&
    action.slaPolicyId === undefined &&
    action.nurtureTrackId === undefined
  );
}

function handlingProblems(rule: Rule, { policies, tracks }: Library): RulesetProblem[] {
  const { slaPolicyId, nurtureTrackId } = rule.action;
  const isThere = (among: readonly { id: string }[], id: string | undefined) =>
    id === undefined || among.some((one) => one.id === id);
  return [
    ...(isThere(policies, slaPolicyId)
      ? []
      : [found(rule, "unknown_policy", "This SLA policy does not exist any more.")]),
    ...(isThere(tracks, nurtureTrackId)
      ? []
      : [found(rule, "unknown_track", "This nurture track does not exist any more.")]),
  ];
}

function reviewerProblems(rule: Rule, { reps }: Surroundings): RulesetProblem[] {
  const { reviewerRepId, exceptionType } = rule.action;
  if (reviewerRepId === undefined) return [];
  if (exceptionType === null)
    return [found(rule, "reviewer_of_nothing", "A reviewer resolves the exception that the rule raises: choose one.")];
  return reps.get(reviewerRepId)?.isActive
    ? []
    : [found(rule, "inactive_reviewer", "The reviewer of this rule is no longer active.")];
}

function splitProblems(rule: Rule): RulesetProblem[] {
  const { split, targets } = rule.action;
  if (!split) return [];
  const sum = split.reduce((total, { share }) => total + share, 0);
  return [
    ...(sum === 100 ? [] : [found(rule, "shares", `The shares of an A/B rule add up to 100; these make ${sum}.`)]),
    ...(targets.length === 0
      ? []
      : [found(rule, "split_and_target", "An A/B rule sends leads to its variants only: remove the other targets.")]),
    ...split
      .filter((variant) => variant.targets.length === 0)
      .map(({ name }) => found(rule, "empty_variant", `Variant ${name} sends its leads to nobody yet.`)),
  ];
}

function dateProblems(rule: Rule): RulesetProblem[] {
  const { from, to } = rule.effective ?? { from: null, to: null };
  if (from === null || to === null || from < to) return [];
  return [found(rule, "dates", "This rule ends before it begins.")];
}

function targetProblems(
  rule: Rule,
  target: Target,
  { reps, poolIds, queueIds }: Surroundings,
  { territories }: Library,
): RulesetProblem[] {
  if (
    target.kind === "territoryOwner" &&
    target.withinId !== null &&
    !territories.some(({ id }) => id === target.withinId)
  )
    return [found(rule, "unknown_territory", "This territory does not exist any more.")];
  if (target.kind === "pool" && !poolIds.has(target.id))
    return [found(rule, "unknown_pool", "This pool does not exist any more.")];
  if (target.kind === "queue" && !queueIds.has(target.id))
    return [found(rule, "unknown_queue", "This queue does not exist any more.")];
  if (target.kind !== "rep") return [];
  const rep = reps.get(target.id);
  if (!rep) return [found(rule, "unknown_rep", "This person takes no leads.")];
  return rep.isActive ? [] : [found(rule, "inactive_rep", "This person is no longer active.")];
}

function catchAllProblems(rules: readonly Rule[], { reps }: Surroundings): RulesetProblem[] {
  const all = rules.filter(({ section }) => section === "catchAll");
  const [catchAll] = all;
  if (!catchAll)
    return [
      {
        ruleId: null,
        code: "no_catch_all",
        message: "A ruleset needs a catch-all, so that every lead ends with somebody.",
      },
    ];
  const problems: RulesetProblem[] = [];
  const add = (code: string, message: string) => problems.push(found(catchAll, code, message));
  if (all.length > 1) add("many_catch_alls", "There can be only one catch-all.");
  if (rules.at(-1)?.section !== "catchAll") add("catch_all_not_last", "The catch-all stands last.");
  if (!catchAll.enabled) add("catch_all_disabled", "The catch-all cannot be disabled.");
  if (!isAlwaysTrue(catchAll.when)) add("catch_all_condition", "The catch-all takes every lead: it has no condition.");
  const [target, ...others] = catchAll.action.targets;
  if (
    target?.kind !== "rep" ||
    target.ifUnavailable !== "assignAnyway" ||
    others.length > 0 ||
    catchAll.action.split !== undefined ||
    catchAll.effective !== undefined ||
    catchAll.action.disposition !== null
  ) {
    add("catch_all_target", "The catch-all names one accountable person, who gets the lead in any case.");
  } else if (!catchAll.enabled && !reps.get(target.id)?.isActive) {
    add("inactive_rep", "The accountable person of the catch-all is no longer active.");
  }
  return problems;
}

function isAlwaysTrue(when: Rule["when"]): boolean {
  return "all" in when && when.all.length === 0;
}

function found(rule: Rule, code: string, message: string): RulesetProblem {
  return { ruleId: rule.id, code, message };
}
