import { findPool } from "#db/queries/team/pool.ts";
import { findQueue } from "#db/queries/team/queue.ts";
import { findRep } from "#db/queries/team/rep.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { type Membership, membershipSchema } from "#server/core/pool/membership.ts";
import { AppError, notFound } from "../../errors.ts";

/** Gets a rep; `not_found` for anybody else's. */
export async function getRep(scope: WorkspaceScope, repId: string) {
  const rep = await findRep(scope, repId);
  if (!rep) throw notFound("rep");
  return rep;
}

/** Gets a pool that is in use; `not_found` for anybody else's, `precondition` for an archived one. */
export async function getPool(scope: WorkspaceScope, poolId: string) {
  const pool = await findPool(scope, poolId);
  if (!pool) throw notFound("pool");
  if (pool.isArchived) throw new AppError("precondition", `${pool.name} is archived. Restore it first.`);
  return pool;
}

/** Gets a queue that is in use; `not_found` for anybody else's, `precondition` for an archived one. */
export async function getQueue(scope: WorkspaceScope, queueId: string) {
  const queue = await findQueue(scope, queueId);
  if (!queue) throw notFound("queue");
  if (queue.isArchived) throw new AppError("precondition", `${queue.name} is archived. Restore it first.`);
  return queue;
}

/** Throws `conflict` when another pool or queue in use has this name; letter case does not count. */
export function demandFreeName(
  rows: readonly { id: string; name: string; isArchived: boolean }[],
  { id, name }: { id?: string; name: string },
): void {
  const other = rows.find((row) => !row.isArchived && row.id !== id && row.name.toLowerCase() === name.toLowerCase());
  if (other) throw new AppError("conflict", `There is one named ${other.name} already.`, { field: "name" });
}

/** Throws `invalid` unless this is an active rep; names the field that chose them. */
export async function demandActiveRep(scope: WorkspaceScope, repId: string, field: string) {
  const rep = await findRep(scope, repId);
  if (!rep) throw new AppError("invalid", "Choose somebody who takes leads.", { field });
  if (!rep.isActive) throw new AppError("invalid", `${rep.name} is not active.`, { field });
  return rep;
}

/** Whom a pool takes in by itself; null: nobody. */
export function membershipOf({ membership }: { membership: unknown }): Membership | null {
  return membership === null ? null : membershipSchema.parse(membership);
}
