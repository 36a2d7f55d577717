import { expect, test } from "vitest";
import { CATCH_ALL, type CaseRule, toRule } from "../cases/case.ts";
import { checkRuleset, type Surroundings } from "./check-ruleset.ts";
import { compileRuleset } from "./compile.ts";
import { rulesetOf } from "./rule.ts";

const AROUND: Surroundings = {
  fields: [],
  reps: new Map([
    ["greta", { isActive: true }],
    ["ana", { isActive: true }],
    ["left", { isActive: false }],
  ]),
  poolIds: new Set(["emea"]),
  queueIds: new Set(["review"]),
};

const SOUND: CaseRule = {
  id: "emea",
  section: "territory",
  when: { fact: "lead.country", op: "equals", value: "DE" },
  action: { targets: [{ kind: "pool", id: "emea", ifUnavailable: "hold" }] },
};
const GUARD: CaseRule = {
  id: "guard",
  section: "guards",
  when: { fact: "lead.isTest", op: "equals", value: true },
  action: { disposition: "disqualified" },
};

function to(kind: "rep" | "pool", id: string): CaseRule["action"] {
  return { targets: [{ kind, id, ifUnavailable: "tryNext" }] };
}

test.each<[string, CaseRule[], [ruleId: string | null, code: string][]]>([
  ["a sound ruleset", [GUARD, SOUND, CATCH_ALL], []],
  ["a ruleset without a catch-all", [SOUND], [[null, "no_catch_all"]]],
  ["two catch-alls", [CATCH_ALL, { ...CATCH_ALL, id: "second" }], [["everything-else", "many_catch_alls"]]],
  [
    "a catch-all that is not last",
    [CATCH_ALL, SOUND],
    [
      ["emea", "wrong_order"],
      ["everything-else", "catch_all_not_last"],
    ],
  ],
  ["a disabled catch-all", [{ ...CATCH_ALL, enabled: false }], [["everything-else", "catch_all_disabled"]]],
  ["a catch-all with a condition", [{ ...CATCH_ALL, when: SOUND.when }], [["everything-else", "catch_all_condition"]]],
  [
    "a catch-all that may pass a lead on",
    [{ ...CATCH_ALL, action: to("rep", "greta") }],
    [["everything-else", "catch_all_target"]],
  ],
  [
    "a catch-all that names a pool",
    [{ ...CATCH_ALL, action: to("pool", "emea") }],
    [["everything-else", "catch_all_target"]],
  ],
  [
    "a catch-all whose owner has left",
    [{ ...CATCH_ALL, action: { targets: [{ kind: "rep", id: "left", ifUnavailable: "assignAnyway" }] } }],
    [["everything-else", "inactive_rep"]],
  ],
  [
    "a catch-all whose owner is nobody",
    [{ ...CATCH_ALL, action: { targets: [{ kind: "rep", id: "who", ifUnavailable: "assignAnyway" }] } }],
    [["everything-else", "unknown_rep"]],
  ],
  ["sections out of order", [SOUND, GUARD, CATCH_ALL], [["guard", "wrong_order"]]],
  ["a pool that is gone", [{ ...SOUND, action: to("pool", "gone") }, CATCH_ALL], [["emea", "unknown_pool"]]],
  [
    "a queue that is gone",
    [{ ...SOUND, action: { targets: [{ kind: "queue", id: "gone" }] } }, CATCH_ALL],
    [["emea", "unknown_queue"]],
  ],
  ["somebody who has left", [{ ...SOUND, action: to("rep", "left") }, CATCH_ALL], [["emea", "inactive_rep"]]],
  ["a disabled rule is let be", [{ ...SOUND, enabled: false, action: to("rep", "left") }, CATCH_ALL], []],
  [
    "a reviewer who has left",
    [{ ...SOUND, action: { exceptionType: "technical_review", reviewerRepId: "left" } }, CATCH_ALL],
    [["emea", "inactive_reviewer"]],
  ],
  [
    "a reviewer of nothing",
    [{ ...SOUND, action: { ...to("rep", "ana"), reviewerRepId: "ana" } }, CATCH_ALL],
    [["emea", "reviewer_of_nothing"]],
  ],
  [
    "targets and a disposition at once",
    [{ ...SOUND, action: { ...to("rep", "ana"), disposition: "nurture" } }, CATCH_ALL],
    [["emea", "target_and_disposition"]],
  ],
  ["a rule that does nothing", [{ ...SOUND, action: {} }, CATCH_ALL], [["emea", "no_action"]]],
  ["a rule twice", [SOUND, SOUND, CATCH_ALL], [["emea", "twice"]]],
  [
    "a condition that cannot be evaluated",
    [{ ...SOUND, when: { fact: "lead.city", op: "range", value: { min: 1, max: 2 } } }, CATCH_ALL],
    [["emea", "wrong_operator"]],
  ],
])("%s", (_what, rules, expected) => {
  const ruleset = rulesetOf(rules.map(toRule));
  expect(checkRuleset(ruleset, AROUND).map(({ ruleId, code }) => [ruleId, code])).toEqual(expected);
});

test("what has no accountable owner is not even compiled", () => {
  expect(() => compileRuleset({ id: "v", number: 1 }, rulesetOf([toRule(SOUND)]))).toThrow("catch-all");
});
