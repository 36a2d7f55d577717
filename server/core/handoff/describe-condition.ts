import type { Condition, Operand, Test } from "../conditions/condition.ts";
import { asksForValue } from "../conditions/operators.ts";
import { testsOf } from "../conditions/tests-of.ts";
import { findField } from "../lead/field-catalogue.ts";
import { describeValue, fieldLabel } from "./describe-value.ts";
import { capitalised, counted, listed, type Names } from "./names.ts";

/** A stretch of a sentence; a value or a name can be set apart, and a name linked by its id. */
export type Phrase = {
  readonly text: string;
  readonly is: "words" | "value" | "rep" | "pool" | "queue";
  readonly id?: string;
};

/** The sentence without its emphasis. */
export function plainText(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join("");
}

/** Ordinary words of a sentence. */
export function words(text: string): Phrase {
  return { text, is: "words" };
}

/** What a condition is told with: names of segments, value lists and territories, and the zone of its instants. */
export type ToldWith = Pick<Names, "library" | "timeZone">;

/** Says in plain language when a rule matches: "Country is Germany and employees between 250 and 2,000". */
export function describeCondition(condition: Condition, told: ToldWith = {}): Phrase[] {
  const phrases = phrase(condition, false, told);
  const [first] = phrases;
  if (!first) return [words("Everything")];
  return [{ ...first, text: capitalised(first.text) }, ...phrases.slice(1)];
}

function phrase(condition: Condition, isNested: boolean, told: ToldWith): Phrase[] {
  const group = (parts: readonly Condition[], by: string) => {
    const phrases = parts.map((part) => phrase(part, parts.length > 1, told));
    return joined(phrases, by, isNested);
  };
  if ("all" in condition) return group(condition.all, " and ");
  if ("any" in condition) return group(condition.any, " or ");
  if (!("not" in condition)) return describeTest(condition, false, told);
  if ("fact" in condition.not) return describeTest(condition.not, true, told);
  return [words("not ("), ...phrase(condition.not, false, told), words(")")];
}

function joined(parts: readonly (readonly Phrase[])[], by: string, isNested: boolean): Phrase[] {
  const phrases = parts.flatMap((part, at) => [...(at > 0 ? [words(by)] : []), ...part]);
  return isNested && parts.length > 1 ? [words("("), ...phrases, words(")")] : phrases;
}

/** Says one test in words; negated where a `not` stands before it. */
export function describeTest(test: Test, isNegated: boolean, told: ToldWith = {}): Phrase[] {
  if (isNaming(test)) return describeNaming(test, isNegated, told);
  const label = lowered(fieldLabel(test.fact));
  if (test.op === "isEmpty") return [words(`${label} is ${test.value !== isNegated ? "" : "not "}empty`)];
  if (findField(test.fact)?.type === "boolean" && test.op === "equals") {
    return (test.value === true) !== isNegated ? [words(label)] : [words(`${label}: `), value("no")];
  }
  if (test.op === "changed") {
    const says = test.value !== isNegated;
    return [words(says ? `${label} changed since the last decision` : `${label} is as it was at the last decision`)];
  }
  const [says, denies] = VERBS[test.op];
  const verb = isNegated ? denies : says;
  return [words(verb === "" ? `${label} ` : `${label} ${verb} `), ...operandOf(test, told)];
}

type Naming = Extract<Test, { op: "inList" } | { op: "inSegment" } | { op: "inTerritory" }>;
type Comparing = Exclude<Test, Naming | { op: "changed" } | { op: "isEmpty" }>;

function isNaming(test: Test): test is Naming {
  return test.op === "inList" || test.op === "inSegment" || test.op === "inTerritory";
}

function describeNaming({ fact, op, value: id }: Naming, isNegated: boolean, { library = {} }: ToldWith): Phrase[] {
  const known = Object.hasOwn(library, id) ? library[id] : undefined;
  const not = isNegated ? "not " : "";
  switch (op) {
    case "inList":
      return [words(`${lowered(fieldLabel(fact))} is ${not}in `), value(known ?? "a deleted list")];
    case "inSegment":
      return [words(`the lead is ${not}in the segment `), value(known ?? "that was deleted")];
    case "inTerritory":
      return [words(`the lead is ${not}in the territory `), value(known ?? "that was deleted")];
  }
}

const VERBS: Readonly<Record<Comparing["op"], readonly [string, string]>> = {
  equals: ["is", "is not"],
  in: ["is", "is not"],
  contains: ["contains", "does not contain"],
  startsWith: ["starts with", "does not start with"],
  matches: ["matches", "does not match"],
  range: ["", "not"],
  withinDays: ["is within", "is not within"],
};

function operandOf(test: Comparing, { timeZone }: ToldWith): Phrase[] {
  if (test.op === "withinDays") {
    const { days, direction } = test.value;
    return [words(`the ${direction} `), value(counted(days, "day"))];
  }
  if (test.op === "range") return rangeOf(test, timeZone);
  const say = (operand: Operand) => describeValue(test.fact, operand, timeZone);
  return [value(test.op === "in" ? listed(test.value.map(say), "or") : say(test.value))];
}

/** Bounds are inclusive; of a time it is said when, of a number how many. */
function rangeOf({ fact, value: { min, max } }: Extract<Test, { op: "range" }>, timeZone?: string): Phrase[] {
  const isTime = ["instant", "date"].includes(findField(fact)?.type ?? "");
  const say = (bound: number) => value(describeValue(fact, bound, timeZone));
  if (min !== null && max !== null) return [words("between "), say(min), words(" and "), say(max)];
  if (min !== null) return [say(min), words(isTime ? " or later" : " or more")];
  if (max !== null) return isTime ? [say(max), words(" or earlier")] : [words("at most "), say(max)];
  return [words(isTime ? "any time" : "any number")];
}

function value(text: string): Phrase {
  return { text, is: "value" };
}

/** "Country" becomes "country" within a sentence; "IP address" stays. */
function lowered(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/**
 * Says which leads a condition leaves out because a value is missing, for the editor to show
 * under a condition with `not`; null when there is nothing to warn of.
 */
export function missingValueNote(condition: Condition): string | null {
  const facts = [
    ...new Set(
      negatedTests(condition)
        .filter(asksForValue)
        .map(({ fact }) => fact),
    ),
  ];
  if (facts.length === 0) return null;
  return `A lead without ${listed(
    facts.map((fact) => lowered(fieldLabel(fact))),
    "or",
  )} does not match.`;
}

function negatedTests(condition: Condition): Test[] {
  if ("all" in condition) return condition.all.flatMap(negatedTests);
  if ("any" in condition) return condition.any.flatMap(negatedTests);
  return "not" in condition ? testsOf(condition.not) : [];
}
