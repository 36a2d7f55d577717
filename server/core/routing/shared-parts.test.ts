import { expect, test } from "vitest";
import { toSituation } from "../cases/case.ts";
import type { Condition } from "../conditions/condition.ts";
import type { Target } from "./rule.ts";

const toAna: Target = { kind: "rep", id: "ana", ifUnavailable: "tryNext" };
const inBand = (country: string, band: number): Condition => ({
  all: [
    { fact: "lead.country", op: "equals", value: country },
    { fact: "lead.employees", op: "range", value: { min: band * 10, max: band * 10 + 9 } },
  ],
});

test("rules that do the same share one action, and countries with the same bands share their bounds; places are their own", () => {
  const { ruleset } = toSituation({
    guarantee: "",
    rules: Array.from({ length: 40 }, (_, at) => ({
      id: `rule-${at}`,
      section: "territory" as const,
      when: inBand(at < 20 ? "DE" : "AT", at % 20),
      action: at === 7 ? { targets: [toAna], tags: ["seven"] } : { targets: [{ ...toAna }] },
    })),
    expect: {},
  });
  const territory = ruleset.sections.find(({ section }) => section === "territory");
  const actions = territory?.rules.map(({ action }) => action) ?? [];
  expect(new Set(actions).size).toBe(2);
  expect(actions[7]?.tags).toEqual(["seven"]);
  expect(territory?.rules.map(({ rule }) => rule.action)).toEqual(actions);
  const [de, at] = [...(territory?.index.facts[0]?.byValue.values() ?? [])].map(({ ranges }) => ranges);
  expect(de?.bounds).toHaveLength(40);
  expect(at?.bounds).toBe(de?.bounds);
  expect(at?.starts).toBe(de?.starts);
  expect([de?.places[0], at?.places[0]]).toEqual([0, 20]);
});
