import { jsonRulesTable } from "./json-rules-engine.ts";
import type { Row, TableLead } from "./table.ts";
import { zenTable } from "./zen.ts";

/** Peers are timed for so long each; of the slower that is some twenty leads. */
const SECONDS = 8;

/**
 * Answers how many leads a second each peer looks up in the whole table, on one thread. Throws when a row it
 * chooses meanwhile is not the expected one.
 */
export async function peersPerSecond(rows: readonly Row[], leads: readonly TableLead[], expected: readonly number[]) {
  const numbered = rows.map((row, at) => ({ ...row, at }));
  return {
    zen: await perSecond(zenTable(rows), leads, expected),
    jsonRulesEngine: await perSecond(jsonRulesTable(numbered), leads, expected),
  };
}

async function perSecond(
  choose: (lead: TableLead) => Promise<number>,
  leads: readonly TableLead[],
  expected: readonly number[],
): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (; done < leads.length && performance.now() - began < SECONDS * 1000; done++) {
    const row = await choose(leads[done] as TableLead);
    if (row !== expected[done]) throw new Error(`lead ${done}: the whole table says row ${row}, not ${expected[done]}`);
  }
  return done / ((performance.now() - began) / 1000);
}
