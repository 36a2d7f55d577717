import type { BatchClient, Statement } from "#db/directory/batch-transaction.ts";
import { hasHeldStatement } from "#db/directory/due.ts";
import type { BatchContext } from "../intake/run-batch.ts";

/** Notes that a batch leaves a lead held, so that later ones look at held leads first. */
export async function noteHeld(client: BatchClient, context: BatchContext): Promise<void> {
  for (const statement of heldNotes(client.workspaceId, context)) await client.query(statement);
}

/** Answers the statements that note it; none when the batch holds nothing. */
export function heldNotes(workspaceId: string, { state }: BatchContext): Statement[] {
  return state.rows.decisions.some(({ status }) => status === "held") ? [hasHeldStatement(workspaceId, true)] : [];
}
