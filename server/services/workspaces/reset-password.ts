import { claimMailedToken, dropPersonTokens } from "#db/directory/mailed-token.ts";
import { findPerson, markVerified, updatePassword } from "#db/directory/person.ts";
import { revokeSessions } from "#db/directory/session.ts";
import { AppError } from "../../errors.ts";
import { runtime } from "../../runtime.ts";
import { hashPassword } from "../credentials/password.ts";
import { hashToken } from "../credentials/token.ts";

/** Sets a new password by an e-mailed link and ends every session of the person. The link works once. Answers the address, to sign in with. */
export async function resetPassword({
  token,
  password,
}: {
  token: string;
  password: string;
}): Promise<{ email: string }> {
  const passwordHash = await hashPassword(password);
  return runtime()
    .db.kysely.transaction()
    .execute(async (db) => {
      const claimed = await claimMailedToken(db, "reset_password", hashToken(token));
      const person = claimed?.personId ? await findPerson(db, claimed.personId) : undefined;
      if (!person) throw new AppError("invalid", "This link was used or has expired. Ask for another one.");
      await updatePassword(db, person.id, passwordHash);
      await markVerified(db, person.id);
      await revokeSessions(db, person.id, null);
      await dropPersonTokens(db, "reset_password", person.id);
      return { email: person.email };
    });
}
