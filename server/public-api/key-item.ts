import { documentHash } from "../services/document-hash.ts";
import type { IntakeItem } from "../services/intake/item.ts";
import type { ResolvedKey } from "../services/keys/resolve-key.ts";

type Sent = { submission: IntakeItem["submission"]; raw: string; key: string | null; requestHash: string | null };

/** An arrival through a key. Idempotency keys belong to the workspace's key, so another sender's never collide. */
export function toItem(key: ResolvedKey, { submission, raw, key: sentKey, requestHash }: Sent): IntakeItem {
  return {
    submission,
    raw,
    source: { id: key.sourceId, kind: "api", name: key.sourceName },
    idempotencyKey: sentKey === null ? null : `${key.sourceId}:${sentKey}`,
    requestHash,
  };
}

/** What tells the same key with another body; null without a key. */
export const requestHash = (key: string | null, body: string): string | null =>
  key === null ? null : documentHash(body);
