import { dropPersonTokens, insertMailedToken } from "#db/directory/mailed-token.ts";
import { findPersonByEmailKey } from "#db/directory/person.ts";
import { resetLetter } from "../../integrations/mail/letters/reset.ts";
import { trySend } from "../../integrations/mail/mailer.ts";
import { runtime } from "../../runtime.ts";
import { newToken } from "../credentials/token.ts";

const VALID_HOURS = 2;

/**
 * Mails a link that sets a new password to the account of an address. Without such an account nothing happens;
 * the answer is the same and does not wait for the mail, so neither words nor time tell who has an account.
 */
export async function requestPasswordReset(emailKey: string): Promise<void> {
  const { env, db } = runtime();
  const person = await findPersonByEmailKey(db.kysely, emailKey);
  const { token, hash } = newToken();
  await dropPersonTokens(db.kysely, "reset_password", person?.id ?? NOBODY);
  if (!person) return;
  await insertMailedToken(db.kysely, { hash, kind: "reset_password", personId: person.id, hours: VALID_HOURS });
  const url = `${env.PUBLIC_URL}/reset/${token}`;
  trySend({ to: person.email, ...resetLetter({ name: person.name, url, hours: VALID_HOURS }) }).catch(() => {});
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
