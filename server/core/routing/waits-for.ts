import { type AccountFacts, onTeam } from "../identify/account-facts.ts";
import type { Target } from "./rule.ts";

/** Whom a held lead waits for, by which targets it came to wait, and its account then and now. */
export type Waiting = {
  readonly repId: string;
  readonly targets: readonly Target[];
  readonly was: AccountFacts | null;
  readonly is: AccountFacts | null;
};

/**
 * Answers whom a held lead waits for now: where it waits for somebody because the account or its opportunity was
 * theirs, whoever has it today; everybody else, and where nobody has it today, stays. Never throws.
 */
export function waitsFor({ repId, targets, was, is }: Waiting): string {
  for (const target of targets) {
    if (target.kind === "rep" && target.id === repId) return repId;
    if (ownerBy(target, was) === repId) return ownerBy(target, is) ?? repId;
  }
  return repId;
}

function ownerBy(target: Target, account: AccountFacts | null): string | null {
  switch (target.kind) {
    case "accountOwner":
      return account?.ownerRepId ?? null;
    case "opportunityOwner":
      return account?.opportunity?.ownerRepId ?? null;
    case "parentAccountOwner":
      return account?.parent?.ownerRepId ?? null;
    case "accountTeam":
      return onTeam(account, target.role);
    default:
      return null;
  }
}
