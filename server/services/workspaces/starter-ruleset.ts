import { type Ruleset, rulesetOf, type Target } from "#server/core/routing/rule.ts";

/** Whom the starter rules name, and the ids the four rules get. */
export type Starter = {
  founderRepId: string;
  founderPersonId: string;
  ruleIds: readonly [string, string, string, string];
};

/**
 * The ruleset a workspace begins with: who already has a relation to the lead keeps it
 * (previous owner, account owner, owner of the same company's lead), everything else goes to the founder.
 */
export function starterRuleset({ founderRepId, founderPersonId, ruleIds }: Starter): Ruleset {
  const [previous, account, company, rest] = ruleIds;
  const owned = (
    id: string,
    name: string,
    intent: string,
    fact: string,
    kind: "previousOwner" | "accountOwner" | "companyOwner",
  ) => ({
    id,
    section: "ownership" as const,
    name,
    intent,
    ownerPersonId: founderPersonId,
    reviewOn: null,
    enabled: true,
    when: { all: [{ fact, op: "equals" as const, value: true }] },
    action: to({ kind, ifUnavailable: "assignAnyway" }),
  });
  return rulesetOf([
    owned(
      previous,
      "Returning lead",
      "Whoever worked a lead before knows it best.",
      "lead.hasPreviousOwner",
      "previousOwner",
    ),
    owned(
      account,
      "Account owner",
      "A company that has an owner keeps one contact.",
      "account.hasOwner",
      "accountOwner",
    ),
    owned(
      company,
      "Same company's lead",
      "Two people of one company talk to the same rep.",
      "lead.hasCompanyOwner",
      "companyOwner",
    ),
    {
      id: rest,
      section: "catchAll",
      name: "Everything else",
      intent: "No lead stays without a person who answers for it.",
      ownerPersonId: founderPersonId,
      reviewOn: null,
      enabled: true,
      when: { all: [] },
      action: to({ kind: "rep", id: founderRepId, ifUnavailable: "assignAnyway" }),
    },
  ]);
}

const to = (target: Target) => ({
  targets: [target],
  disposition: null,
  priority: null,
  tags: [],
  exceptionType: null,
  replacesOwner: false,
});
