import { jsonRulesTable } from "./json-rules-engine.ts";
import { type Row, type TableLead, type TableSize, tableRows } from "./table.ts";
import { zenTable } from "./zen.ts";

/** Some leads of the bench, to be looked up by the peers in a thread. */
export type PeerJob = { size: TableSize; leads: TableLead[] };
/** The row each peer chose for each lead, −1 for none. */
export type PeerRows = { zen: number[]; jsonRulesEngine: number[] };

/**
 * Answers the rows both peers choose. zen is asked the whole table. json-rules-engine, which takes a quarter of a
 * second a lead at 10,000 rules, is asked those rules that share the lead's country and product: of any other rule
 * an equality is false, so that it cannot fire. (That the whole table says the same is checked on a sample.)
 */
export async function peerRows({ size, leads }: PeerJob): Promise<PeerRows> {
  const rows = tableRows(size);
  const zen = zenTable(rows);
  const near = nearTables(rows);
  const found: PeerRows = { zen: [], jsonRulesEngine: [] };
  for (const lead of leads) {
    found.zen.push(await zen(lead));
    found.jsonRulesEngine.push(await near(lead));
  }
  return found;
}

function nearTables(rows: readonly Row[]): (lead: TableLead) => Promise<number> {
  const numbered = rows.map((row, at) => ({ ...row, at }));
  const made = new Map<string, ReturnType<typeof jsonRulesTable>>();
  return (lead) => {
    const key = JSON.stringify([lead.country, lead.product]);
    const table = made.get(key) ?? jsonRulesTable(numbered.filter((row) => isNear(row, lead)));
    made.set(key, table);
    return table(lead);
  };
}

const isNear = (row: Row, lead: TableLead) => row.country === lead.country && row.product === lead.product;
