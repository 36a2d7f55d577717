import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { type AccountInput, accountInput } from "./account-input.ts";
import { saveAccount } from "./save-account.ts";

/** Makes an account by hand, without a sender's id. */
export function createAccount(actor: Actor, input: AccountInput): Promise<{ accountId: string }> {
  demand(actor, "writeAccounts");
  const sent = readInput(accountInput, input);
  return writing(actor, (change) => saveAccount(change, actor, { known: undefined, externalId: null, sent }));
}
