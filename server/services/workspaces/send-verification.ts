import { dropPersonTokens, insertMailedToken } from "#db/directory/mailed-token.ts";
import { verifyLetter } from "../../integrations/mail/letters/verify.ts";
import { trySend } from "../../integrations/mail/mailer.ts";
import { runtime } from "../../runtime.ts";
import { newToken } from "../credentials/token.ts";

const VALID_HOURS = 72;

/** Mails a person the link that verifies their address; earlier links stop working. A mail server that is down is not an error here: the link can be asked for again. */
export async function sendVerification(person: { personId: string; email: string; name: string }): Promise<void> {
  const { env, db } = runtime();
  const { token, hash } = newToken();
  await dropPersonTokens(db.kysely, "verify_email", person.personId);
  await insertMailedToken(db.kysely, { hash, kind: "verify_email", personId: person.personId, hours: VALID_HOURS });
  const url = `${env.PUBLIC_URL}/verify/${token}`;
  await trySend({ to: person.email, ...verifyLetter({ name: person.name, url, hours: VALID_HOURS }) });
}
