import { NO_LIBRARY } from "../library/resolve.ts";
import { toInstant } from "../normalise/instant.ts";
import type { Condition, Days, Test } from "./condition.ts";
import { CHANGES, type FactValue, factReader, factType, NOW, type Subject, toFactValue } from "./facts.ts";
import { operandKey, RuleError } from "./operand.ts";
import { operatorsOf } from "./operators.ts";
import type { Plain, PlainTest } from "./plain.ts";
import { isInPostalSet } from "./postal.ts";
import { compileGlob, foldText } from "./text.ts";

/** Whether a condition holds: null is unknown, because a value it tests is missing. */
export type Truth = boolean | null;

/** A fact's value, asked by the number that `FactSlots` gave it. */
export type FactsOf = (slot: number) => FactValue;

/** A condition ready to be asked about any number of leads. */
export type Predicate = (facts: FactsOf) => Truth;

/** Numbers the facts that conditions use, so that each is read and folded once a lead. */
export class FactSlots {
  private readonly slots = new Map<string, number>();
  private readonly readers: ((subject: Subject) => unknown)[] = [];

  /** Answers whether any condition uses a fact of this kind, such as "clock.". */
  uses(prefix: string): boolean {
    return [...this.slots.keys()].some((fact) => fact.startsWith(prefix));
  }

  /** Answers the number of a fact. Throws RuleError when there is no such fact. */
  slotOf(fact: string): number {
    const known = this.slots.get(fact);
    if (known !== undefined) return known;
    const read = factReader(fact);
    if (!read) throw new RuleError(`There is no field ${fact}.`);
    this.readers.push(read);
    this.slots.set(fact, this.readers.length - 1);
    return this.readers.length - 1;
  }

  /** Answers the facts of one lead, each read when it is first asked for. */
  about(subject: Subject): FactsOf {
    const values: (FactValue | undefined)[] = [];
    return (slot) => {
      const known = values[slot];
      if (known !== undefined) return known;
      const value = toFactValue(this.readers[slot]?.(subject));
      values[slot] = value;
      return value;
    };
  }
}

/** Answers whether a condition holds for one lead. Throws RuleError. */
export function evaluate(condition: Condition, subject: Subject): Truth {
  const slots = new FactSlots();
  return compileCondition((subject.library ?? NO_LIBRARY).resolve(condition), slots)(slots.about(subject));
}

/**
 * Makes a condition ready to be asked. Throws RuleError when any part of it cannot be
 * evaluated, even one that a lead would never reach: a rule is whole or broken.
 */
export function compileCondition(condition: Plain, slots: FactSlots): Predicate {
  if ("all" in condition) return every(condition.all.map((part) => compileCondition(part, slots)));
  if ("any" in condition) return some(condition.any.map((part) => compileCondition(part, slots)));
  if ("not" in condition) return negated(compileCondition(condition.not, slots));
  return compileTest(condition, slots);
}

function every(parts: readonly Predicate[]): Predicate {
  if (parts.length === 1 && parts[0]) return parts[0];
  return (facts) => {
    let truth: Truth = true;
    for (const part of parts) {
      const one = part(facts);
      if (one === false) return false;
      if (one === null) truth = null;
    }
    return truth;
  };
}

function some(parts: readonly Predicate[]): Predicate {
  return (facts) => {
    let truth: Truth = false;
    for (const part of parts) {
      const one = part(facts);
      if (one === true) return true;
      if (one === null) truth = null;
    }
    return truth;
  };
}

function negated(part: Predicate): Predicate {
  return (facts) => {
    const truth = part(facts);
    return truth === null ? null : !truth;
  };
}

function compileTest(test: PlainTest, slots: FactSlots): Predicate {
  if (!isSpelledOut(test)) demandOperator(test);
  const slot = slots.slotOf(test.fact);
  if (test.op === "changed") return isAmongChanges(test, slots.slotOf(CHANGES));
  if (test.op === "withinDays") return withinDays(test.value, slot, slots.slotOf(NOW));
  if (test.op === "isEmpty") {
    const { value } = test;
    return (facts) => (facts(slot) === null) === value;
  }
  if (test.op === "range") return within(slot, test.value.min, test.value.max);
  if (test.op === "equals") return isOne(slot, operandKey(test.value));
  const holds = comparison(test);
  return (facts) => {
    const fact = facts(slot);
    return fact === null ? null : holds(fact);
  };
}

