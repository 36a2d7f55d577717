import type { WorkspaceScope } from "../../scope.ts";
import type { Assigned } from "../outbox.ts";

/** Answers how far a consumer has read the outbox; 0 before it has read anything. */
export async function readCursor({ db, workspaceId }: WorkspaceScope, consumer: string): Promise<number> {
  const row = await db
    .selectFrom("outboxCursor")
    .select("seq")
    .where("workspaceId", "=", workspaceId)
    .where("consumer", "=", consumer)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Notes how far a consumer has read. */
export async function saveCursor({ db, workspaceId }: WorkspaceScope, consumer: string, seq: number): Promise<void> {
  await db
    .insertInto("outboxCursor")
    .values({ workspaceId, consumer, seq })
    .onConflict((conflict) => conflict.columns(["workspaceId", "consumer"]).doUpdateSet({ seq }))
    .execute();
}

/** Whom a committed transaction gave leads to; `assigned` in the order given, empty for most. */
export type AssignedRow = { seq: number; at: Date; assigned: Assigned[] };

/** Lists the outbox after a seq, in order. */
export async function listAssignedAfter(
  { db, workspaceId }: WorkspaceScope,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<AssignedRow[]> {
  const rows = await db
    .selectFrom("outbox")
    .select(["seq", "at", "assigned"])
    .where("workspaceId", "=", workspaceId)
    .where("seq", ">", afterSeq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(({ seq, at, assigned }) => ({ seq, at, assigned: assigned as Assigned[] }));
}
