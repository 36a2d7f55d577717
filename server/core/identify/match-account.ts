import type { NormalisedLead } from "../lead/lead.ts";
import type { AccountFacts, OpportunityFacts, ParentFacts, TeamMember } from "./account-facts.ts";

/** An account as stored under one of its domains. `companyKey`: the first domain that it was given; null: not known. */
export type AccountAtDomain = Omit<AccountFacts, "matchedBy" | "companyKey" | keyof Extras> &
  Partial<Extras> & { readonly isAlias: boolean; readonly companyKey?: string | null };

/** What an account may have; null: it has none. */
type Extras = {
  readonly opportunity: OpportunityFacts | null;
  readonly team: TeamMember[] | null;
  readonly parent: ParentFacts | null;
};

/**
 * Answers which account a lead belongs to: the one that holds its company domain, as
 * its own or as an alias. Null for a lead without company domain, so that a free-mail
 * address never matches an account.
 *
 * `byDomain` by registrable domain in lower-case ASCII. Never throws.
 */
export function matchAccount(
  lead: Pick<NormalisedLead, "companyDomain">,
  byDomain: ReadonlyMap<string, AccountAtDomain>,
): AccountFacts | null {
  const found = lead.companyDomain === null ? undefined : byDomain.get(lead.companyDomain);
  if (found === undefined || lead.companyDomain === null) return null;
  const { isAlias, companyKey, opportunity, team, parent, ...account } = found;
  return {
    ...account,
    matchedBy: { how: isAlias ? "alias" : "domain", value: lead.companyDomain },
    ...(companyKey && companyKey !== lead.companyDomain ? { companyKey } : {}),
    ...(opportunity ? { opportunity } : {}),
    ...(team ? { team } : {}),
    ...(parent ? { parent } : {}),
  };
}
