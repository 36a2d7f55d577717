import { type CaseRule, ORDINARY_LEAD } from "../cases/case.ts";
import type { Condition, Test } from "../conditions/condition.ts";
import { testsOf } from "../conditions/tests-of.ts";
import type { JsonValue } from "../lead/json.ts";
import type { NormalisedLead } from "../lead/lead.ts";
import { type Library, NO_CRITERIA } from "../library/library.ts";
import { factTest, kindOfFact } from "./random-facts.ts";
import { pick, type Random, some } from "./random-pick.ts";
import type { Target } from "./rule.ts";

/** What rules are drawn from: values few enough that rules and leads nearly meet all the time. */
const VALUES = {
  "lead.country": ["DE", "AT", "FR", "US"],
  "lead.state": ["DE-BY", "US-CA", "US-NY"],
  "lead.industry": ["Food", "Chemicals", "Mining"],
  "lead.productInterest": ["Pumps", "Flow meters", "Monitoring"],
  "lead.companyDomain": ["globex.example", "initech.example", "hallmann.example"],
  "lead.jobTitle": ["Head of Production", "Buyer", "Production planner"],
  "lead.fields.tier": ["1", "gold", "silver"],
} as const;
type TextFact = keyof typeof VALUES;

const BOUNDS = [1, 50, 250, 2000];
const DAY_MS = 86_400_000;

/** A library that conditions may name: two lists, three segments of which one names another, a tree of six territories. */
export function drawLibrary(random: Random): Library {
  const texts = (fact: TextFact) => some(random, VALUES[fact]).map(String);
  const country = pick(random, VALUES["lead.country"]);
  const node = (
    id: string,
    parentId: string | null,
    criteria: Partial<Library["territories"][number]["criteria"]>,
  ) => ({
    id,
    name: id,
    parentId,
    criteria: { ...NO_CRITERIA, ...criteria },
    owner: random() < 0.6 ? { kind: "rep" as const, id: pick(random, ["ana", "away"]) } : null,
  });
  return {
    lists: [
      { id: "companies", name: "Companies", values: texts("lead.companyDomain") },
      { id: "industries", name: "Industries", values: texts("lead.industry") },
    ],
    segments: [
      { id: "large", name: "Large", condition: rangeOf(random) },
      { id: "here", name: "Here", condition: { all: [textTest(random, "lead.country"), named("inSegment", "large")] } },
      { id: "round", name: "Round", condition: named("inSegment", random() < 0.05 ? "round" : "here") },
    ],
    territories: [
      node("world", null, {}),
      node("near", "world", { countries: texts("lead.country") }),
      node("far", "world", { countries: texts("lead.country"), employees: { min: pick(random, BOUNDS), max: null } }),
      node("city", "near", { postal: [{ country, from: "80", to: "85" }] }),
      node("branch", "near", { industries: texts("lead.industry") }),
      node("key", null, { domains: texts("lead.companyDomain"), states: random() < 0.3 ? texts("lead.state") : [] }),
    ],
    policies: [{ id: "fast", name: "Fast", minutes: { P1: 1, P2: 2, P3: 3, P4: null }, countedIn: "wallClock" }],
    tracks: [{ id: "news", name: "News" }],
  };
}

function named(op: "inSegment" | "inTerritory", value: string): Test {
  return { fact: op === "inSegment" ? "lead.segment" : "lead.territory", op, value };
}

function rangeOf(random: Random): Test {
  const [a, b] = [pick(random, BOUNDS), pick(random, BOUNDS)];
  const isOpen = random() < 0.3;
  return { fact: "lead.employees", op: "range", value: { min: Math.min(a, b), max: isOpen ? null : Math.max(a, b) } };
}

function textTest(random: Random, fact: TextFact): Test {
  const values = VALUES[fact];
  const value = pick(random, values);
  switch (pick(random, ["equals", "equals", "in", "in", "contains", "startsWith", "matches"] as const)) {
    case "in":
      return { fact, op: "in", value: some(random, values) };
    case "contains":
      return { fact, op: "contains", value: value.slice(1, 4).toUpperCase() };
    case "startsWith":
      return { fact, op: "startsWith", value: ` ${value.slice(0, 2).toLowerCase()}` };
    case "matches":
      return { fact, op: "matches", value: `${value.charAt(0)}*${value.at(-1)}` };
    default:
      return { fact, op: "equals", value };
  }
}

const FACTS = Object.keys(VALUES) as TextFact[];

function oneTest(random: Random): Test {
  const fact = pick(random, FACTS);
  switch (
    pick(random, [
      "text",
      "text",
      "text",
      "range",
      "list",
      "segment",
      "place",
      "days",
      "changed",
      "empty",
      "clock",
      "fact",
      "fact",
    ])
  ) {
    case "range":
      return rangeOf(random);
    case "list":
      return random() < 0.5
        ? { fact: "lead.companyDomain", op: "inList", value: "companies" }
        : { fact: "lead.industry", op: "inList", value: "industries" };
    case "segment":
      return named("inSegment", pick(random, ["large", "here", "round"]));
    case "place":
      return named("inTerritory", pick(random, ["world", "near", "far", "city", "branch", "key"]));
    case "days":
      return {
        fact: pick(random, ["lead.occurredAt", "lead.fields.renewal"]),
        op: "withinDays",
        value: { days: pick(random, [1, 7]), direction: pick(random, ["last", "next"]) },
      };
    case "changed":
      return { fact, op: "changed", value: random() < 0.8 };
    case "empty":
      return { fact, op: "isEmpty", value: random() < 0.5 };
    case "clock":
      return random() < 0.5
        ? { fact: "clock.weekday", op: "in", value: ["monday", "friday"] }
        : { fact: "owner.previousIsAway", op: "equals", value: random() < 0.5 };
    case "fact":
      return factTest(random);
    default:
      return textTest(random, fact);
  }
}

