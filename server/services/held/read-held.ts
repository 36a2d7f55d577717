import type { BatchClient } from "#db/directory/batch-transaction.ts";
import type { HeldLead } from "#db/queries/held/list-held.ts";
import { readConfiguration } from "#db/queries/intake/configuration.ts";
import { type CompiledRuleset, compileRuleset } from "#server/core/routing/compile.ts";
import { rulesetSchema } from "#server/core/routing/rule.ts";
import { accountsNow } from "../intake/account-now.ts";
import { addLead } from "../intake/batch-state.ts";
import type { BatchContext } from "../intake/run-batch.ts";
import type { Line } from "./choose-releases.ts";
import { presentAccounts } from "./present-accounts.ts";

/** Makes held leads that were found known to the context, and reads what they are decided with: their accounts as they are now, and the rules of then. */
export async function readHeld(
  client: BatchClient,
  context: BatchContext,
  found: readonly HeldLead[],
): Promise<Omit<Line, "given">> {
  for (const { lead } of found) {
    if (!context.state.leads.has(lead.id as string)) addLead(context.state, { row: lead, isInRows: false });
  }
  const rulesets = await rulesetsOf(client, context, found);
  const domains = found.map(({ lead }) => lead.company_domain);
  const accounts = await accountsNow(client, domains, context.head.seq);
  return { held: presentAccounts(found, rulesets, accounts), rulesets };
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
