import { expect, test } from "vitest";
import { checkDraft } from "./check-draft.ts";
import type { Rule } from "./rule.ts";

const around = {
  fields: [],
  reps: new Map([
    ["ana", { isActive: true }],
    ["eve", { isActive: false }],
  ]),
  poolIds: new Set<string>(),
  queueIds: new Set<string>(),
};
const rule = (
  change: Partial<Rule> = {},
  targets: Rule["action"]["targets"] = [{ kind: "rep", id: "ana", ifUnavailable: "assignAnyway" }],
): Rule => ({
  id: "one",
  section: "territory",
  name: "One",
  intent: "",
  ownerPersonId: null,
  reviewOn: null,
  enabled: true,
  when: { fact: "lead.country", op: "equals", value: "DE" },
  action: { targets, disposition: null, priority: null, tags: [], exceptionType: null, replacesOwner: false },
  ...change,
});
const catchAll = rule({ id: "rest", section: "catchAll", name: "Rest", when: { all: [] } });

test.each([
  ["a whole rule has no problems", rule(), []],
  ["a rule without a name says so", rule({ name: " " }), [["no_name", null, "This rule has no name."]]],
  [
    "a test without a value names the field and its place",
    rule({ when: { all: [{ fact: "lead.country", op: "in", value: [] }] } }),
    [["open_value", "all.0", "Country: no value yet."]],
  ],
  [
    "a test without a field says so once",
    rule({ when: { not: { fact: "", op: "equals", value: "" } } }),
    [["open_value", "not", "A condition has no field yet."]],
  ],
  [
    "an unknown field is named",
    rule({ when: { fact: "lead.shoe", op: "equals", value: "x" } }),
    [["unknown_field", "", "shoe"]],
  ],
  [
    "an operator that the type has not names the field",
    rule({ when: { fact: "lead.employees", op: "contains", value: "x" } }),
    [["wrong_operator", "", "Employees: "]],
  ],
  [
    "a target that nobody chose is open, not unknown",
    rule({}, [{ kind: "pool", id: "", ifUnavailable: "hold" }]),
    [["open_target", null, "Nobody is chosen yet"]],
  ],
  [
    "a pool that is gone is named as such",
    rule({}, [{ kind: "pool", id: "gone", ifUnavailable: "hold" }]),
    [["unknown_pool", null, "This pool"]],
  ],
  [
    "somebody who left is named as such",
    rule({}, [{ kind: "rep", id: "eve", ifUnavailable: "hold" }]),
    [["inactive_rep", null, "This person"]],
  ],
  [
    "a disabled rule may name what is not there",
    rule({ enabled: false, when: { fact: "lead.shoe", op: "equals", value: "x" } }),
    [],
  ],
  [
    "a disabled rule must still be whole",
    rule({ enabled: false, when: { any: [] } }, [{ kind: "rep", id: "", ifUnavailable: "hold" }]),
    [
      ["empty_group", "", "A group"],
      ["open_target", null, "Nobody"],
    ],
  ],
])("%s", (_guarantee, one, expected) => {
  const found = checkDraft([one as Rule, catchAll], around);
  expect(found.map(({ code, path }) => [code, path])).toEqual(expected.map(([code, path]) => [code, path]));
  for (const [at, problem] of found.entries())
    expect(problem).toMatchObject({ ruleId: "one", message: expect.stringContaining(expected[at]?.[2] as string) });
});

test("problems come in the order of the rules, those of the whole first", () => {
  const found = checkDraft([rule({ id: "b", name: "" }), rule({ id: "a", name: "" })], around);
  expect(found.map(({ ruleId }) => ruleId)).toEqual([null, "b", "a"]);
});
