import type { WorkspaceScope } from "../scope.ts";

/** What changed, as a kind and an id. */
export type Topic = { topic: "lead" | "exception" | "pool" | "rules" | "team" | "intake"; id: string };
/** A lead that came into a rep's hands, or that they cover for its owner, for the mail. */
export type Assigned = { leadId: string; repId: string; isCover?: true };

/** Appends what one transaction changed, as ids; the worker mails `assigned`, open pages refetch `topics`. */
export async function appendOutbox(
  { db, workspaceId }: WorkspaceScope,
  { seq, at, topics, assigned = [] }: { seq: number; at: number; topics: Topic[]; assigned?: Assigned[] },
): Promise<void> {
  await db
    .insertInto("outbox")
    .values({ workspaceId, seq, at: new Date(at), topics: JSON.stringify(topics), assigned: JSON.stringify(assigned) })
    .execute();
}
