import { expect, test } from "vitest";
import { readSubmission } from "#server/core/lead/submission.ts";
import { EMPTY_LIBRARY } from "#server/core/library/library.ts";
import { normalise } from "#server/core/normalise/normalise.ts";
import { qualify } from "#server/core/qualify/qualify.ts";
import type { Rule } from "#server/core/routing/rule.ts";
import { newRule } from "../edit-rules.ts";
import type { TryContext, TryLead } from "../types.ts";
import { attempt } from "./attempt.ts";

const always = {
  isActive: true,
  isPaused: false,
  working: [[0, 9e15]] as [number, number][],
  timeOff: [],
  dayStarts: [0],
  capPerDay: null,
  openLimit: null,
};
const context = {
  now: 1_000_000,
  rosterHash: "h",
  roster: {
    schemaVersion: 1,
    reps: [
      { id: "ana", ...always },
      { id: "ben", ...always },
    ],
    pools: [
      {
        id: "emea",
        nobodyEligible: "hold",
        managerRepId: null,
        members: [
          { repId: "ana", weight: 100 },
          { repId: "ben", weight: 100 },
        ],
      },
    ],
    queues: [],
  },
  ledgers: [],
  loads: [],
  standards: { P1: 5, P2: 60, P3: 480, P4: null },
  clock: { weekday: "friday", hour: 9, date: 20261127, isBusinessHours: true },
} as TryContext;
const names = { reps: { ana: "Ana", ben: "Ben" }, pools: { emea: "EMEA" }, queues: {}, rules: { de: "Germany" } };

function leadOf(json: Record<string, unknown>): TryLead {
  const read = readSubmission({ external_id: "1", ...json });
  if (!read.ok) throw new Error("refused");
  const lead = normalise(read.submission, { productInterest: [] });
  return {
    lead,
    source: { kind: "api", name: "API" },
    proposal: qualify(lead),
    attachedToRepId: null,
    verdict: { kind: "new", previousOwnerId: null, companyOwnerId: null, account: null, standing: null },
  };
}
const rule = (id: string, section: Rule["section"], when: Rule["when"], targets: Rule["action"]["targets"]): Rule => ({
  ...newRule(id, section, null),
  name: names.rules[id as "de"] ?? id,
  when,
  action: { ...newRule(id, section, null).action, targets },
});
const country = (value: string) => ({ fact: "lead.country", op: "equals", value }) as const;
const rules = [
  rule("us", "territory", country("US"), [{ kind: "rep", id: "ben", ifUnavailable: "hold" }]),
  rule("de", "territory", country("DE"), [{ kind: "pool", id: "emea", ifUnavailable: "hold" }]),
  rule("late", "territory", country("DE"), [{ kind: "rep", id: "ben", ifUnavailable: "hold" }]),
  rule("rest", "catchAll", { all: [] }, [{ kind: "rep", id: "ana", ifUnavailable: "assignAnyway" }]),
];
const territory = (made: ReturnType<typeof attempt>) => made?.sections.find(({ section }) => section === "territory");

test("every rule has its verdict with the facts, and the winner its reason", () => {
  const made = attempt({ rules, library: EMPTY_LIBRARY }, leadOf({ country: "Germany" }), context, names);
  expect(made?.sentence).toBe(
    "Ana owns this lead because rule “Germany” sends it to the pool EMEA, and Ana was next there.",
  );
  expect(
    territory(made)?.rules.map(({ rule: { id }, truth, effect, isReached }) => [id, truth, effect, isReached]),
  ).toEqual([
    ["us", false, null, true],
    ["de", true, "settled", true],
    ["late", true, null, false],
  ]);
  expect(territory(made)?.rules[0]?.tests).toEqual([
    { text: "Country is United States", value: "Germany", holds: false },
  ]);
  expect(made?.pools[0]?.candidates.map(({ name, isWinner }) => [name, isWinner])).toEqual([
    ["Ana", true],
    ["Ben", false],
  ]);
});

test("a missing value is unknown, not false, and the catch-all takes the lead", () => {
  const made = attempt({ rules, library: EMPTY_LIBRARY }, leadOf({}), context, names);
  expect(territory(made)?.rules.map(({ truth }) => truth)).toEqual([null, null, null]);
  expect(made?.decision).toMatchObject({ reason: "catch_all", ownerRepId: "ana" });
});

test("trying changes nothing it was given", () => {
  const before = JSON.stringify([rules, context]);
  attempt({ rules, library: EMPTY_LIBRARY }, leadOf({ country: "DE" }), context, names);
  expect(JSON.stringify([rules, context])).toBe(before);
});

test("rules without an accountable owner cannot be tried", () => {
  expect(attempt({ rules: rules.slice(0, -1), library: EMPTY_LIBRARY }, leadOf({}), context, names)).toBeNull();
});

test("the sentence names the territory that the rule asks for, and the one whose owner gets the lead", () => {
  const germany = {
    id: "de",
    name: "Germany",
    parentId: null,
    owner: { kind: "rep" as const, id: "ben" },
    criteria: { countries: ["DE"], states: [], postal: [], industries: [], employees: null, domains: [] },
  };
  const library = { ...EMPTY_LIBRARY, territories: [germany] };
  const said = (when: Rule["when"], target: Rule["action"]["targets"][number]) => {
    const tried = [{ ...rule("de", "territory", when, [target]), name: "Local" }, ...rules.slice(-1)];
    const known = { ...names, rules: { de: "Local" } };
    return attempt({ rules: tried, library }, leadOf({ country: "DE" }), context, known)?.sentence;
  };
  const isThere = { fact: "lead.territory", op: "inTerritory" as const, value: "de" };
  expect(said({ all: [isThere] }, { kind: "rep", id: "ana", ifUnavailable: "tryNext" })).toBe(
    "Ana owns this lead because rule “Local” for the territory Germany sends it to them.",
  );
  expect(said({ all: [] }, { kind: "territoryOwner", withinId: null, ifUnavailable: "tryNext" })).toBe(
    "Ben owns this lead because Germany is their territory, and rule “Local” sends it to the territory’s owner.",
  );
});
