import { findPersonByEmailKey } from "#db/directory/person.ts";
import { insertSession } from "#db/directory/session.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { uuidv7 } from "../ids.ts";
import { runtime } from "../runtime.ts";
import { countSignIn } from "../services/credentials/attempt-limit.ts";
import { isPasswordOf } from "../services/credentials/password.ts";

/** How long a session lives; after that the person signs in again. */
export const SESSION_DAYS = 30;

export type SignInAttempt = { email: string; password: string; address: string | null; userAgent: string };

/**
 * Begins a session for a person who knows their password, or answers null. An unknown account takes as much work
 * as a wrong password. Throws `limit_reached` after too many attempts.
 */
export async function signIn(attempt: SignInAttempt): Promise<{ personId: string; sessionId: string } | null> {
  const kysely = runtime().db.kysely;
  const typed = emailAddress.safeParse(attempt.email);
  const emailKey = typed.data?.emailKey ?? attempt.email.trim().toLowerCase().slice(0, 320);
  const forget = await countSignIn(emailKey, attempt.address);
  const person = await findPersonByEmailKey(kysely, emailKey);
  if (!(await isPasswordOf(attempt.password, person?.passwordHash)) || !person) return null;
  const sessionId = uuidv7();
  await insertSession(kysely, {
    id: sessionId,
    personId: person.id,
    userAgent: attempt.userAgent.slice(0, 300),
    days: SESSION_DAYS,
  });
  await forget();
  return { personId: person.id, sessionId };
}
