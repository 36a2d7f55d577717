import { findPerson } from "#db/directory/person.ts";
import { getWorkspace } from "#db/queries/workspace/workspace.ts";
import type { WorkspaceScope } from "#db/scope.ts";
import { AppError } from "../../errors.ts";

type Saved = { revision: number; updatedBy: string | null; updatedAt: Date };

/**
 * Throws `conflict` unless the draft is as the editor last saw it: `revision` 0 means that the editor saw none.
 * The message says who changed it and when, in the workspace's time zone.
 */
export async function demandSeenDraft(
  scope: WorkspaceScope,
  draft: Saved | undefined,
  revision: number,
): Promise<void> {
  if ((draft?.revision ?? 0) === revision) return;
  if (!draft)
    throw new AppError("conflict", "This draft was published or discarded meanwhile. Your last change was not saved.");
  const person = draft.updatedBy === null ? undefined : await findPerson(scope.db, draft.updatedBy);
  const { timeZone } = await getWorkspace(scope);
  const at = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone }).format(draft.updatedAt);
  throw new AppError(
    "conflict",
    `${person?.name ?? "Somebody"} changed this draft at ${at}. Your last change was not saved.`,
  );
}
