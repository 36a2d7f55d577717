import { readSubmission } from "#server/core/lead/submission.ts";
import type { IntakeItem, IntakeSource } from "#server/services/intake/item.ts";

/** An arrival as the API would hand it on, from the JSON a sender writes. Throws when that would be refused. */
export function arrival(sourceId: string, json: Record<string, unknown>, more: Partial<IntakeItem> = {}): IntakeItem {
  const read = readSubmission(json);
  if (!read.ok) throw new Error(read.problems.map(({ pointer, message }) => `${pointer} ${message}`).join("; "));
  const source: IntakeSource = { id: sourceId, kind: "api", name: "API" };
  return {
    submission: read.submission,
    raw: JSON.stringify(json),
    source,
    idempotencyKey: null,
    requestHash: null,
    ...more,
  };
}