/** A condition of few tests, nested at most twice; one in a hundred names a field that does not exist. */
export function drawCondition(random: Random, depth = 0): Condition {
  if (depth === 0 && random() < 0.01) return { fact: "lead.nothingLikeIt", op: "equals", value: "x" };
  if (depth === 2 || random() < 0.4) return oneTest(random);
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => drawCondition(random, depth + 1));
  const shape = random();
  if (shape < 0.55) return { all: parts };
  if (shape < 0.85) return { any: parts };
  return { not: parts[0] ?? oneTest(random) };
}

const NOBODY: Target[] = [{ kind: "rep", id: "away", ifUnavailable: "tryNext" }];
const ANA: Target[] = [{ kind: "rep", id: "ana", ifUnavailable: "tryNext" }];

/** Rules of all four sections, most of the long one, some broken, off, split or outside their dates. */
export function drawRules(random: Random, now: number): CaseRule[] {
  const count = 4 + Math.floor(random() * 30);
  return Array.from({ length: count }, (_, at): CaseRule => {
    const effective = random() < 0.1 ? { from: null, to: pick(random, [now, now + 1]) } : undefined;
    return {
      id: `rule-${at}`,
      section: pick(random, ["guards", "ownership", "exceptions", ...Array(9).fill("territory")]),
      enabled: random() > 0.05,
      ...(effective ? { effective } : {}),
      when: drawCondition(random),
      action: drawAction(random),
    };
  });
}

function drawAction(random: Random): CaseRule["action"] {
  switch (pick(random, ["ana", "ana", "nobody", "nobody", "mark", "aside", "split", "place"])) {
    case "ana":
      return { targets: ANA, ...(random() < 0.2 ? { slaPolicyId: pick(random, ["fast", "gone"]) } : {}) };
    case "nobody":
      return { targets: NOBODY };
    case "split":
      return {
        split: [
          { name: "A", share: 50, targets: ANA },
          { name: "B", share: 50, targets: NOBODY },
        ],
      };
    case "place":
      return { targets: [{ kind: "territoryOwner", withinId: null, ifUnavailable: "tryNext" }] };
    case "aside":
      return { disposition: "nurture" };
    default:
      return { tags: ["seen"], priority: "P2", ...(random() < 0.5 ? { nurtureTrackId: "news" } : {}) };
  }
}

/** A lead near the rules: each field that they test is one of their values, beside a border, foreign, or missing. */
export function drawLead(random: Random, rules: readonly CaseRule[], now: number): NormalisedLead {
  const aimed = pick(random, rules);
  const lead: Record<string, unknown> = { ...ORDINARY_LEAD };
  const fields: Record<string, JsonValue> = {};
  const set = (fact: string, value: unknown) => {
    if (fact.startsWith("lead.fields.")) fields[fact.slice(12)] = value as JsonValue;
    else lead[fact.slice(5)] = value;
  };
  for (const fact of FACTS) {
    const values: readonly string[] = VALUES[fact];
    const value = random() < 0.15 ? null : pick(random, random() < 0.9 ? values : ["Elsewhere"]);
    if (fact === "lead.productInterest") set(fact, value === null ? [] : [value]);
    else set(fact, value);
  }
  set("lead.employees", random() < 0.15 ? null : pick(random, BOUNDS) + pick(random, [-1, 0, 0, 1]));
  set("lead.isFreeMail", random() < 0.5);
  set("lead.isDisposable", random() < 0.2);
  set("lead.postalCode", pick(random, [null, "80331", "85", "8", "86000", "79999"]));
  set("lead.occurredAt", pick(random, [null, now, now - 7 * DAY_MS, now - 7 * DAY_MS - 1, now + DAY_MS]));
  set("lead.fields.renewal", pick(random, [null, "2026-11-20", "soon", "2026-11-18T10:00:00Z"]));
  for (const test of testsOf(aimed.when)) if (random() < 0.7) aim(random, test, set);
  return { ...lead, fields } as unknown as NormalisedLead;
}

/** Gives the lead the value that a test asks for. */
function aim(random: Random, test: Test, set: (fact: string, value: unknown) => void): void {
  if (test.op !== "equals" && test.op !== "in" && test.op !== "range") return;
  if (!test.fact.startsWith("lead.")) return;
  if (test.op === "range") return set(test.fact, pick(random, [test.value.min, test.value.max ?? test.value.min]));
  const value = test.op === "in" ? pick(random, test.value) : test.value;
  return set(test.fact, test.fact === "lead.productInterest" ? ["Other", value] : value);
}

/** Counts what a condition is made of, once each: its operators, kinds of facts, and "unknown field" where it names one. */
export function ingredientsOf(condition: Condition): Set<string> {
  return new Set(
    testsOf(condition).flatMap(({ op, fact }): string[] => {
      const kind = kindOfFact(fact);
      return fact === "lead.nothingLikeIt" ? ["unknown field"] : kind === null ? [op] : [op, kind];
    }),
  );
}
