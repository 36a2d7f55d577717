import type { WorkspaceScope } from "../scope.ts";

/** What changed, as a kind and an id. */
export type Topic = { topic: "lead" | "exception" | "pool" | "rules" | "team" | "intake"; id: string };
/**
 * A lead that came into a rep's hands, or that they cover for its owner, for the mail. Of a cover: the decision that
 * asked for it, and whether an inquiry made the lead more urgent while somebody may cover it already.
 */
export type Assigned = { leadId: string; repId: string; isCover?: true; decisionId?: string; isRaised?: true };

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
