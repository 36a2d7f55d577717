import * as z from "zod";
import { readSeqs } from "#db/directory/live.ts";
import { listChanges } from "#db/queries/lead/outbox-changes.ts";
import { withWorkspace } from "#db/scope.ts";
import { runtime } from "../runtime.ts";

const topicSchema = z.array(z.object({ topic: z.string(), id: z.string() }));

/**
 * What one committed transaction touched, as ids; who may see them is checked when they are fetched. `isGap`: too
 * much happened to tell one by one, everything may have changed.
 */
export type Change = { seq: number; topics: { topic: string; id: string }[]; isGap: boolean };

const latestSeq = async (workspaceId: string) =>
  (await readSeqs(runtime().db.kysely, [workspaceId])).get(workspaceId) ?? 0;

/** How many transactions are told one by one; whoever was away for longer fetches everything. */
const MOST_CHANGES = 500;

/** Reads what changed in a workspace after `after`, oldest first; one gap where that is more than 500 transactions. */
export async function readChanges(workspaceId: string, after: number): Promise<Change[]> {
  const rows = await withWorkspace(
    runtime().db.kysely,
    workspaceId,
    (scope) => listChanges(scope, { after, limit: MOST_CHANGES + 1 }),
    { isReadOnly: true },
  );
  if (rows.length > MOST_CHANGES) return [{ seq: await latestSeq(workspaceId), topics: [], isGap: true }];
  return rows.map(({ seq, topics }) => ({ seq, topics: topicSchema.parse(topics), isGap: false }));
}
