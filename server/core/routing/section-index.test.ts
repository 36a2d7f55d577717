import fc from "fast-check";
import { expect, test } from "vitest";
import { type Case, type CaseRule, toSituation } from "../cases/case.ts";
import type { Condition, Test } from "../conditions/condition.ts";
import { testsOf } from "../conditions/tests-of.ts";
import type { JsonObject } from "../lead/json.ts";
import { decide } from "./decide.ts";
import type { SectionIndex } from "./section-index.ts";
import type { Situation } from "./situation.ts";

const COUNTRIES = ["DE", "AT", "FR", "US"];
const PRODUCTS = ["Pumps", "Flow meters", "Monitoring"];

/** Few values, so that rules and leads nearly meet all the time. */
const oneTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    fact: fc.constant("lead.country"),
    op: fc.constant("equals" as const),
    value: fc.constantFrom(...COUNTRIES),
  }),
  fc.record({
    fact: fc.constant("lead.country"),
    op: fc.constant("in" as const),
    value: fc.subarray(COUNTRIES, { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant("lead.productInterest"),
    op: fc.constant("in" as const),
    value: fc.subarray(PRODUCTS, { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant("lead.fields.tier"),
    op: fc.constant("equals" as const),
    value: fc.constantFrom("1", 1, true, "gold"),
  }),
  fc.record({ fact: fc.constant("lead.isFreeMail"), op: fc.constant("equals" as const), value: fc.boolean() }),
  fc.record({
    fact: fc.constant("lead.employees"),
    op: fc.constant("range" as const),
    value: fc.record({ min: fc.constantFrom(1, 50, 250), max: fc.constantFrom(50, 250, 2000) }),
  }),
  fc.record({
    fact: fc.constantFrom("lead.city", "lead.state"),
    op: fc.constant("isEmpty" as const),
    value: fc.boolean(),
  }),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    oneTest,
    fc.record({ all: fc.array(tie("condition"), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));

/** Most rules in one section, so that its lists are long enough for a second level. */
const LONG_SECTION = Array.from({ length: 9 }, () => "territory" as const);

const twoDemands = fc
  .tuple(fc.subarray(COUNTRIES, { minLength: 1, maxLength: 2 }), fc.constantFrom(...PRODUCTS), condition)
  .map(
    ([countries, product, more]): Condition => ({
      all: [
        { fact: "lead.country", op: "in", value: countries },
        { all: [{ fact: "lead.productInterest", op: "equals", value: product }, more] },
      ],
    }),
  );

/** Bands of employees of one country, as the rows of a table are: long lists that only a range tells apart. */
const oneBand = fc.tuple(fc.constantFrom("DE", "AT"), fc.integer({ min: 0, max: 9 })).map(
  ([country, band]): Condition => ({
    all: [
      { fact: "lead.country", op: "equals", value: country },
      { fact: "lead.productInterest", op: "equals", value: "Pumps" },
      { fact: "lead.employees", op: "range", value: { min: band * 50, max: band === 9 ? null : band * 50 + 50 } },
    ],
  }),
);

const BROKEN: Condition = { fact: "lead.nothingLikeIt", op: "isEmpty", value: true };

const rule = fc.record({
  section: fc.constantFrom<"guards" | "ownership" | "exceptions" | "territory">(
    "guards",
    "ownership",
    "exceptions",
    ...LONG_SECTION,
  ),
  when: fc.oneof(
    { arbitrary: condition, weight: 20 },
    { arbitrary: twoDemands, weight: 40 },
    { arbitrary: oneBand, weight: 40 },
    { arbitrary: fc.constant(BROKEN), weight: 1 },
  ),
  enabled: fc.constantFrom(true, true, true, false),
  action: fc.constantFrom<CaseRule["action"]>(
    { targets: [{ kind: "rep", id: "ana", ifUnavailable: "tryNext" }] },
    { targets: [{ kind: "rep", id: "away", ifUnavailable: "tryNext" }] },
    { targets: [{ kind: "rep", id: "away", ifUnavailable: "hold" }], replacesOwner: true },
    { tags: ["seen"], priority: "P2" },
    { disposition: "nurture" },
  ),
});

const lead = fc.record({
  country: fc.constantFrom(null, ...COUNTRIES),
  productInterest: fc.subarray(PRODUCTS),
  isFreeMail: fc.boolean(),
  employees: fc.constantFrom(null, 1, 50, 51, 250, 2001),
  city: fc.constantFrom(null, "Bamberg"),
  fields: fc.constantFrom<JsonObject>({}, { tier: "1" }, { tier: 1 }, { tier: true }, { tier: ["Gold", "1"] }),
});

test("the trace with an index is the trace of a plain scan, for leads that nearly match", () => {
  let nested = 0;
  let ranged = 0;
  let sure = 0;
  fc.assert(
    fc.property(
      fc.oneof(fc.array(rule, { maxLength: 25 }), fc.array(rule, { minLength: 90, maxLength: 120 })),
      lead,
      (rules, values) => {
        const one: Case = {
          guarantee: "",
          reps: [{ id: "ana" }, { id: "away", isPaused: true }],
          rules: rules.map((each, at) => ({ ...each, id: `rule-${at}` })),
          lead: values,
          expect: {},
        };
        const situation = toSituation(one);
        nested += situation.ruleset.sections.filter(({ index }) => isNested(index)).length;
        ranged += situation.ruleset.sections.filter(({ index }) => isRanged(index)).length;
        sure += situation.ruleset.sections.filter(({ index }) => index.sure?.includes(1)).length;
        expect(decide(situation)).toEqual(decide(plain(situation)));
      },
    ),
    { seed: 20_261_118, numRuns: 1000 },
  );
  expect(nested).toBeGreaterThan(50);
  expect(ranged).toBeGreaterThan(50);
  expect(sure).toBeGreaterThan(50);
}, 60_000);

test("control: an index that loses a rule is found by the same comparison", () => {
  const one: Case = {
    guarantee: "",
    reps: [{ id: "ana" }],
    lead: { country: "DE" },
    rules: [
      {
        id: "only",
        section: "territory",
        when: { fact: "lead.country", op: "equals", value: "DE" },
        action: { targets: [{ kind: "rep", id: "ana", ifUnavailable: "tryNext" }] },
      },
    ],
    expect: {},
  };
  const situation = toSituation(one);
  const sections = situation.ruleset.sections.map((section) => ({ ...section, index: { always: [], facts: [] } }));
  expect(decide({ ...situation, ruleset: { ...situation.ruleset, sections } })).not.toEqual(decide(plain(situation)));
});

test("control: an index that is sure of a rule with something left to ask is found by the same comparison", () => {
  const situation = toSituation({
    guarantee: "",
    reps: [{ id: "ana" }],
    lead: { country: "FR" },
    rules: [
      {
        id: "only",
        section: "territory",
        when: { not: { fact: "lead.country", op: "equals", value: "FR" } },
        action: { targets: [{ kind: "rep", id: "ana", ifUnavailable: "tryNext" }] },
      },
    ],
    expect: {},
  });
  const sections = situation.ruleset.sections.map((section) => {
    expect(section.index.sure?.includes(1)).toBe(false);
    return { ...section, index: { ...section.index, sure: Uint8Array.of(1) } };
  });
  expect(decide({ ...situation, ruleset: { ...situation.ruleset, sections } })).not.toEqual(decide(plain(situation)));
});

test("rules are looked up by what they demand, and rules that demand nothing are always asked", () => {
  const when = (country: string): Condition => ({
    all: [{ fact: "lead.country", op: "equals", value: country }, { all: [] }],
  });
  const { ruleset } = toSituation({
    guarantee: "",
    rules: [
      { id: "a", section: "territory", when: when("DE"), action: { tags: ["a"] } },
      { id: "b", section: "territory", when: { not: when("DE") }, action: { tags: ["b"] } },
      { id: "c", section: "territory", when: when("de"), action: { tags: ["c"] } },
    ],
    expect: {},
  });
  const territory = ruleset.sections.find(({ section }) => section === "territory");
  expect(territory?.index.always).toEqual([1]);
  expect([...(territory?.index.facts[0]?.byValue ?? [])]).toEqual([["de", { always: [0, 2], facts: [] }]]);
  expect(testsOf(when("DE"))).toHaveLength(1);
});

function isNested({ facts }: SectionIndex): boolean {
  return facts.some(({ byValue }) => [...byValue.values()].some((inner) => inner.facts.length > 0));
}

function isRanged({ ranges, facts }: SectionIndex): boolean {
  return ranges !== undefined || facts.some(({ byValue }) => [...byValue.values()].some(isRanged));
}

/** The same situation, every rule asked in turn. */
function plain(situation: Situation): Situation {
  const sections = situation.ruleset.sections.map((section) => ({
    ...section,
    index: { always: section.rules.map((_, place) => place), facts: [] },
  }));
  return { ...situation, ruleset: { ...situation.ruleset, sections } };
}
