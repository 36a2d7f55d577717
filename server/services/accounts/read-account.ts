import { findAccount } from "#db/queries/accounts/account.ts";
import { listAccountDomains } from "#db/queries/accounts/account-domain.ts";
import { listAncestors, listChildren } from "#db/queries/accounts/account-family.ts";
import { listLeadsOfDomains } from "#db/queries/accounts/account-leads.ts";
import { listAccountTeam } from "#db/queries/accounts/account-team.ts";
import { listOpportunities } from "#db/queries/opportunities/list-opportunities.ts";
import { can } from "#server/core/access.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, reading } from "../actor.ts";
import { viewerOf } from "../leads/lead-at-hand.ts";
import { readOwners } from "./read-accounts.ts";

/** How many leads an account's page shows. */
const LEADS = 100;
/** How many accounts below it, and how many opportunities. */
const CHILDREN = 200;
const OPPORTUNITIES = 200;

/** Reads an account: owner, class, domains, team, family, opportunities, and the leads from its domains that the actor may see, newest first. */
export function readAccount(actor: Actor, accountId: string) {
  demand(actor, "readAccounts");
  return reading(actor, async (scope) => {
    const account = await findAccount(scope, accountId);
    if (!account) throw notFound("account");
    const domains = (await listAccountDomains(scope, [accountId])).map(({ domain, isAlias }) => ({ domain, isAlias }));
    const owners = await readOwners(scope);
    const found = await listLeadsOfDomains(scope, viewerOf(actor), {
      domains: domains.map(({ domain }) => domain),
      limit: LEADS + 1,
    });
    return {
      ...account,
      domains,
      owner: owners.find(({ id }) => id === account.ownerRepId) ?? null,
      owners,
      canWrite: actor.role === "system" || can(actor.role, "writeAccounts"),
      team: await listAccountTeam(scope, accountId),
      ancestors: await listAncestors(scope, accountId),
      children: await listChildren(scope, accountId, CHILDREN),
      opportunities: await listOpportunities(scope, { filter: { accountId }, after: null, limit: OPPORTUNITIES }),
      leads: found.slice(0, LEADS),
      hasMoreLeads: found.length > LEADS,
    };
  });
}
