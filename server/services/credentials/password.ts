import { hash, verify } from "@node-rs/argon2";
import { single } from "../../runtime.ts";

/** Shortest and longest password; length is the only rule (a sentence is fine). */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

// argon2id, the library's default kind, with OWASP's first recommendation.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password with argon2id for keeping. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/**
 * Answers whether a password belongs to a kept hash. Without a hash (no such account, or one
 * that never set a password) it does the same work and answers false, so that time tells nothing.
 */
export async function isPasswordOf(password: string, kept: string | null | undefined): Promise<boolean> {
  const decoy = single("password-decoy", () => hashPassword("nobody has this password"));
  const isRight = await verify(kept ?? (await decoy), password);
  return isRight && Boolean(kept);
}
