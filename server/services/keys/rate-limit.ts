import { single } from "../../runtime.ts";

/** A token bucket: `burst` at once, then `ratePerSecond`. A rate of 0 means no limit. */
export type Limit = { readonly ratePerSecond: number; readonly burst: number };

type Bucket = { tokens: number; at: number };

const BUCKETS_MAX = 20_000;

const buckets = () => single("rate limits", () => new Map<string, Bucket>());

/**
 * Takes `count` tokens from the bucket of `name` and answers 0, or answers after how many
 * seconds (at least 1) to come again and takes nothing. Buckets are this process's own.
 * `now` is a monotonic clock in ms.
 */
export function takeTokens(name: string, { ratePerSecond, burst }: Limit, count = 1, now = performance.now()): number {
  if (ratePerSecond <= 0) return 0;
  const capacity = Math.max(burst, 1);
  const kept = buckets();
  const bucket = kept.get(name) ?? { tokens: capacity, at: now };
  const tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * ratePerSecond);
  // A count above the whole bucket passes when the bucket is full, and is paid back in time.
  const isEnough = tokens >= Math.min(count, capacity);
  kept.delete(name);
  if (kept.size >= BUCKETS_MAX) forgetOldest(kept);
  kept.set(name, { tokens: isEnough ? tokens - count : tokens, at: now });
  if (isEnough) return 0;
  return Math.max(1, Math.ceil((Math.min(count, capacity) - tokens) / ratePerSecond));
}

/** Takes one request's worth from a key's own bucket; 0, or the seconds to wait. */
export const takeFromKey = ({ keyId, ratePerSecond, burst }: Limit & { keyId: string }): number =>
  takeTokens(`key ${keyId}`, { ratePerSecond, burst });

// A forgotten bucket starts full again; the longest unused come first and are the likeliest to be full already.
function forgetOldest(kept: Map<string, Bucket>): void {
  let left = BUCKETS_MAX / 10;
  for (const name of kept.keys()) {
    kept.delete(name);
    left -= 1;
    if (left <= 0) return;
  }
}
