import { claimMailedToken, findMailedToken } from "#db/directory/mailed-token.ts";
import { findPerson, markVerified } from "#db/directory/person.ts";
import { AppError } from "../../errors.ts";
import { runtime } from "../../runtime.ts";
import { countSignIn } from "../credentials/attempt-limit.ts";
import { isPasswordOf } from "../credentials/password.ts";
import { hashToken } from "../credentials/token.ts";

/** What is shown to verify an address; `address` is where the request came from. */
export type Verification = { token: string; password: string; address: string | null };

/**
 * Notes that somebody holds an address: they have its mail, and the password it was signed up with. Both, for else
 * whoever signs up with another's address would share the account once its holder opens the link. A second click is
 * no mistake. Null for a wrong password, which counts as a sign-in does; throws `invalid` for a link that is over.
 */
export async function verifyEmail({ token, password, address }: Verification): Promise<{ personId: string } | null> {
  const { kysely } = runtime().db;
  const hash = hashToken(token);
  const mailed = await findMailedToken(kysely, "verify_email", hash);
  const person = mailed?.personId ? await findPerson(kysely, mailed.personId) : undefined;
  if (!person || !(mailed?.isLive || person.emailVerifiedAt)) {
    throw new AppError("invalid", "This link has expired or was replaced by a newer one.");
  }
  const forget = await countSignIn(person.emailKey, address);
  if (!(await isPasswordOf(password, person.passwordHash))) return null;
  await kysely.transaction().execute(async (db) => {
    await claimMailedToken(db, "verify_email", hash);
    await markVerified(db, person.id);
  });
  await forget();
  return { personId: person.id };
}
