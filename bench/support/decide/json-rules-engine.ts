import { createRequire } from "node:module";
import type { Row, TableLead } from "./table.ts";

type Engine = {
  addRule: (rule: object) => void;
  run: (facts: object) => Promise<{ events: { params?: { row?: number } }[] }>;
};
type Library = { Engine: new (rules: object[], options: { allowUndefinedFacts: boolean }) => Engine };

/** Answers how json-rules-engine finds the row of a lead: a rule a row, the first row of those that fire; −1 for none. */
export function jsonRulesTable(rows: readonly (Row & { at: number })[]): (lead: TableLead) => Promise<number> {
  const { Engine } = createRequire(import.meta.url)("json-rules-engine") as Library;
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const row of rows) engine.addRule(ruleOf(row));
  return async (lead) => {
    const { events } = await engine.run(lead);
    const found = events.flatMap(({ params }) => params?.row ?? []);
    return found.length === 0 ? -1 : Math.min(...found);
  };
}

const ruleOf = ({ country, product, min, max, at }: Row & { at: number }) => ({
  conditions: {
    all: [
      { fact: "country", operator: "equal", value: country },
      { fact: "product", operator: "equal", value: product },
      { fact: "employees", operator: "greaterThanInclusive", value: min },
      { fact: "employees", operator: "lessThanInclusive", value: max },
    ],
  },
  event: { type: "row", params: { row: at } },
});
