import type { AccountFacts, OpportunityFacts, TeamRole } from "../identify/account-facts.ts";
import { listed } from "./names.ts";

/** A role on an account as people say it. */
export const ROLE_WORDS: Readonly<Record<TeamRole, string>> = {
  ae: "AE",
  sdr: "SDR",
  csm: "CSM",
  partner_manager: "partner manager",
  distributor: "distributor",
};

/** Says the amount of an opportunity: "EUR 48,000", "48,000" without a currency, null without an amount. */
export function amountWords({ amount, currency }: Pick<OpportunityFacts, "amount" | "currency">): string | null {
  if (amount === null) return null;
  const figure = amount.toLocaleString("en", { maximumFractionDigits: 2 });
  return currency === null ? figure : `${currency} ${figure}`;
}

/** Says an opportunity beside its name: "Level sensors, Hamburg (proposal, EUR 48,000)". */
export function opportunityWords(
  opportunity: Pick<OpportunityFacts, "name" | "stage" | "amount" | "currency">,
): string {
  const about = [opportunity.stage, amountWords(opportunity)].filter((part) => part !== null);
  return about.length === 0 ? opportunity.name : `${opportunity.name} (${about.join(", ")})`;
}

/** Says which roles somebody has on an account: "AE and CSM"; null for none. */
export function rolesOf({ team = [] }: Pick<AccountFacts, "team">, repId: string | null): string | null {
  const roles = team.filter((member) => member.repId === repId).map(({ role }) => ROLE_WORDS[role]);
  return roles.length === 0 ? null : listed(roles);
}
