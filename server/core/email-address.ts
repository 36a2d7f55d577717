import * as z from "zod";
import { splitEmail } from "./normalise/email.ts";

/**
 * An e-mail address as a person typed it (trimmed) and the key it is found by: case folded,
 * host in ASCII. A plus tag stays: two tags are two accounts.
 */
export type EmailAddress = { email: string; emailKey: string };

/** Reads an address for signing in; the message is for the person who typed it. */
export const emailAddress = z
  .string()
  .trim()
  .transform((email, context): EmailAddress => {
    const parts = splitEmail(email);
    if (parts) return { email, emailKey: `${parts.local.normalize("NFKC").toLowerCase()}@${parts.host}` };
    context.addIssue({ code: "custom", message: "This is not an email address. It looks like name@company.com." });
    return z.NEVER;
  });
