import * as z from "zod";
import { findPersonByEmailKey, insertPerson } from "#db/directory/person.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
import { accountLetter } from "../../integrations/mail/letters/account.ts";
import { trySend } from "../../integrations/mail/mailer.ts";
import { runtime } from "../../runtime.ts";
import { hashPassword, PASSWORD_LENGTH } from "../credentials/password.ts";
import { foundWorkspace } from "./found-workspace.ts";
import { sendVerification } from "./send-verification.ts";
import { timeZoneName } from "./time-zone-name.ts";

/** A person's name as others see it. */
export const personName = z.string().trim().min(1, "Tell us your name.").max(120);

/** A password somebody chooses. */
export const newPassword = z
  .string()
  .min(PASSWORD_LENGTH.min, `Use ${PASSWORD_LENGTH.min} characters or more. A sentence is fine.`)
  .max(PASSWORD_LENGTH.max, `Use at most ${PASSWORD_LENGTH.max} characters.`);

/** The name of a workspace. */
export const workspaceName = z.string().trim().min(1, "Tell us the company's name.").max(80);

/** What a stranger types to sign up; the zone comes from their device. */
export const signUpInput = z.object({
  email: emailAddress,
  name: personName,
  company: workspaceName,
  password: newPassword,
  timeZone: timeZoneName,
});

/**
 * Makes a person's account and their first workspace, of which they are the owner, and mails the link that verifies
 * the address and opens it. Where the address has an account already nothing is made and the mail says so: only
 * who reads its mail learns which of the two it was.
 */
export async function signUp(input: z.output<typeof signUpInput>): Promise<void> {
  const { kysely } = runtime().db;
  const passwordHash = await hashPassword(input.password);
  if (!(await findPersonByEmailKey(kysely, input.email.emailKey))) await makeAccount(input, passwordHash);
  const person = await findPersonByEmailKey(kysely, input.email.emailKey);
  if (!person) throw new Error("an account that was just made is not there");
  if (person.emailVerifiedAt) await sendAccountNotice(person);
  else await sendVerification({ personId: person.id, email: person.email, name: person.name });
}

/** One transaction. Of two at once for one address exactly one makes it; the other changes nothing. */
async function makeAccount(
  { email: { email, emailKey }, ...input }: z.output<typeof signUpInput>,
  passwordHash: string,
) {
  const personId = uuidv7();
  const taken = new AppError("conflict", "This address has an account already.");
  const founding = { name: input.company, timeZone: input.timeZone, founder: { personId, name: input.name, email } };
  try {
    await foundWorkspace(runtime().db.kysely, founding, async ({ db }) => {
      const account = { id: personId, email, emailKey, name: input.name, passwordHash, isVerified: false };
      if (!(await insertPerson(db, account))) throw taken;
    });
  } catch (error) {
    if (error !== taken) throw error;
  }
}

function sendAccountNotice({ name, email }: { name: string; email: string }): Promise<unknown> {
  const url = `${runtime().env.PUBLIC_URL}/sign-in`;
  return trySend({ to: email, ...accountLetter({ name, url }) });
}
