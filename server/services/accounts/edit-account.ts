import { findAccount } from "#db/queries/accounts/account.ts";
import { notFound } from "../../errors.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { type AccountInput, accountInput } from "./account-input.ts";
import { saveAccount } from "./save-account.ts";

/** Changes an account; what is not named stays, and leads that are with somebody stay with them. */
export function editAccount(
  actor: Actor,
  { accountId, ...input }: AccountInput & { accountId: string },
): Promise<void> {
  demand(actor, "writeAccounts");
  const sent = readInput(accountInput, input);
  return writing(actor, async (change) => {
    const known = await findAccount(change.scope, accountId);
    if (!known) throw notFound("account");
    await saveAccount(change, actor, { known, externalId: null, sent });
  });
}
