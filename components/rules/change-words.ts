import type { Condition, Test } from "#server/core/conditions/condition.ts";
import { testsOf } from "#server/core/conditions/tests-of.ts";
import { describeCondition, describeTest, plainText, type ToldWith } from "#server/core/handoff/describe-condition.ts";
import { describeDates, describeTarget } from "#server/core/handoff/describe-rule.ts";
import { sectionTitle } from "#server/core/handoff/explain-sections.ts";
import { capitalised, listed, type Names } from "#server/core/handoff/names.ts";
import type { Rule, RuleAction } from "#server/core/routing/rule.ts";
import type { RuleChange, RulePart } from "#server/core/routing/ruleset-diff.ts";
import { filledCondition, ruleSentence } from "./rule-sentence.ts";

/** Names behind the ids in rules, with the people who answer for them. */
export type RuleNames = Names & {
  readonly people: Readonly<Record<string, string>>;
  readonly timeZone: string;
};

/** A change in words: a sign, whose it is, and what is different, a line for each part. */
export type ChangeWords = { sign: "+" | "−" | "±" | "↕"; title: string; lines: readonly string[] };

/** Says what changed in one rule. */
export function changeWords(change: RuleChange, names: RuleNames): ChangeWords {
  const title = `Rule ${change.place}, ${change.rule.name.trim() || "without name"}`;
  switch (change.kind) {
    case "added":
      return {
        sign: "+",
        title,
        lines: [
          `New in ${sectionTitle(change.rule.section).toLowerCase()}: ${plainText(ruleSentence(change.rule, names))}`,
        ],
      };
    case "removed":
      return { sign: "−", title, lines: [`Deleted: ${plainText(ruleSentence(change.rule, names))}`] };
    case "moved":
      return { sign: "↕", title, lines: [`Was rule ${change.from}`] };
    case "changed": {
      const lines = change.parts.flatMap((part) => partLines(part, change.before, change.rule, names));
      return { sign: "±", title, lines: change.isMoved ? [...lines, "Runs at another place"] : lines };
    }
  }
}

function partLines(part: RulePart, before: Rule, after: Rule, names: RuleNames): string[] {
  const from = before.action;
  const to = after.action;
  switch (part) {
    case "when":
      return conditionLines(filledCondition(before.when), filledCondition(after.when), names);
    case "targets":
      return [becomes("Goes to", targetsIn(before, names), targetsIn(after, names))];
    case "effective":
      return [becomes("In effect", describeDates(before, names.timeZone), describeDates(after, names.timeZone))];
    case "split":
      return [becomes("A/B", variantsIn(before, names), variantsIn(after, names))];
    case "enabled":
      return [after.enabled ? "Switched on" : "Switched off"];
    case "tags":
      return [becomes("Tags", from.tags.join(", "), to.tags.join(", "))];
    case "disposition":
      return [becomes("Disposition", spaced(from.disposition), spaced(to.disposition))];
    case "exceptionType":
      return [becomes("Exception", spaced(from.exceptionType), spaced(to.exceptionType))];
    case "reviewerRepId":
      return [becomes("Reviewer", repIn(from, names), repIn(to, names))];
    case "slaPolicyId":
      return [becomes("SLA policy", namedIn(from.slaPolicyId, names), namedIn(to.slaPolicyId, names))];
    case "nurtureTrackId":
      return [becomes("Nurture track", namedIn(from.nurtureTrackId, names), namedIn(to.nurtureTrackId, names))];
    case "replacesOwner":
      return [to.replacesOwner ? "Now replaces the owner" : "No longer replaces the owner"];
    case "section":
      return [becomes("Section", sectionTitle(before.section), sectionTitle(after.section))];
    case "ownerPersonId":
      return [becomes("Kept by", personIn(before, names), personIn(after, names))];
    case "intent":
      return ["Intent rewritten"];
    default:
      return [
        becomes(
          capitalised({ name: "name", priority: "priority", reviewOn: "review date" }[part]),
          valueIn(before, part),
          valueIn(after, part),
        ),
      ];
  }
}

const valueIn = (rule: Rule, part: "name" | "priority" | "reviewOn") =>
  (part === "priority" ? rule.action.priority : rule[part]) ?? "";
const repIn = ({ reviewerRepId }: RuleAction, { reps }: RuleNames) =>
  reviewerRepId ? (reps[reviewerRepId] ?? "") : "";
const namedIn = (id: string | undefined, { library }: RuleNames) =>
  id === undefined ? "" : (library?.[id] ?? "one that is gone");
const personIn = ({ ownerPersonId }: Rule, { people }: RuleNames) =>
  ownerPersonId === null ? "" : (people[ownerPersonId] ?? "somebody who has left");
const spaced = (code: string | null) => code?.replaceAll("_", " ") ?? "";
const targetsIn = ({ action }: Rule, names: Names) =>
  action.targets.map((target) => plainText(describeTarget(target, names))).join(", else ");
const variantsIn = ({ action: { split = [] } }: Rule, names: Names) =>
  split
    .map(({ name, share, targets }) => {
      return `${share}% ${name} to ${targets.map((target) => plainText(describeTarget(target, names))).join(", else ")}`;
    })
    .join(", ");
const becomes = (what: string, from: string, to: string) => `${what}: ${from || "none"} becomes ${to || "none"}`;

/** Tests of the same field are told as one that became another; the rest as added or gone. */
function conditionLines(before: Condition, after: Condition, told: ToldWith): string[] {
  const say = (test: Test) => plainText(describeTest(test, false, told));
  const gone = without(testsOf(before), testsOf(after), say);
  const added = without(testsOf(after), testsOf(before), say);
  if (gone.length === 0 && added.length === 0) {
    const words = plainText(describeCondition(after, told));
    return [
      words === plainText(describeCondition(before, told)) ? "A condition begun" : `Grouped differently: ${words}`,
    ];
  }
  const lines: string[] = [];
  for (const test of gone) {
    const at = added.findIndex(({ fact }) => fact === test.fact);
    const [successor] = at < 0 ? [] : added.splice(at, 1);
    lines.push(successor ? `${capitalised(say(test))} becomes ${say(successor)}` : `No longer: ${say(test)}`);
  }
  if (added.length > 0) lines.push(`Added: ${listed(added.map(say))}`);
  return lines;
}

function without(tests: readonly Test[], others: readonly Test[], say: (test: Test) => string): Test[] {
  const known = new Set(others.map(say));
  return tests.filter((test) => !known.has(say(test)));
}
