import { findRep, findRepByEmail } from "#db/queries/team/rep.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { AppError } from "../../errors.ts";

/** How an owner is named: by id or by address; null for nobody, left out where nothing is said. */
export type NamedOwner = { ownerRepId?: string | null | undefined; ownerEmail?: string | null | undefined };

/**
 * Answers the rep named as owner; null for nobody, undefined where nothing was said. An owner who left may stay one.
 * Throws `invalid` for a stranger, naming the field, which stands `within` another where that is given.
 */
export async function readOwner(
  scope: WorkspaceScope,
  { ownerRepId, ownerEmail }: NamedOwner,
  within = "",
): Promise<string | null | undefined> {
  if (ownerRepId) {
    if (await findRep(scope, ownerRepId)) return ownerRepId;
    throw new AppError("invalid", "Nobody on the team has this id.", { field: `${within}ownerRepId` });
  }
  if (ownerEmail) {
    const rep = await findRepByEmail(scope, ownerEmail);
    if (rep) return rep.id;
    throw new AppError("invalid", `Nobody on the team has the address ${ownerEmail}.`, {
      field: `${within}ownerEmail`,
    });
  }
  return ownerRepId === null || ownerEmail === null ? null : undefined;
}
