import { type Head, lockHead } from "#db/directory/head.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import type { Ability, Role } from "#server/core/access.ts";
import { can } from "#server/core/access.ts";
import { AppError } from "../errors.ts";
import { poke } from "../live/poke.ts";
import { runtime } from "../runtime.ts";

/**
 * Who does something, in which workspace. `personId` null is the product itself (worker, API key).
 * `repId` is the member's own rep profile. `at` (epoch ms) replaces the database's clock in sample data and tests.
 */
export type Actor = {
  workspaceId: string;
  personId: string | null;
  repId: string | null;
  role: Role | "system";
  at?: number;
};

/** A transaction under the workspace's lock: its scope, the head, and now in epoch ms. */
export type Writing = { scope: WorkspaceScope; head: Head; now: number };

/** The product acting by itself in a workspace. */
export const systemActor = (workspaceId: string, at?: number): Actor => ({
  workspaceId,
  personId: null,
  repId: null,
  role: "system",
  ...(at === undefined ? {} : { at }),
});

/** Throws `forbidden` unless the actor's role has the ability. */
export function demand(actor: Actor, ability: Ability): void {
  if (actor.role === "system" || can(actor.role, ability)) return;
  throw new AppError("forbidden", "Your role does not allow this. Ask an admin of the workspace.");
}

/** Runs a read in the actor's workspace, in a read-only transaction. */
export function reading<T>(actor: Actor, work: (scope: WorkspaceScope) => Promise<T>): Promise<T> {
  return withWorkspace(runtime().db.kysely, actor.workspaceId, work, { isReadOnly: true });
}

/** Runs a change in the actor's workspace under the workspace's lock: one verb, one transaction. */
export async function writing<T>(actor: Actor, work: (writing: Writing) => Promise<T>): Promise<T> {
  const done = await withWorkspace(runtime().db.kysely, actor.workspaceId, async (scope) => {
    const head = await lockHead(scope);
    return work({ scope, head, now: actor.at ?? head.now });
  });
  poke(actor.workspaceId);
  return done;
}