type SpelledOut = Extract<PlainTest, { op: "oneOf" } | { op: "postal" }>;

/** What a list or a territory was spelled out as: no rule can be written so, and it fits its fact. */
function isSpelledOut(test: PlainTest): test is SpelledOut {
  return test.op === "oneOf" || test.op === "postal";
}

function demandOperator(test: Exclude<PlainTest, SpelledOut>): void {
  const type = factType(test.fact);
  if (type === null) throw new RuleError(`There is no field ${test.fact}.`);
  if (operatorsOf(test.fact, type).includes(test.op)) return;
  throw new RuleError(`${test.fact} is a ${type} field and cannot be tested with ${test.op}.`);
}

/** Never unknown: a first submission has changed nothing. */
function isAmongChanges({ fact, value }: Extract<Test, { op: "changed" }>, slot: number): Predicate {
  const key = foldText(fact);
  return (facts) => {
    const changes = facts(slot);
    return (typeof changes === "object" && changes !== null && changes.includes(key)) === value;
  };
}

const DAY_MS = 86_400_000;

/** A custom value that is no time cannot be compared: unknown, as if it were missing. */
function withinDays({ days, direction }: Days, slot: number, nowSlot: number): Predicate {
  return (facts) => {
    const fact = facts(slot);
    const at = typeof fact === "string" ? (toInstant(fact)?.at ?? null) : fact;
    const now = facts(nowSlot);
    if (typeof at !== "number" || typeof now !== "number") return null;
    const ahead = direction === "next" ? at - now : now - at;
    return ahead >= 0 && ahead <= days * DAY_MS;
  };
}

type Present = Exclude<FactValue, null>;

type Apart = { op: "isEmpty" } | { op: "changed" } | { op: "withinDays" } | { op: "range" } | { op: "equals" };
type Comparing = Exclude<PlainTest, Apart>;

function comparison(test: Comparing): (fact: Present) => Truth {
  if (test.op === "oneOf") return isOneOf(test.keys);
  if (test.op === "postal") return (fact) => isInPostalSet(test.codes, String(fact));
  if (test.op === "in") return isOneOf(new Set(test.value.map(operandKey)));
  const text = operandKey(test.value);
  if (test.op === "contains") return anyText((fact) => fact.includes(text));
  if (test.op === "startsWith") return anyText((fact) => fact.startsWith(text));
  return anyText(compileGlob(text));
}

function isOneOf(keys: ReadonlySet<string>): (fact: Present) => boolean {
  return (fact) => {
    if (typeof fact === "string") return keys.has(fact);
    return typeof fact === "object" ? fact.some((part) => keys.has(part)) : keys.has(String(fact));
  };
}

function anyText(holds: (text: string) => boolean): (fact: Present) => boolean {
  return (fact) => (typeof fact === "object" ? fact.some(holds) : holds(String(fact)));
}

/** One closure a test: at 10,000 rules each further one is memory that no cache holds. */
function isOne(slot: number, key: string): Predicate {
  return (facts) => {
    const fact = facts(slot);
    if (typeof fact === "string") return fact === key;
    if (fact === null) return null;
    return typeof fact === "object" ? fact.includes(key) : String(fact) === key;
  };
}

/** Inclusive bounds. A custom value that is no number cannot be compared: unknown, as if it were missing. */
function within(slot: number, min: number | null, max: number | null): Predicate {
  return (facts) => {
    const fact = facts(slot);
    const number = fact === null ? Number.NaN : toNumber(fact);
    if (Number.isNaN(number)) return null;
    return (min === null || number >= min) && (max === null || number <= max);
  };
}

/** Answers the number as which a value is compared with a range, NaN where it is none. */
export function toNumber(fact: Present): number {
  if (typeof fact === "number") return fact;
  return typeof fact === "string" ? Number(fact) : Number.NaN;
}
