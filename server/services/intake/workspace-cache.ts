import type { BatchClient, BatchHead, LockedHead } from "#db/directory/batch-transaction.ts";
import { readConfiguration } from "#db/queries/intake/configuration.ts";
import { readStandings, type Standings } from "#db/queries/intake/standings.ts";
import { takenSchema } from "#server/core/pool/caps.ts";
import { type CompiledRuleset, compileRuleset } from "#server/core/routing/compile.ts";
import { indexRoster, rosterSchema } from "#server/core/routing/roster.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import type { RosterIndex } from "#server/core/routing/situation.ts";
import { single } from "../../runtime.ts";
import { type KnownNames, namesNow } from "./names.ts";
import { type IntakeSettings, intakeSettings } from "./settings.ts";

/** Workspaces whose configuration a process keeps ready; the one not used for longest goes first. */
const MOST_WORKSPACES = 2_000;

type Kept = {
  ruleset?: CompiledRuleset;
  roster?: RosterIndex;
  /** Ledgers and loads as of `seq`; true for as long as the head still stands there. */
  standings?: { seq: number; value: Standings };
  /** Settings and names, true for as long as no service changes the workspace. */
  particulars?: { editSeq: number; value: Particulars };
};

/** What a workspace has set about its leads, and what its people and pools are called. */
export type Particulars = { settings: IntakeSettings; names: KnownNames };

const kept = () => single("intake-cache", () => new Map<string, Kept>());

/** The rules and people in force, ready to decide with. */
export type Configuration = { ruleset: CompiledRuleset; roster: RosterIndex };

/** The compiled ruleset and roster that the head names, from memory where this process has them. */
export async function configurationOf(client: BatchClient, head: BatchHead): Promise<Configuration> {
  const mine = keptOf(client.workspaceId);
  const needsRuleset = mine.ruleset?.number !== head.rulesetVersion;
  const needsRoster = mine.roster?.hash !== head.rosterHash;
  if (needsRuleset || needsRoster) {
    const { ruleset, roster } = await readConfiguration(client, head.rulesetVersion, head.rosterHash);
    const version = { id: `${client.workspaceId}:${head.rulesetVersion}`, number: head.rulesetVersion };
    if (needsRuleset) mine.ruleset = compileRuleset(version, rulesetSchema.parse(ruleset));
    if (needsRoster) mine.roster = indexRoster(rosterSchema.parse(roster), head.rosterHash);
  }
  return { ruleset: mine.ruleset as CompiledRuleset, roster: mine.roster as RosterIndex };
}

/** Ledgers and loads under the lock; read from the database unless nobody has written since this process did. */
export async function standingsOf(client: BatchClient, head: BatchHead): Promise<Standings> {
  const mine = keptOf(client.workspaceId);
  const value = mine.standings?.seq === head.seq ? mine.standings.value : await readChecked(client);
  return { ledgers: new Map(value.ledgers), loads: new Map(value.loads) };
}

async function readChecked(client: BatchClient): Promise<Standings> {
  const read = await readStandings(client);
  for (const { taken } of read.loads.values()) if (taken) takenSchema.parse(taken);
  return read;
}

/** Settings and names as the last change by a service left them. Only for batches: a service may see what is not committed. */
export async function particularsOf(client: BatchClient, { editSeq }: LockedHead): Promise<Particulars> {
  const mine = keptOf(client.workspaceId);
  if (mine.particulars?.editSeq === editSeq) return mine.particulars.value;
  const [settings, names] = await Promise.all([intakeSettings(client), namesNow(client)]);
  mine.particulars = { editSeq, value: { settings, names } };
  return mine.particulars.value;
}

/** What this process remembers of a workspace before its head is read; undefined when it has not routed for it. */
export function remembered(workspaceId: string): { seq: number; settings: IntakeSettings } | undefined {
  const { standings, particulars } = kept().get(workspaceId) ?? {};
  return standings && particulars && { seq: standings.seq, settings: particulars.value.settings };
}

/** Remembers how a committed batch left ledgers and loads at `seq`. */
export function keepStandings(workspaceId: string, seq: number, value: Standings): void {
  keptOf(workspaceId).standings = { seq, value };
}

function keptOf(workspaceId: string): Kept {
  const all = kept();
  const mine = all.get(workspaceId) ?? {};
  all.delete(workspaceId);
  all.set(workspaceId, mine);
  if (all.size > MOST_WORKSPACES) all.delete(all.keys().next().value as string);
  return mine;
}
