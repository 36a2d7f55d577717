import type { NormalisedLead } from "#server/core/lead/lead.ts";
import { normalise } from "#server/core/normalise/normalise.ts";
import { documentHash } from "../document-hash.ts";
import type { IntakeItem } from "./item.ts";
import type { IntakeSettings } from "./settings.ts";

/** An arrival with everything that can be worked out before the lock is taken. */
export type PreparedItem = { sent: IntakeItem; lead: NormalisedLead; contentHash: string };

/**
 * Normalises an arrival and, where its sender gives it an id, names its content, so that the same item sent again is
 * recognised.
 */
export function prepare(sent: IntakeItem, settings: IntakeSettings): PreparedItem {
  const isNamed = sent.submission.external_id !== null;
  const contentHash = isNamed ? documentHash(JSON.stringify(sent.submission)).slice(0, 22) : "";
  return { sent, lead: normalise(sent.submission, settings.catalogue), contentHash };
}
