import type { BatchClient } from "#db/directory/batch-transaction.ts";
import { setHasHeld } from "#db/directory/due.ts";
import type { BatchContext } from "../intake/run-batch.ts";

/** Notes that a batch leaves a lead held, so that later ones look at held leads first. */
export async function noteHeld(client: BatchClient, { state }: BatchContext): Promise<void> {
  if (state.rows.decisions.some(({ status }) => status === "held")) await setHasHeld(client, true);
}
