import { createHmac } from "node:crypto";
import { countAttempts, forgetAttempts } from "#db/directory/sign-in-attempt.ts";
import { AppError } from "../../errors.ts";
import { runtime } from "../../runtime.ts";

const SIGN_IN_MINUTES = 15;
const HOUR_MINUTES = 60;

type Limit = readonly [key: string, most: number];

/**
 * Counts a sign-in: 10 in 15 minutes for an account from one address, 50 for an account from everywhere, 100 from one
 * address. Throws `limit_reached` beyond. Answers how to forget the account's count once the password was right.
 */
export async function countSignIn(emailKey: string, address: string | null): Promise<() => Promise<void>> {
  const here = keyOf("sign-in", emailKey, address ?? "");
  const everywhere = keyOf("sign-in", emailKey);
  const fromAddress: Limit[] = address ? [[keyOf("sign-in-address", address), 100]] : [];
  await demandFew([[here, 10], [everywhere, 50], ...fromAddress], SIGN_IN_MINUTES);
  return () => forgetAttempts(runtime().db.kysely, [here, everywhere]);
}

/** Counts a sign-up: 20 an hour from one address. Throws `limit_reached` beyond. */
export async function countSignUp(address: string | null): Promise<void> {
  if (address) await demandFew([[keyOf("sign-up", address), 20]], HOUR_MINUTES);
}

/** Counts a mail that anybody can have us send to an address: 5 an hour for it, 20 from one address. Throws `limit_reached` beyond. */
export async function countMailRequest(emailKey: string, address: string | null): Promise<void> {
  const fromAddress: Limit[] = address ? [[keyOf("mail-address", address), 20]] : [];
  await demandFew([[keyOf("mail", emailKey), 5], ...fromAddress], HOUR_MINUTES);
}

async function demandFew(limits: readonly Limit[], minutes: number): Promise<void> {
  const counts = await countAttempts(
    runtime().db.kysely,
    limits.map(([key]) => key),
    minutes,
  );
  if (limits.every(([key, most]) => (counts.get(key) ?? 0) <= most)) return;
  throw new AppError("limit_reached", `Too many attempts. Wait ${minutes} minutes and try again.`);
}

/** Who tried is counted, not stored: the key is a keyed hash. */
const keyOf = (...parts: readonly string[]): string =>
  createHmac("sha256", `attempt:${runtime().env.NEXTAUTH_SECRET}`)
    .update(JSON.stringify(parts))
    .digest("base64url")
    .slice(0, 24);
