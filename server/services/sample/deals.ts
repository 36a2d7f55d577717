import { TEAM_ROLES } from "#server/core/identify/account-facts.ts";
import { upsertAccount } from "../accounts/upsert-account.ts";
import type { Actor } from "../actor.ts";
import { upsertOpportunity } from "../opportunities/upsert-opportunity.ts";
import { chanceOf } from "./chance.ts";
import type { SampleCompany } from "./companies.ts";
import type { KnownRep } from "./found-sample.ts";

const DAY_MS = 86_400_000;
const STAGES = ["Discovery", "Technical fit", "Proposal", "Negotiation"];
const PRODUCTS = ["Flow meters", "Level sensors", "Monitoring", "Hydrogen sensors"];
const STATUSES = [
  ["open", 62],
  ["won", 24],
  ["lost", 14],
] as const;

/** The sender's own id of the n-th made-up account. */
export const accountIdOf = (n: number) => `CRM-${1_000 + n}`;

/**
 * Gives made-up accounts what belongs to them: groups of the same trade under one parent, a team for the large
 * customers, and opportunities, most of them worked by the account's owner. Draws from a chance of its own.
 */
export async function addDeals(
  { owner, reps }: { owner: Actor; reps: readonly KnownRep[] },
  accounts: readonly SampleCompany[],
  at: number,
): Promise<void> {
  const chance = chanceOf(4_211);
  const actor = { ...owner, at };
  for (const [n, company] of accounts.entries()) {
    const parentExternalId = n % 10 === 7 ? accountIdOf(n - 7) : undefined;
    const colleagues = reps.filter(
      ({ name, region }) => name !== company.ownerName && region === regionOf(reps, company),
    );
    const isLarge = company.class === "customer" && company.employees >= 2_000 && colleagues.length > 0;
    const team = isLarge
      ? TEAM_ROLES.slice(0, 3).map((role) => ({ role, ownerRepId: chance.pick(colleagues).repId }))
      : undefined;
    if (parentExternalId || team)
      await upsertAccount(actor, { externalId: accountIdOf(n), name: company.name, parentExternalId, team });
    if (company.ownerName === null || chance.next() > 0.3) continue;
    const worksIt = chance.next() < 0.8 || colleagues.length === 0 ? company.ownerName : chance.pick(colleagues).name;
    await upsertOpportunity(actor, {
      externalId: `OPP-${4_000 + n}`,
      accountExternalId: accountIdOf(n),
      name: `${chance.pick(PRODUCTS)} for ${company.name}`,
      status: chance.weighted(STATUSES),
      stage: chance.pick(STAGES),
      amount: Math.round(chance.around(24_000) / 100) * 100,
      currency: company.country === "US" || company.country === "CA" ? "USD" : "EUR",
      closesOn: new Date(at + chance.whole(20, 150) * DAY_MS).toISOString().slice(0, 10),
      ownerRepId: reps.find(({ name }) => name === worksIt)?.repId ?? null,
    });
  }
}

function regionOf(reps: readonly KnownRep[], { ownerName }: SampleCompany): string | undefined {
  return reps.find(({ name }) => name === ownerName)?.region;
}
