import type { Rule, RuleAction, Ruleset, Target } from "./rule.ts";

/** What a ruleset names somebody in: rules by id, territories by id. */
export type NamedIn = { ruleIds: string[]; territoryIds: string[] };

/** Answers where a ruleset names a rep: targets of rules and of their variants, reviewers, owners of territories. */
export function namesRep({ rules, library }: Ruleset, repId: string): NamedIn {
  return {
    ruleIds: rules.filter((rule) => replaceInRule(rule, repId, "") !== rule).map(({ id }) => id),
    territoryIds: library.territories
      .filter(({ owner }) => owner?.kind === "rep" && owner.id === repId)
      .map(({ id }) => id),
  };
}

/** Answers a ruleset that names somebody else wherever it named a rep. Everything else is as it was. */
export function replaceRep(ruleset: Ruleset, from: string, to: string): Ruleset {
  const { library } = ruleset;
  return {
    ...ruleset,
    rules: ruleset.rules.map((rule) => replaceInRule(rule, from, to)),
    library: {
      ...library,
      territories: library.territories.map((one) => {
        return one.owner?.kind === "rep" && one.owner.id === from
          ? { ...one, owner: { kind: "rep" as const, id: to } }
          : one;
      }),
    },
  };
}

/** The same rule where it does not name them. */
function replaceInRule(rule: Rule, from: string, to: string): Rule {
  const action = replaceInAction(rule.action, from, to);
  return action === rule.action ? rule : { ...rule, action };
}

function replaceInAction(action: RuleAction, from: string, to: string): RuleAction {
  const isThem = (target: Target) => target.kind === "rep" && target.id === from;
  const lists = [action.targets, ...(action.split ?? []).map(({ targets }) => targets)];
  const isReviewer = action.reviewerRepId === from;
  if (!isReviewer && !lists.some((targets) => targets.some(isThem))) return action;
  const replace = (targets: Target[]) =>
    targets.map((target) => (isThem(target) ? { ...target, id: to } : target)) as Target[];
  const split = action.split?.map((variant) => ({ ...variant, targets: replace(variant.targets) }));
  return {
    ...action,
    targets: replace(action.targets),
    ...(split ? { split } : {}),
    ...(isReviewer ? { reviewerRepId: to } : {}),
  };
}
