import type { WorkspaceScope } from "../../scope.ts";
import type { ExceptionTable } from "../../types.ts";

/** How an exception was closed; `personId` null: by the product itself. */
export type Settled = {
  id: string;
  state: Exclude<ExceptionTable["state"], "open">;
  resolution: string;
  at: Date;
  personId: string | null;
};

/** Closes an open exception with who, when and what. Undefined when somebody has closed it: of two at once exactly one does. */
export function settleException({ db, workspaceId }: WorkspaceScope, { id, state, resolution, at, personId }: Settled) {
  return db
    .updateTable("exception")
    .set({ state, resolution, resolvedAt: at, resolvedBy: personId })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("state", "=", "open")
    .returning("id")
    .executeTakeFirst();
}

/** Opens an exception again that a person has closed. Undefined when it is open. */
export function reopenException({ db, workspaceId }: WorkspaceScope, id: string) {
  return db
    .updateTable("exception")
    .set({ state: "open", resolution: null, resolvedAt: null, resolvedBy: null })
    .where("workspaceId", "=", workspaceId)
    .where("id", "=", id)
    .where("state", "<>", "open")
    .returning("id")
    .executeTakeFirst();
}

/** Lists open exceptions about a field's value, oldest first, with the lead each is about. */
export async function listOpenOfField(
  { db, workspaceId }: WorkspaceScope,
  { field, limit }: { field: string; limit: number },
): Promise<{ id: string; leadId: string }[]> {
  const rows = await db
    .selectFrom("exception")
    .select(["id", "leadId"])
    .where("workspaceId", "=", workspaceId)
    .where("state", "=", "open")
    .where("type", "=", "unknown_value")
    .where("field", "=", field)
    .where("leadId", "is not", null)
    .orderBy("raisedAt")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ id, leadId }) => (leadId === null ? [] : [{ id, leadId }]));
}
