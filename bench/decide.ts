// Complete decisions a second at 10,000 rules on one core, beside GoRules zen and json-rules-engine on the same table.

import { peersPerSecond } from "./support/decide/peer-rates.ts";
import type { PeerJob, PeerRows } from "./support/decide/peer-rows.ts";
import { chosenRows, decisionsPerSecond } from "./support/decide/rates.ts";
import { rowOf, type TableLead, type TableSize, tableLeads, tableRows } from "./support/decide/table.ts";
import { situationsOf, worldOf } from "./support/decide/world.ts";
import { onThreads } from "./support/threads.ts";

const LARGE: TableSize = { countries: 25, products: 20, bands: 20 };
const SMALL: TableSize = { countries: 5, products: 2, bands: 1 };
const SEED = 20_261_118;
const LEADS = 20_000;
const LOTS = 40;
const PASSES = 9;

/** Compares the chosen rows of all engines on every lead, then times them; `--quick` takes a tenth of the leads. */
export async function run(args: string[]): Promise<void> {
  const leads = tableLeads(LARGE, args.includes("--quick") ? LEADS / 10 : LEADS, SEED);
  const rows = tableRows(LARGE);
  const told = situationsOf(worldOf(rows), leads);
  const chosen = chosenRows(told);
  demandKind(leads, chosen);
  refuseDifferences(leads, chosen, await peersOf(leads));
  const perSecond = decisionsPerSecond(told, PASSES, false);
  const serialisedPerSecond = decisionsPerSecond(told, PASSES, true);
  const few = situationsOf(worldOf(tableRows(SMALL)), tableLeads(SMALL, leads.length, SEED));
  const perSecondAt10 = decisionsPerSecond(few, PASSES, false);
  const peers = await peersPerSecond(rows, leads, chosen);
  process.stderr.write(`at 10 rules: ${Math.round(perSecondAt10)}/s\n`);
  const result = {
    name: "decide",
    rules: rows.length,
    perSecond: Math.round(perSecond),
    serialisedPerSecond: Math.round(serialisedPerSecond),
    ratio10000to10: Math.round((perSecondAt10 / perSecond) * 100) / 100,
    peers: { zen: Math.round(peers.zen), jsonRulesEngine: Math.round(peers.jsonRulesEngine * 10) / 10 },
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** The leads are of the kind that the figure is about: 60 to 90 % match a row, about 5 % lack a field. */
function demandKind(leads: readonly TableLead[], chosen: readonly number[]): void {
  const matched = chosen.filter((row) => row >= 0).length / leads.length;
  const lacking = leads.filter((lead) => Object.values(lead).includes(null)).length / leads.length;
  process.stderr.write(`${Math.round(matched * 100)} % match a row, ${(lacking * 100).toFixed(1)} % lack a field\n`);
  if (matched < 0.6 || matched > 0.9 || lacking < 0.03 || lacking > 0.07) throw new Error("these are other leads");
}

/** Both peers on every lead, in lots on all cores: zen alone needs more than a minute for 20,000. */
async function peersOf(leads: readonly TableLead[]): Promise<PeerRows> {
  const each = leads.length / LOTS;
  const jobs = Array.from({ length: LOTS }, (_, at): PeerJob => {
    return { size: LARGE, leads: leads.slice(at * each, (at + 1) * each) };
  });
  const lots = await onThreads<PeerJob, PeerRows>("decide/peer-thread.ts", jobs, (done) => {
    if (done % 10 === 0) process.stderr.write(`compared ${done * each} leads\n`);
  });
  return { zen: lots.flatMap(({ zen }) => zen), jsonRulesEngine: lots.flatMap((lot) => lot.jsonRulesEngine) };
}

function refuseDifferences(leads: readonly TableLead[], chosen: readonly number[], peers: PeerRows): void {
  const rows = tableRows(LARGE);
  const differences = leads.filter((lead, at) => {
    const said = [chosen[at], peers.zen[at], peers.jsonRulesEngine[at]];
    return said.some((row) => row !== rowOf(rows, lead));
  });
  if (differences.length > 0)
    throw new Error(`${differences.length} leads got other rows, such as ${JSON.stringify(differences[0])}`);
  process.stderr.write(`${leads.length} leads: every engine chooses the same row\n`);
}
