import { runtime, single } from "../../runtime.ts";
import { mailboxMailer } from "./mailbox.ts";
import { smtpMailer } from "./smtp.ts";

/** One mail to one person. */
export type Mail = { to: string; subject: string; html: string; text: string };

/** Sends mails. `send` settles when the mail server has taken the mail, and throws when it has not. */
export type Mailer = { send: (mail: Mail) => Promise<void> };

/** The process's way of sending: the mail server of SMTP_URL; without one, on a loopback address, the development mailbox. */
export function mailer(): Mailer {
  return single("mailer", () => {
    const { SMTP_URL, MAIL_FROM, FAIRLEAD_DATA } = runtime().env;
    return SMTP_URL ? smtpMailer(SMTP_URL, MAIL_FROM) : mailboxMailer(FAIRLEAD_DATA);
  });
}

/** Sends a mail whose failure must not undo what it tells of. Answers whether it was sent; a failure is logged without the address. */
export async function trySend(mail: Mail): Promise<boolean> {
  try {
    await mailer().send(mail);
    return true;
  } catch (error) {
    const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
    runtime().log.warn({ code, responseCode }, "a mail could not be sent");
    return false;
  }
}
