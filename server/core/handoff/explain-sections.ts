import type { Subject } from "../conditions/facts.ts";
import type { Decision, Effect, MatchTrace, SectionOutcome } from "../routing/decision.ts";
import type { Rule, Section } from "../routing/rule.ts";
import { plainText } from "./describe-condition.ts";
import { describeAction, describeTarget } from "./describe-rule.ts";
import { type ExplainedTest, explainCondition } from "./explain-condition.ts";
import { counted, type Names, nameOf } from "./names.ts";

/** A section of the trace as the lead page lists it. */
export type ExplainedSection = {
  readonly section: Section;
  readonly title: string;
  readonly outcome: SectionOutcome;
  /** "4 rules, none matched" */
  readonly summary: string;
  readonly sentence: string;
  readonly rules: readonly ExplainedRule[];
};

/** A rule that matched, with the facts it used. */
export type ExplainedRule = {
  readonly ruleId: string;
  readonly name: string;
  readonly effect: Effect;
  readonly sentence: string;
  readonly tests: readonly ExplainedTest[];
};

const TITLES: Readonly<Record<Section, string>> = {
  guards: "Guards",
  ownership: "Ownership",
  exceptions: "Exceptions",
  territory: "Territory and specialty",
  catchAll: "Catch-all",
};

/** Answers what a section is called on the screen. */
export function sectionTitle(section: Section): string {
  return TITLES[section];
}

/** Explains every section of a decision, in order. `rules` are those of the version that decided. */
export function explainSections(
  decision: Pick<Decision, "sections">,
  rules: readonly Rule[],
  subject: Subject,
  names: Names,
): ExplainedSection[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return decision.sections.map(({ section, outcome, looked, matched, resting = 0 }) => ({
    section,
    title: TITLES[section],
    outcome,
    summary: summaryOf(outcome, { looked, matched: matched.length, resting }),
    sentence:
      section === "catchAll" && outcome === "not_reached" ? wouldHaveGone(rules, names) : SENTENCES[section][outcome],
    rules: matched.map((match) => explainRule(byId.get(match.ruleId), match, subject, names)),
  }));
}

/**
 * Explains the section that a held lead came from: the rule that chose whom it waits for, which is not asked again.
 * Empty where no rule of this version did. `decision` is a release.
 */
export function explainChosenBefore(
  { ruleId }: Pick<Decision, "ruleId">,
  rules: readonly Rule[],
  subject: Subject,
  names: Names,
): ExplainedSection[] {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) return [];
  const does = plainText(describeAction(rule.action, names));
  const told = explainRule(rule, { ruleId: rule.id, effect: "settled" }, subject, names);
  return [
    {
      section: rule.section,
      title: TITLES[rule.section],
      outcome: "settled",
      summary: "Decided before, when it was held",
      sentence: "When it can be released, only those whom it waits for are asked again.",
      rules: [{ ...told, sentence: `Rule “${rule.name}” chose them: ${does}.` }],
    },
  ];
}

type Counts = { looked: number; matched: number; resting: number };

function summaryOf(outcome: SectionOutcome, { looked, matched, resting }: Counts): string {
  if (outcome === "not_reached") return "Not reached";
  if (looked === 0) return "No rules";
  const outside = resting > 0 ? `, ${resting} outside ${resting === 1 ? "its" : "their"} dates` : "";
  return `${counted(looked, "rule")}, ${matched === 0 ? "none matched" : `${matched} matched`}${outside}`;
}

function wouldHaveGone(rules: readonly Rule[], names: Names): string {
  const target = rules.find(({ section }) => section === "catchAll")?.action.targets[0];
  return target?.kind === "rep" ? `It would have gone to ${nameOf(names, "reps", target.id)}.` : "";
}

const COMMON: Readonly<Record<SectionOutcome, string>> = {
  not_reached: "Not reached.",
  none_matched: "No rule matched.",
  marked: "Rules added to the lead, and the run went on.",
  found_nobody: "A rule matched, but nobody it names could take the lead.",
  settled: "The first rule that matched and found somebody settled it.",
  replaced: "An owner was found, and a rule of exceptions overruled it.",
  error: "A rule could not be evaluated, and the run stopped.",
};

const SENTENCES: Readonly<Record<Section, Readonly<Record<SectionOutcome, string>>>> = {
  guards: { ...COMMON, none_matched: "Nothing held it back." },
  ownership: { ...COMMON, none_matched: "Nobody knew this person or company already." },
  exceptions: { ...COMMON, none_matched: "Nothing called for special care." },
  territory: { ...COMMON, none_matched: "No territory or specialty fits this lead." },
  catchAll: { ...COMMON, settled: "Nobody else was found." },
};

function explainRule(
  rule: Rule | undefined,
  { ruleId, effect, variant }: MatchTrace,
  subject: Subject,
  names: Names,
): ExplainedRule {
  const name = rule?.name ?? nameOf(names, "rules", ruleId);
  return {
    ruleId,
    name,
    effect,
    sentence: rule ? ruleSentence(name, rule, { effect, variant }, names) : `Rule “${name}” matched.`,
    tests: rule ? explainCondition(rule.when, subject, names.timeZone) : [],
  };
}

/** Of an A/B rule only the company's own variant is told. */
function ruleSentence(
  name: string,
  rule: Rule,
  { effect, variant }: Pick<MatchTrace, "effect" | "variant">,
  names: Names,
): string {
  const own = variant === undefined ? undefined : rule.action.split?.[variant];
  if (!own) return effectSentence(name, rule, effect, names);
  const { split: _, ...action } = rule.action;
  const said = effectSentence(name, { ...rule, action: { ...action, targets: own.targets } }, effect, names);
  return `${said} This company is in variant “${own.name}”.`;
}

function effectSentence(name: string, { action }: Rule, effect: Effect, names: Names): string {
  const does = plainText(describeAction(action, names));
  switch (effect) {
    case "settled":
      return `Rule “${name}” matched first: ${does}.`;
    case "marked":
      if (action.disposition === "disqualified")
        return `Rule “${name}” matched, but a lead of a customer or of an open opportunity is never disqualified: it is marked for the owner’s review.`;
      return `Rule “${name}” matched and added to the lead: ${does}.`;
    case "owner_kept":
      return `Rule “${name}” matched, but the owner stays; it only added to the lead.`;
    case "found_nobody": {
      const asked = action.targets.map((target) => plainText(describeTarget(target, names)));
      return `Rule “${name}” matched, but found nobody: ${asked.join(", else ")}.`;
    }
    case "error":
      return `Rule “${name}” could not be evaluated.`;
  }
}
