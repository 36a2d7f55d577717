import { findField } from "../lead/field-catalogue.ts";
import type { Criteria, Library, Territory } from "../library/library.ts";
import { toInstant } from "../normalise/instant.ts";
import type { Condition, Test } from "./condition.ts";
import type { Truth } from "./evaluate.ts";
import { type FactValue, factReader, factType, type Subject, toFactValue } from "./facts.ts";
import { RuleError } from "./operand.ts";
import { operatorsOf } from "./operators.ts";
import { compileGlob, foldText } from "./text.ts";

/**
 * The condition language written down the plain way: every part is looked at for every lead, nothing is spelled
 * out, shared or looked up beforehand. What compiled rules are held against. Throws RuleError where any part of
 * the condition cannot be evaluated.
 */
export function truthByReference(condition: Condition, subject: Subject, library: Library): Truth {
  const visit = (part: Condition, within: readonly string[]): Truth => {
    if ("all" in part) return both(part.all.map((one) => visit(one, within)));
    if ("any" in part) return not(both(part.any.map((one) => not(visit(one, within)))));
    if ("not" in part) return not(visit(part.not, within));
    if (part.op !== "inSegment") return truthOfTest(part, subject, library);
    const segment = library.segments.find(({ id }) => id === part.value);
    if (!segment || within.includes(part.value)) throw new RuleError("no such segment, or one within itself");
    return visit(segment.condition, [...within, part.value]);
  };
  return visit(condition, []);
}

/** Answers the deepest territory a lead is in by asking every one of them. */
export function deepestByReference(subject: Subject, library: Library): Territory | null {
  let best: { territory: Territory; depth: number } | null = null;
  const walk = (parentId: string | null, depth: number) => {
    for (const territory of library.territories.filter((one) => one.parentId === parentId)) {
      if (isInTerritory(territory, subject, library) === true && (best === null || depth > best.depth))
        best = { territory, depth };
      walk(territory.id, depth + 1);
    }
  };
  walk(null, 0);
  return (best as { territory: Territory } | null)?.territory ?? null;
}

function both(parts: readonly Truth[]): Truth {
  if (parts.some((part) => part === false)) return false;
  return parts.some((part) => part === null) ? null : true;
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth);

function truthOfTest(test: Exclude<Test, { op: "inSegment" }>, subject: Subject, library: Library): Truth {
  if (test.op === "inTerritory") {
    const territory = library.territories.find(({ id }) => id === test.value);
    if (!territory) throw new RuleError("no such territory");
    return isInTerritory(territory, subject, library);
  }
  const value = factOf(test.fact, subject);
  if (test.op === "inList") {
    const list = library.lists.find(({ id }) => id === test.value);
    if (!list) throw new RuleError("no such list");
    return value === null ? null : list.values.some((one) => has(value, one));
  }
  const type = factType(test.fact);
  if (type === null || !operatorsOf(test.fact, type).includes(test.op)) throw new RuleError("not that operator");
  if (test.op === "isEmpty") return (value === null) === test.value;
  if (test.op === "changed") return (subject.verdict.changed ?? []).includes(test.fact) === test.value;
  return value === null ? null : compare(test, value, subject.now);
}

type Comparing = Exclude<Test, { op: "inSegment" | "inTerritory" | "inList" | "isEmpty" | "changed" }>;

function compare(test: Comparing, value: Exclude<FactValue, null>, now: number | undefined): Truth {
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  switch (test.op) {
    case "equals":
      return has(value, test.value);
    case "in":
      return test.value.some((one) => has(value, one));
    case "contains":
      return texts.some((text) => text.includes(foldText(String(test.value))));
    case "startsWith":
      return texts.some((text) => text.startsWith(foldText(String(test.value))));
    case "matches":
      return texts.some(compileGlob(foldText(String(test.value))));
    case "range":
      return isBetween(value, test.value);
    case "withinDays":
      return isWithinDays(value, test.value, now);
    default:
      throw new RuleError("an operator of the library");
  }
}

function isBetween(value: FactValue, { min, max }: { min: number | null; max: number | null }): Truth {
  const number = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) return null;
  return number >= (min ?? Number.NEGATIVE_INFINITY) && number <= (max ?? Number.POSITIVE_INFINITY);
}

function isWithinDays(value: FactValue, { days, direction }: { days: number; direction: string }, now?: number): Truth {
  const at = typeof value === "string" ? toInstant(value)?.at : value;
  if (typeof at !== "number" || now === undefined) return null;
  const [from, to] = direction === "last" ? [now - days * 86_400_000, now] : [now, now + days * 86_400_000];
  return at >= from && at <= to;
}

function has(value: Exclude<FactValue, null>, operand: unknown): boolean {
  const wanted = foldText(String(operand));
  return Array.isArray(value) ? value.includes(wanted) : String(value) === wanted;
}

function factOf(fact: string, subject: Subject): FactValue {
  const read = factReader(fact);
  if (!read || (!fact.startsWith("lead.fields.") && !findField(fact))) throw new RuleError("no such field");
  return toFactValue(read(subject));
}

function isInTerritory(territory: Territory, subject: Subject, library: Library): Truth {
  const parent = library.territories.find(({ id }) => id === territory.parentId);
  if (territory.parentId !== null && !parent) throw new RuleError("no such parent");
  const above = parent ? isInTerritory(parent, subject, library) : true;
  return both([above, ...fulfils(territory.criteria, subject)]);
}

function fulfils(criteria: Criteria, { lead }: Subject): Truth[] {
  const { countries, states, postal, industries, employees, domains } = criteria;
  const among = (values: readonly string[], own: string | null): Truth[] => {
    if (values.length === 0) return [];
    return [own === null ? null : values.some((one) => foldText(one) === foldText(own))];
  };
  const size = lead.employees === null ? null : employees && isBetween(lead.employees, employees);
  return [
    ...among(countries, lead.country),
    ...among(states, lead.state),
    ...(postal.length > 0 ? [isInRanges(postal, lead)] : []),
    ...among(industries, lead.industry),
    ...(employees ? [size] : []),
    ...among(domains, lead.companyDomain),
  ];
}

/** Of each country the ranges must be known to fit or not; those of another country than the lead's do not. */
function isInRanges(ranges: Criteria["postal"], { country, postalCode }: Subject["lead"]): Truth {
  const truths = ranges.map((range): Truth => {
    const isSame = country === null ? null : range.country === country;
    const code = postalCode?.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
    const isShort = code === undefined || code.length < range.from.length;
    const start = code?.slice(0, range.from.length) ?? "";
    return both([isSame, isShort ? null : start >= range.from && start <= range.to]);
  });
  return not(both(truths.map(not)));
}
