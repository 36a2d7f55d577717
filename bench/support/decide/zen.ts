import { createRequire } from "node:module";
import type { Row, TableLead } from "./table.ts";

type Zen = {
  ZenEngine: new () => {
    createDecision: (content: object) => {
      evaluate: (context: object) => Promise<{ result: { row?: number } | null }>;
    };
  };
};

/** Answers how GoRules zen finds the row of a lead: one decision table, first hit; −1 for none. */
export function zenTable(rows: readonly Row[]): (lead: TableLead) => Promise<number> {
  const { ZenEngine } = createRequire(import.meta.url)("@gorules/zen-engine") as Zen;
  const decision = new ZenEngine().createDecision(content(rows));
  return async (lead) => (await decision.evaluate(lead)).result?.row ?? -1;
}

const content = (rows: readonly Row[]) => ({
  nodes: [
    { id: "in", name: "in", type: "inputNode" },
    { id: "table", name: "table", type: "decisionTableNode", content: table(rows) },
    { id: "out", name: "out", type: "outputNode" },
  ],
  edges: [
    { id: "e1", type: "edge", sourceId: "in", targetId: "table" },
    { id: "e2", type: "edge", sourceId: "table", targetId: "out" },
  ],
});

const table = (rows: readonly Row[]) => ({
  hitPolicy: "first",
  inputs: ["country", "product", "employees"].map((field) => ({ id: field, name: field, field, type: "expression" })),
  outputs: [{ id: "row", name: "row", field: "row", type: "expression" }],
  rules: rows.map(({ country, product, min, max }, at) => ({
    _id: `row-${at}`,
    country: JSON.stringify(country),
    product: JSON.stringify(product),
    employees: `[${min}..${max}]`,
    row: String(at),
  })),
});
