import { expect, test } from "vitest";
import { toRule } from "../cases/case.ts";
import { EMPTY_LIBRARY, NO_CRITERIA } from "../library/library.ts";
import { namesRep, replaceRep } from "./replace-rep.ts";
import { rulesetOf, type Target } from "./rule.ts";

const to = (id: string): Target => ({ kind: "rep", id, ifUnavailable: "hold" });
const rule = (id: string, action: Parameters<typeof toRule>[0]["action"]) =>
  toRule({ id, section: "territory", when: { all: [] }, action });
const territory = (id: string, owner: { kind: "rep" | "pool"; id: string } | null) => ({
  id,
  name: id,
  parentId: null,
  criteria: NO_CRITERIA,
  owner,
});
const ruleset = rulesetOf(
  [
    rule("direct", { targets: [to("ana"), to("ben")] }),
    rule("split", {
      split: [
        { name: "A", share: 50, targets: [to("ana")] },
        { name: "B", share: 50, targets: [{ kind: "pool", id: "ana", ifUnavailable: "hold" }] },
      ],
    }),
    rule("other", { targets: [to("ben")] }),
    rule("review", { exceptionType: "technical_review", reviewerRepId: "ana" }),
  ],
  {
    ...EMPTY_LIBRARY,
    territories: [territory("dach", { kind: "rep", id: "ana" }), territory("uk", { kind: "pool", id: "ana" })],
  },
);

test("finds every rule, variant, review and territory that names a rep, and none that names a pool of the same id", () => {
  expect(namesRep(ruleset, "ana")).toEqual({ ruleIds: ["direct", "split", "review"], territoryIds: ["dach"] });
  expect(namesRep(ruleset, "zoe")).toEqual({ ruleIds: [], territoryIds: [] });
});

test("a replaced rep is named nowhere any more, their successor in their place, and nothing else changes", () => {
  const replaced = replaceRep(ruleset, "ana", "zoe");
  expect(namesRep(replaced, "ana")).toEqual({ ruleIds: [], territoryIds: [] });
  expect(namesRep(replaced, "zoe")).toEqual({ ruleIds: ["direct", "split", "review"], territoryIds: ["dach"] });
  expect(replaced.rules[2]).toBe(ruleset.rules[2]);
  expect(replaceRep(replaced, "zoe", "ana")).toEqual(ruleset);
});
