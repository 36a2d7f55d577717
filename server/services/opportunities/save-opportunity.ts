import type * as z from "zod";
import { lookAtHeld } from "#db/directory/head.ts";
import { findAccount, findAccountByExternalId } from "#db/queries/accounts/account.ts";
import {
  changeOpportunityCount,
  type findOpportunity,
  insertOpportunity,
  type OpportunityFields,
  updateOpportunity,
} from "#db/queries/opportunities/opportunity.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { readOwner } from "../accounts/read-owner.ts";
import type { Actor, Writing } from "../actor.ts";
import { audit } from "../audit.ts";
import type { opportunityInput } from "./opportunity-input.ts";

type Read = z.output<typeof opportunityInput>;
type Known = NonNullable<Awaited<ReturnType<typeof findOpportunity>>>;

/**
 * Writes an opportunity under the workspace's lock: a new one, or a change of `known` where what is not named stays;
 * the same once more writes nothing. Its open ones are counted into the owner's load in the same transaction.
 * Throws `invalid` for an unknown account or owner, naming the field.
 */
export async function saveOpportunity(
  change: Writing,
  actor: Actor,
  { known, externalId, sent }: { known: Known | undefined; externalId: string | null; sent: Read },
): Promise<{ opportunityId: string; isNew: boolean }> {
  const { scope, now } = change;
  const opportunityId = known?.id ?? uuidv7(now);
  const fields = await fieldsOf(scope, known, externalId, sent);
  if (known && isSame(known, fields)) return { opportunityId, isNew: false };
  const at = new Date(now);
  if (known) await updateOpportunity(scope, opportunityId, { ...fields, at });
  else await insertOpportunity(scope, { id: opportunityId, ...fields, at });
  await moveCount(scope, openOwner(known), openOwner(fields));
  await lookAtHeld(scope, now);
  const action = known ? "opportunity.changed" : "opportunity.created";
  await audit(change, actor, { action, subjectKind: "opportunity", subjectId: opportunityId, detail: fields });
  return { opportunityId, isNew: !known };
}

async function fieldsOf(
  scope: WorkspaceScope,
  known: Known | undefined,
  externalId: string | null,
  sent: Read,
): Promise<OpportunityFields> {
  const ownerRepId = await readOwner(scope, sent);
  const either = <T>(value: T | undefined, before: T | undefined, otherwise: T) =>
    value === undefined ? (before ?? otherwise) : value;
  return {
    externalId: known?.externalId ?? externalId,
    accountId: await accountOf(scope, known, sent),
    name: sent.name,
    status: sent.status ?? known?.status ?? "open",
    stage: either(sent.stage, known?.stage, null),
    amount: either(sent.amount, known?.amount, null),
    currency: either(sent.currency, known?.currency, null),
    closesOn: either(sent.closesOn, known?.closesOn, null),
    ownerRepId: either(ownerRepId, known?.ownerRepId, null),
  };
}

async function accountOf(scope: WorkspaceScope, known: Known | undefined, sent: Read): Promise<string> {
  const { accountId, accountExternalId } = sent;
  if (accountId) {
    if (await findAccount(scope, accountId)) return accountId;
    throw new AppError("invalid", "There is no account with this id.", { field: "accountId" });
  }
  if (accountExternalId) {
    const account = await findAccountByExternalId(scope, accountExternalId);
    if (account) return account.id;
    const message = `There is no account with the external id ${accountExternalId}. Send the account first.`;
    throw new AppError("invalid", message, { field: "accountExternalId" });
  }
  if (known) return known.accountId;
  throw new AppError("invalid", "An opportunity belongs to an account: name it.", { field: "accountExternalId" });
}

function isSame(known: Known, fields: OpportunityFields): boolean {
  return (Object.keys(fields) as (keyof OpportunityFields)[]).every((key) => known[key] === fields[key]);
}

/** Whose load an opportunity counts into; null for nobody's. */
function openOwner(of: Pick<OpportunityFields, "status" | "ownerRepId"> | undefined): string | null {
  return of?.status === "open" ? of.ownerRepId : null;
}

async function moveCount(scope: WorkspaceScope, from: string | null, to: string | null): Promise<void> {
  if (from === to) return;
  if (from) await changeOpportunityCount(scope, from, -1);
  if (to) await changeOpportunityCount(scope, to, 1);
}
