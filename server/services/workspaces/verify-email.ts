import { claimMailedToken, findMailedToken } from "#db/directory/mailed-token.ts";
import { findPerson, markVerified } from "#db/directory/person.ts";
import { AppError } from "../../errors.ts";
import { runtime } from "../../runtime.ts";
import { hashToken } from "../credentials/token.ts";

/**
 * Notes that the person behind an e-mailed link holds the address. A second click on the same link is no mistake;
 * `isFirst` says that it was none.
 */
export async function verifyEmail(token: string): Promise<{ personId: string; email: string; isFirst: boolean }> {
  const { kysely } = runtime().db;
  const hash = hashToken(token);
  return kysely.transaction().execute(async (db) => {
    const claimed = await claimMailedToken(db, "verify_email", hash);
    const personId = claimed?.personId ?? (await findMailedToken(db, "verify_email", hash))?.personId;
    const person = personId ? await findPerson(db, personId) : undefined;
    if (!person || (!claimed && !person.emailVerifiedAt)) {
      throw new AppError(
        "invalid",
        "This link has expired or was replaced by a newer one. Choose a new password to have another one sent.",
      );
    }
    await markVerified(db, person.id);
    return { personId: person.id, email: person.email, isFirst: claimed !== undefined };
  });
}
