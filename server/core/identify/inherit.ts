import type { AccountFacts } from "./account-facts.ts";

/** Somebody who left, and who has what was theirs; null: nobody. */
export type Succession = { from: string; to: string | null };

/** As much of a verdict as names people. */
type Owners = { previousOwnerId: string | null; companyOwnerId: string | null; account: AccountFacts | null };

/** Answers what identify found with a successor wherever it named somebody who left: owners, opportunity, parent, team. */
export function inherit<T extends Owners>(verdict: T, { from, to }: Succession): T {
  const of = (repId: string | null) => (repId === from ? to : repId);
  const { account } = verdict;
  return {
    ...verdict,
    previousOwnerId: of(verdict.previousOwnerId),
    companyOwnerId: of(verdict.companyOwnerId),
    account: account && inheritAccount(account, of),
  };
}

function inheritAccount(account: AccountFacts, of: (repId: string | null) => string | null): AccountFacts {
  const { opportunity, parent, team } = account;
  const members = team?.flatMap(({ role, repId }) => {
    const heir = of(repId);
    return heir === null ? [] : [{ role, repId: heir }];
  });
  return {
    ...account,
    ownerRepId: of(account.ownerRepId),
    ...(opportunity ? { opportunity: { ...opportunity, ownerRepId: of(opportunity.ownerRepId) } } : {}),
    ...(parent ? { parent: { ...parent, ownerRepId: of(parent.ownerRepId) } } : {}),
    ...(members ? { team: members } : {}),
  };
}
