import { claimDue, type DueHead, setNextDue } from "#db/directory/due.ts";
import { type WorkspaceScope, withWorkspace } from "#db/scope.ts";
import { poke } from "../../live/poke.ts";
import { runtime } from "../../runtime.ts";

/** A workspace whose time has come, under its lock. No seq is taken yet: `takeSeqs` does, for what is written. */
export type Due = { scope: WorkspaceScope; head: DueHead; now: number };

/**
 * Looks after a workspace in which something is due, in one transaction under its lock, and says when to come again.
 * What others make due meanwhile waits for the lock and lowers that time afterwards, so that nothing is missed. Of
 * several workers exactly one gets in; the others are answered undefined.
 */
export async function takeDue<T>(
  workspaceId: string,
  work: (due: Due) => Promise<{ next: number; result: T }>,
): Promise<T | undefined> {
  const done = await withWorkspace(runtime().db.kysely, workspaceId, async (scope) => {
    const head = await claimDue(scope);
    if (!head) return undefined;
    const { next, result } = await work({ scope, head, now: head.now });
    await setNextDue(scope, next);
    return { result };
  });
  if (done) poke(workspaceId);
  return done?.result;
}
