import type { Condition, Operand, Test } from "./condition.ts";
import { type FactType, type FactValue, factReader, factType, type Subject, toFactValue } from "./facts.ts";
import { compileGlob, foldText } from "./text.ts";

/** Whether a condition holds: null is unknown, because a value it tests is missing. */
export type Truth = boolean | null;

/** A fact's value, asked by the number that `FactSlots` gave it. */
export type FactsOf = (slot: number) => FactValue;

/** A condition ready to be asked about any number of leads. */
export type Predicate = (facts: FactsOf) => Truth;

/** A condition that cannot be evaluated: it names a fact that is not there, or an operator that its type has not. */
export class RuleError extends Error {
  override name = "RuleError";
}

/** Numbers the facts that conditions use, so that each is read and folded once a lead. */
export class FactSlots {
  private readonly slots = new Map<string, number>();
  private readonly readers: ((subject: Subject) => unknown)[] = [];

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
  return compileCondition(condition, slots)(slots.about(subject));
}

/**
 * Makes a condition ready to be asked. Throws RuleError when any part of it cannot be
 * evaluated, even one that a lead would never reach: a rule is whole or broken.
 */
export function compileCondition(condition: Condition, slots: FactSlots): Predicate {
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

function compileTest(test: Test, slots: FactSlots): Predicate {
  const slot = slots.slotOf(test.fact);
  const type = factType(test.fact) as FactType;
  if (!OPERATORS_BY_TYPE[type].includes(test.op)) {
    throw new RuleError(`${test.fact} is a ${type} field and cannot be tested with ${test.op}.`);
  }
  if (test.op === "isEmpty") {
    const { value } = test;
    return (facts) => (facts(slot) === null) === value;
  }
  const holds = comparison(test);
  return (facts) => {
    const fact = facts(slot);
    return fact === null ? null : holds(fact);
  };
}

const TEXT_OPERATORS: readonly Test["op"][] = ["equals", "in", "contains", "startsWith", "matches", "isEmpty"];

/** The operators that each type of fact can be tested with, in the order the condition builder offers them. */
export const OPERATORS_BY_TYPE: Readonly<Record<FactType, readonly Test["op"][]>> = {
  text: TEXT_OPERATORS,
  picklist: TEXT_OPERATORS,
  multi: TEXT_OPERATORS,
  number: ["equals", "in", "range", "isEmpty"],
  boolean: ["equals", "isEmpty"],
  instant: ["range", "isEmpty"],
  custom: ["equals", "in", "contains", "startsWith", "matches", "range", "isEmpty"],
};

type Present = Exclude<FactValue, null>;

function comparison(test: Exclude<Test, { op: "isEmpty" }>): (fact: Present) => Truth {
  if (test.op === "range") return within(test.value.min, test.value.max);
  if (test.op === "in") return isOneOf(new Set(test.value.map(operandKey)));
  if (test.op === "equals") return isOneOf(new Set([operandKey(test.value)]));
  const text = operandKey(test.value);
  if (test.op === "contains") return anyText((fact) => fact.includes(text));
  if (test.op === "startsWith") return anyText((fact) => fact.startsWith(text));
  return anyText(compileGlob(text));
}

/** The form in which a value written in a rule is compared with a fact: 5 and "5", true and "true" are the same. */
export function operandKey(operand: Operand): string {
  return foldText(String(operand));
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

/** Inclusive bounds. A custom value that is no number cannot be compared: unknown, as if it were missing. */
function within(min: number | null, max: number | null): (fact: Present) => Truth {
  return (fact) => {
    const value = typeof fact === "number" ? fact : Number.NaN;
    const number = typeof fact === "string" ? Number(fact) : value;
    if (Number.isNaN(number)) return null;
    return (min === null || number >= min) && (max === null || number <= max);
  };
}
