import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { type FoundAccount, lookUp } from "#db/queries/intake/look-up.ts";
import type { AccountFacts } from "#server/core/identify/account-facts.ts";
import { matchAccount } from "#server/core/identify/match-account.ts";

/** Answers the account that a company domain belongs to; null: to none, or there is no domain. */
export type AccountsNow = (companyDomain: string | null) => AccountFacts | null;

/** Reads the accounts of these company domains as they are now, under the workspace's lock. `seq` is the head's. */
export async function accountsNow(
  client: BatchClient,
  companyDomains: readonly (string | null)[],
  seq: number,
): Promise<AccountsNow> {
  const domains = [...new Set(companyDomains)].filter((domain) => domain !== null);
  if (domains.length === 0) return () => null;
  const keys = { idempotencyKeys: [], externals: { sourceIds: [], externalIds: [] }, emailKeys: [], domains };
  const { accounts } = await lookUp(client, keys, seq);
  const byDomain = new Map(accounts.map((found) => [found.domain, found]));
  return (companyDomain) => matchFound(companyDomain, byDomain.get(companyDomain ?? ""));
}

/** Answers what the core is told of an account that was found by this domain; null where none was. */
export function matchFound(companyDomain: string | null, found: FoundAccount | undefined): AccountFacts | null {
  return found ? matchAccount({ companyDomain }, new Map([[found.domain, accountOf(found)]])) : null;
}

const accountOf = (found: FoundAccount) => ({
  id: found.id,
  externalId: found.external_id,
  name: found.name,
  domain: found.domain,
  class: found.class,
  ownerRepId: found.owner_rep_id,
  isAlias: found.is_alias,
  companyKey: found.company_key,
  opportunity: found.opportunity,
  team: found.team,
  parent: found.parent,
});
