import { findPersonByEmailKey } from "#db/directory/person.ts";
import { insertSession } from "#db/directory/session.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { uuidv7 } from "../ids.ts";
import { runtime } from "../runtime.ts";
import { countSignIn } from "../services/credentials/attempt-limit.ts";
import { isPasswordOf } from "../services/credentials/password.ts";
import { isSampleEmail } from "../services/sample/people.ts";
import { type Verification, verifyEmail } from "../services/workspaces/verify-email.ts";

/** How long a session lives; after that the person signs in again. */
export const SESSION_DAYS = 30;

export type SignInAttempt = { email: string; password: string; address: string | null; userAgent: string };

/**
 * Begins a session for a person who knows their password, or answers null. An unknown account takes as much work
 * as a wrong password, and so does one whose address nobody has shown to hold: whoever signs up with another's
 * address learns nothing here either. The sample's people, whose password is printed, enter on this machine alone.
 * Throws `limit_reached` after too many attempts.
 */
export async function signIn(attempt: SignInAttempt): Promise<{ personId: string; sessionId: string } | null> {
  const { env, db } = runtime();
  const typed = emailAddress.safeParse(attempt.email);
  const emailKey = typed.data?.emailKey ?? attempt.email.trim().toLowerCase().slice(0, 320);
  const forget = await countSignIn(emailKey, attempt.address);
  const person = await findPersonByEmailKey(db.kysely, emailKey);
  const isShut = isSampleEmail(emailKey) && !env.isLoopback;
  if (!(await isPasswordOf(attempt.password, person?.passwordHash)) || !person?.emailVerifiedAt || isShut) return null;
  const begun = await beginSession(person.id, attempt.userAgent);
  await forget();
  return begun;
}

/** Begins a session for whoever opens the link of a verification mail and knows the password; null for a wrong one. */
export async function enterByLink({ userAgent, ...shown }: Verification & { userAgent: string }) {
  const verified = await verifyEmail(shown);
  return verified && beginSession(verified.personId, userAgent);
}

async function beginSession(personId: string, userAgent: string): Promise<{ personId: string; sessionId: string }> {
  const sessionId = uuidv7();
  const session = { id: sessionId, personId, userAgent: userAgent.slice(0, 300), days: SESSION_DAYS };
  await insertSession(runtime().db.kysely, session);
  return { personId, sessionId };
}
