import type * as z from "zod";
import { findAccount, findAccountByExternalId } from "#db/queries/accounts/account.ts";
import { listAncestors } from "#db/queries/accounts/account-family.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import type { TeamMember } from "#server/core/identify/account-facts.ts";
import { AppError } from "../../errors.ts";
import type { accountInput } from "./account-input.ts";
import { readOwner } from "./read-owner.ts";

type Sent = Pick<z.output<typeof accountInput>, "parentAccountId" | "parentExternalId" | "team">;

/**
 * Answers the parent that was named; null for none, undefined where nothing was said. Throws `invalid` for one
 * that is not there or that would stand below itself, naming the field.
 */
export async function readParent(
  scope: WorkspaceScope,
  accountId: string,
  { parentAccountId, parentExternalId }: Sent,
): Promise<string | null | undefined> {
  const field = parentAccountId ? "parentAccountId" : "parentExternalId";
  if (!parentAccountId && !parentExternalId)
    return parentAccountId === null || parentExternalId === null ? null : undefined;
  const parent = parentAccountId
    ? await findAccount(scope, parentAccountId)
    : await findAccountByExternalId(scope, parentExternalId as string);
  const which = parentAccountId ? "id" : `external id ${parentExternalId}`;
  if (!parent)
    throw new AppError("invalid", `There is no account with ${parentAccountId ? "this" : "the"} ${which}.`, { field });
  const isBelow = parent.id === accountId || (await listAncestors(scope, parent.id)).some(({ id }) => id === accountId);
  if (!isBelow) return parent.id;
  throw new AppError("invalid", `${parent.name} stands below this account already, so it cannot be its parent.`, {
    field,
  });
}

/** Answers who has which role; undefined where nothing was said. Throws `invalid` for a stranger or a role named twice. */
export async function readTeam(scope: WorkspaceScope, { team }: Sent): Promise<TeamMember[] | undefined> {
  if (!team) return undefined;
  const read: TeamMember[] = [];
  for (const [at, { role, ...named }] of team.entries()) {
    if (read.some((member) => member.role === role))
      throw new AppError("invalid", "A role has one person at most.", { field: `team.${at}.role` });
    const repId = await readOwner(scope, named, `team.${at}.`);
    if (!repId) throw new AppError("invalid", "Name who has this role.", { field: `team.${at}.ownerEmail` });
    read.push({ role, repId });
  }
  return read;
}
