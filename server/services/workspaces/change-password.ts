import { findPerson, updatePassword } from "#db/directory/person.ts";
import { revokeSessions } from "#db/directory/session.ts";
import { AppError } from "../../errors.ts";
import { runtime } from "../../runtime.ts";
import { countSignIn } from "../credentials/attempt-limit.ts";
import { hashPassword, isPasswordOf } from "../credentials/password.ts";
import type { SignedIn } from "./signed-in.ts";

/** Sets a new password for a person who knows the old one, and ends their other sessions. */
export async function changePassword(
  session: SignedIn,
  input: { current: string; next: string },
  address: string | null,
): Promise<void> {
  const { kysely } = runtime().db;
  const person = await findPerson(kysely, session.personId);
  const forget = await countSignIn(person?.emailKey ?? "", address);
  if (!(await isPasswordOf(input.current, person?.passwordHash))) {
    throw new AppError("invalid", "This is not your current password.", { field: "current" });
  }
  const passwordHash = await hashPassword(input.next);
  await kysely.transaction().execute(async (db) => {
    await updatePassword(db, session.personId, passwordHash);
    await revokeSessions(db, session.personId, session.sessionId);
  });
  await forget();
}
