import type { WorkspaceScope } from "../../scope.ts";

/** Finds the workspace's draft of the next version; undefined when nobody has begun one. The body is not yet validated. */
export function findDraft({ db, workspaceId }: WorkspaceScope) {
  return db
    .selectFrom("rulesetDraft")
    .select(["revision", "baseVersion", "body", "updatedBy", "updatedAt", "restoredFrom"])
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirst();
}

/** The draft of the next version as stored. */
export type DraftRow = {
  revision: number;
  baseVersion: number;
  body: string;
  updatedBy: string | null;
  updatedAt: Date;
  restoredFrom: number | null;
};

/** Writes the draft, in place of the one before. `body` is JSON text. */
export async function upsertDraft({ db, workspaceId }: WorkspaceScope, draft: DraftRow): Promise<void> {
  await db
    .insertInto("rulesetDraft")
    .values({ workspaceId, ...draft })
    .onConflict((conflict) => conflict.column("workspaceId").doUpdateSet(draft))
    .execute();
}

/** Deletes the draft, if there is one. */
export async function deleteDraft({ db, workspaceId }: WorkspaceScope): Promise<void> {
  await db.deleteFrom("rulesetDraft").where("workspaceId", "=", workspaceId).execute();
}
