import * as z from "zod";

/** What a request made with a key may do. */
export const KEY_SCOPES = ["leads:write", "leads:read", "accounts:write", "opportunities:write"] as const;

/** One of `KEY_SCOPES`. */
export type KeyScope = (typeof KEY_SCOPES)[number];

/** What an admin says about a new key. Rates are requests; 0 per second means no limit (product.md section 8). */
export const newKeyInput = z.object({
  name: z.string().trim().min(1, "Name the key after what will use it.").max(80),
  scopes: z.array(z.enum(KEY_SCOPES)).min(1, "A key must be allowed to do something."),
  ratePerSecond: z.number().int().min(0).max(100_000).default(50),
  burst: z.number().int().min(0).max(1_000_000).default(200),
});

/** What a caller hands to `createKey`; rates may be left out. */
export type NewKeyInput = z.input<typeof newKeyInput>;
