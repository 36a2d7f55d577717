import * as z from "zod";
import { insertPerson } from "#db/directory/person.ts";
import { emailAddress } from "#server/core/email-address.ts";
import { AppError } from "../../errors.ts";
import { uuidv7 } from "../../ids.ts";
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

/** Makes a person's account and their first workspace, of which they are the owner, and mails the link that verifies the address. */
export async function signUp(input: z.output<typeof signUpInput>): Promise<{ slug: string }> {
  const personId = uuidv7();
  const { email, emailKey } = input.email;
  const passwordHash = await hashPassword(input.password);
  const founder = { personId, name: input.name, email };
  const { slug } = await foundWorkspace(
    runtime().db.kysely,
    { name: input.company, timeZone: input.timeZone, founder },
    async ({ db }) => {
      const made = await insertPerson(db, {
        id: personId,
        email,
        emailKey,
        name: input.name,
        passwordHash,
        isVerified: false,
      });
      if (!made) {
        throw new AppError("conflict", "This address has an account already. Sign in to create another workspace.", {
          field: "email",
        });
      }
    },
  );
  await sendVerification({ personId, email, name: input.name });
  return { slug };
}
