import { batcher } from "./batcher.ts";
import type { IntakeAnswer, IntakeItem } from "./item.ts";

/**
 * Takes one arrival into a workspace and answers once it is decided and committed. The one way in for every
 * path: API, form, import, by hand, sample. Throws AppError `invalid` when the idempotency key was used with
 * another body; any other error means that nothing was written.
 */
export function submitLead(workspaceId: string, item: IntakeItem): Promise<IntakeAnswer> {
  return batcher().submit(workspaceId, item);
}
