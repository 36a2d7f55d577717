import { findAccountByExternalId } from "#db/queries/accounts/account.ts";
import { type Actor, demand, writing } from "../actor.ts";
import { readInput } from "../read-input.ts";
import { type AccountInput, accountInput, externalIdInput } from "./account-input.ts";
import { saveAccount } from "./save-account.ts";

/** Makes or changes the account that its sender knows by `externalId`; the same once more changes nothing. */
export function upsertAccount(
  actor: Actor,
  { externalId: sentId, ...input }: AccountInput & { externalId: string },
): Promise<{ accountId: string; isNew: boolean }> {
  demand(actor, "writeAccounts");
  const externalId = readInput(externalIdInput, sentId);
  const sent = readInput(accountInput, input);
  return writing(actor, async (change) => {
    const known = await findAccountByExternalId(change.scope, externalId);
    return saveAccount(change, actor, { known, externalId, sent });
  });
}
