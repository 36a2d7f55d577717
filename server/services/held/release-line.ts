import { type BatchClient, batchClientOf } from "#db/directory/batch-transaction.ts";
import { setHasHeld, takeSeqs } from "#db/directory/due.ts";
import { findWaiting, type HeldLead, listHeldLeads, listReleasedSince } from "#db/queries/held/list-held.ts";
import { readConfiguration } from "#db/queries/intake/configuration.ts";
import { writeBatch } from "#db/queries/intake/write-batch.ts";
import { type Given, pacedSince } from "#server/core/pool/pacing.ts";
import { type CompiledRuleset, compileRuleset } from "#server/core/routing/compile.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import type { Writing } from "../actor.ts";
import { accountsNow } from "../intake/account-now.ts";
import { addLead } from "../intake/batch-state.ts";
import { recordDecision } from "../intake/decision-rows.ts";
import { finishRows } from "../intake/finish-rows.ts";
import { openContext } from "../intake/redecide.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import { type ChosenRelease, chooseReleases, type Line } from "./choose-releases.ts";
import { nextRelease } from "./next-release.ts";
import { presentAccounts } from "./present-accounts.ts";

/** How far a line is looked into at a time: the lock is held meanwhile. */
export const MOST_PER_POOL = 25;

/** What a release came to. `next`: when the leads that stay have their next chance by the clock, epoch ms; null: never. */
export type Released = { count: number; next: number | null };

/**
 * Gives held leads to whoever can take them now, by priority, then age: P1 at once, others to one rep no faster
 * than the workspace's pace. Only the pool step runs, under the rule and version that chose the pool; what stays held leaves no
 * trace. An offered lead that nobody has taken goes on once its wait is over. For the holder of the workspace's lock. Source: product.md section 8.
 */
export async function releaseHeld(writing: Pick<Writing, "scope" | "head" | "now">): Promise<Released> {
  const client = batchClientOf(writing.scope);
  const waiting = await findWaiting(client);
  if (!waiting.held) await setHasHeld(client, false);
  if (!waiting.held && !waiting.offered) return { count: 0, next: null };
  const context = await openContext(client, writing, []);
  const line = await readLine(client, context, writing.now);
  const { chosen } = chooseReleases(context, writing.now, line);
  if (chosen.length > 0) {
    const before = await takeSeqs(client, chosen.length);
    recordReleases(context, chosen, before);
    const rows = finishRows(context, before + chosen.length);
    if (rows) await writeBatch(client, rows);
  }
  const ids = new Set(chosen.map(({ decision }) => decision.leadId));
  const left = line.held.filter(({ lead }) => !ids.has(lead.id as string));
  const next = chosen.length > 0 ? writing.now : nextRelease(context, writing.now, left, line.given);
  return { count: chosen.length, next };
}

/** Reads who stands first in each line, with their accounts as they are now, and makes their leads known to the context. */
export async function readLine(
  client: BatchClient,
  context: BatchContext,
  now: number,
  given?: Given[],
): Promise<Line> {
  const found = await listHeldLeads(client, MOST_PER_POOL);
  for (const { lead } of found) {
    if (!context.state.leads.has(lead.id as string)) addLead(context.state, { row: lead, isInRows: false });
  }
  const rulesets = await rulesetsOf(client, context, found);
  const domains = found.map(({ lead }) => lead.company_domain);
  return {
    held: presentAccounts(found, rulesets, await accountsNow(client, domains, context.head.seq)),
    given: given ?? (await listReleasedSince(client, pacedSince(context.settings.heldPace, now))),
    rulesets,
  };
}

/** Adds releases to the batch; their seqs follow `before`. */
export function recordReleases(context: BatchContext, chosen: readonly ChosenRelease[], before: number): void {
  chosen.forEach((release, at) => recordDecision(context, { ...release, seq: before + at + 1 }));
}

async function rulesetsOf(
  client: BatchClient,
  { configuration, head }: BatchContext,
  held: readonly HeldLead[],
): Promise<Map<number, CompiledRuleset>> {
  const known = new Map([[configuration.ruleset.number, configuration.ruleset]]);
  for (const { lead } of held) {
    const number = lead.ruleset_version as number;
    if (known.has(number)) continue;
    const { ruleset } = await readConfiguration(client, number, head.rosterHash);
    known.set(number, compileRuleset({ id: `${client.workspaceId}:${number}`, number }, rulesetSchema.parse(ruleset)));
  }
  return known;
}
